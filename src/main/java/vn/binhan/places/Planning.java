package vn.binhan.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.places.LoadReport.Flaw;
import vn.binhan.places.UnitTables.Pair;

/** Works out what tables add to a register, group by group. */
final class Planning {
    private final Register register;
    private final UnitTables tables;
    private final LocalDate day;
    private final LocalDate eve;
    private final Set<String> undone;
    private final Map<UnitKey, Unit> first = new LinkedHashMap<>();
    private final Map<String, LoadPlan.Made> made = new TreeMap<>();
    private final Map<String, List<Pair>> byThen;
    private final Map<String, List<Pair>> byNow;
    private int known;
    private int notPlaced;

    Planning(Register register, UnitTables tables, LocalDate day, Set<String> undone) {
        this.register = register;
        this.tables = tables;
        this.day = day;
        this.eve = day.minusDays(1);
        this.undone = undone;
        byThen = tables.pairs.stream().collect(Collectors.groupingBy(Pair::then));
        byNow = tables.pairs.stream().collect(Collectors.groupingBy(Pair::now));
    }

    LoadPlan plan() {
        var seen = new HashSet<String>();
        var added = 0;
        for (var code : tables.then.keySet()) {
            if (!byThen.containsKey(code)) {
                notPlaced++;
            } else if (!seen.contains(code)) {
                added += place(group(code, seen));
            }
        }
        hamlets();
        notPlaced += tables.nameless;
        tables.spoiled.stream()
                .filter(code -> !tables.then.containsKey(code))
                .forEach(c -> notPlaced++);
        return new LoadPlan(
                List.copyOf(first.values()),
                List.copyOf(made.values()),
                LoadReports.of(register, tables, day, made.values(), added, known, notPlaced));
    }

    /** All that hangs together with this old commune, also by a code that is used again. */
    private Set<Pair> group(String then, Set<String> seen) {
        var group = new LinkedHashSet<Pair>();
        var open = new ArrayList<>(List.of(then));
        seen.add(then);
        while (!open.isEmpty()) {
            for (var pair : byThen.getOrDefault(open.removeLast(), List.of())) {
                // Whoever bore the code until then must have ended.
                if (byThen.containsKey(pair.now()) && seen.add(pair.now())) {
                    open.add(pair.now());
                }
                for (var other : byNow.getOrDefault(pair.now(), List.of())) {
                    group.add(other);
                    if (seen.add(other.then())) {
                        open.add(other.then());
                    }
                }
            }
        }
        return group;
    }

    /** Places a group and says how many old communes that are; none when it is left. */
    private int place(Set<Pair> group) {
        var thens = group.stream().map(Pair::then).distinct().toList();
        var nows = group.stream().map(Pair::now).distinct().toList();
        var already = alreadyKnown(thens, nows);
        var problem = problem(group, thens, nows, already);
        if (problem != null) {
            tables.flaws.leave(problem, describe(thens, nows));
            notPlaced += thens.size();
            return 0;
        }
        if (already.equals(group)) {
            known += thens.size();
            nows.forEach(this::compareName);
            return 0;
        }
        thens.forEach(this::registerThen);
        nows.forEach(this::makeNow);
        group.forEach(this::link);
        return thens.size();
    }

    private @Nullable Flaw problem(
            Set<Pair> group, List<String> thens, List<String> nows, Set<Pair> already) {
        if (!already.isEmpty()) {
            return already.equals(group) ? null : Flaw.OTHERWISE_KNOWN;
        }
        if (thens.stream().anyMatch(tables.spoiled::contains)) {
            return Flaw.UNREAD;
        }
        var unknownProvince =
                nows.stream().anyMatch(now -> !isProvince(now(now).province(), day))
                        || thens.stream().anyMatch(t -> !isProvince(then(t).province(), eve));
        if (unknownProvince) {
            return Flaw.UNREAD;
        }
        var takenByOther =
                nows.stream()
                        .anyMatch(now -> !thens.contains(now) && register.on(now, day).isPresent());
        var goneBefore =
                thens.stream()
                        .flatMap(t -> register.on(t, eve).stream())
                        .anyMatch(unit -> unit.until() != null);
        if (takenByOther || goneBefore) {
            return Flaw.OTHERWISE_KNOWN;
        }
        return group.stream().allMatch(pair -> undone.contains(pair.toString()))
                ? Flaw.UNDONE
                : null;
    }

    private boolean isProvince(String code, LocalDate on) {
        return register.on(code, on).filter(u -> u.level().equals("province")).isPresent();
    }

    /** What the register knows of this reform in this group. */
    private Set<Pair> alreadyKnown(List<String> thens, List<String> nows) {
        var found = new LinkedHashSet<Pair>();
        for (var then : thens) {
            register.on(then, eve)
                    .ifPresent(
                            unit -> register.successions(unit.key()).forEach(l -> add(found, l)));
        }
        for (var now : nows) {
            register.find(new UnitKey(now, day))
                    .ifPresent(unit -> register.origins(unit.key()).forEach(l -> add(found, l)));
        }
        return found;
    }

    private static void add(Set<Pair> pairs, Reform.Link link) {
        pairs.add(new Pair(link.from().code(), link.to().code()));
    }

    private void compareName(String now) {
        register.find(new UnitKey(now, day))
                .filter(unit -> !UnitNames.sameButForTonePlace(unit.name(), now(now).name()))
                .ifPresent(unit ->
                        tables.flaws.note(
                                Flaw.OTHER_NAME,
                                now + ": " + unit.name() + " / " + now(now).name()));
    }

    private void registerThen(String code) {
        var then = then(code);
        var district = district(then);
        if (!then.isDistrict() && register.on(code, eve).isEmpty()) {
            add(
                    new Unit(
                            new UnitKey(code, Register.FIRST),
                            null,
                            "commune",
                            then.name(),
                            UnitNames.kindOf(then.name()),
                            district,
                            null));
        }
        for (var pair : byThen.getOrDefault(code, List.of())) {
            var endings = reform(now(pair.now()).province()).endings();
            endings.add(keyThen(code));
            endings.add(district);
        }
    }

    private UnitKey district(UnitTables.Then then) {
        var known = register.on(then.district(), eve);
        if (known.isPresent()) {
            return known.get().key();
        }
        var key = new UnitKey(then.district(), Register.FIRST);
        var kind = UnitNames.kindOf(then.districtName());
        add(
                new Unit(
                        key,
                        null,
                        "district",
                        then.districtName(),
                        kind.equals("thành phố") ? "thành phố thuộc tỉnh" : kind,
                        register.on(then.province(), eve).orElseThrow().key(),
                        null));
        return key;
    }

    private void add(Unit unit) {
        first.putIfAbsent(unit.key(), unit);
    }

    private void makeNow(String code) {
        var now = now(code);
        reform(now.province())
                .units()
                .add(
                        new Unit(
                                new UnitKey(code, day),
                                null,
                                "commune",
                                now.name(),
                                UnitNames.kindOf(now.name()),
                                register.on(now.province(), day).orElseThrow().key(),
                                null));
    }

    private void link(Pair pair) {
        var whole = byThen.getOrDefault(pair.then(), List.of()).size() == 1;
        reform(now(pair.now()).province())
                .links()
                .add(
                        new Reform.Link(
                                0,
                                keyThen(pair.then()),
                                new UnitKey(pair.now(), day),
                                whole,
                                null));
    }

    private UnitKey keyThen(String code) {
        return register.on(code, eve).map(Unit::key).orElse(new UnitKey(code, Register.FIRST));
    }

    private void hamlets() {
        for (var row : tables.hamlets) {
            var pair = new Pair(row.then(), row.now());
            var now = tables.now.get(row.now());
            var reform = now == null ? null : made.get(now.province());
            if (reform != null && tables.pairs.contains(pair) && !row.hamlet().isBlank()) {
                reform.hamlets()
                        .add(
                                new LoadPlan.Hamlet(
                                        keyThen(row.then()),
                                        row.hamlet(),
                                        new UnitKey(row.now(), day)));
            } else if (now == null || !tables.pairs.contains(pair)) {
                tables.flaws.leave(Flaw.UNREAD, row.then() + " " + row.hamlet());
            }
        }
    }

    private LoadPlan.Made reform(String province) {
        return made.computeIfAbsent(
                province,
                key ->
                        new LoadPlan.Made(
                                province,
                                Resolutions.basis(province, day),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new LinkedHashSet<>(),
                                new ArrayList<>()));
    }

    private UnitTables.Then then(String code) {
        return Objects.requireNonNull(tables.then.get(code));
    }

    private UnitTables.Now now(String code) {
        return Objects.requireNonNull(tables.now.get(code));
    }

    private String describe(List<String> thens, List<String> nows) {
        return thens.stream()
                        .map(code -> code + " " + then(code).name())
                        .collect(Collectors.joining(", "))
                + " → "
                + nows.stream()
                        .map(code -> code + " " + now(code).name())
                        .collect(Collectors.joining(", "));
    }
}
