package vn.binhan.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.VietnameseText;

/**
 * Finds units by what people type. Some words of the query must be a unit's name; the best unit is
 * the one whose districts, provinces, predecessors or successors explain most of the other words.
 */
final class PlaceSearch {
    private static final Set<String> KINDS =
            Set.of(
                    "xa",
                    "phuong",
                    "thi tran",
                    "dac khu",
                    "quan",
                    "huyen",
                    "thi xa",
                    "thanh pho",
                    "tinh",
                    "viet nam");
    private static final List<String[]> KIND_WORDS =
            KINDS.stream().map(kind -> kind.split(" ")).toList();
    private static final List<String> LEVELS = List.of("nation", "province", "district", "commune");

    /**
     * A unit as it is looked for: its name in words, its kind, its name with tones, its context.
     */
    private record Entry(
            Unit unit, String name, String kind, String toned, List<String[]> context) {}

    /** How well an entry fits; every part is better when smaller. */
    private record Fit(
            Entry entry, int unexplained, int kind, int tones, int shortness, int gone, int level) {
        static final Comparator<Fit> BEST =
                Comparator.comparingInt(Fit::unexplained)
                        .thenComparingInt(Fit::kind)
                        .thenComparingInt(Fit::tones)
                        .thenComparingInt(Fit::shortness)
                        .thenComparingInt(Fit::gone)
                        .thenComparingInt(Fit::level)
                        .thenComparing(fit -> fit.entry().unit().key().code())
                        .thenComparing(fit -> fit.entry().unit().key().since());
    }

    private final Register register;
    private final TreeMap<String, List<Entry>> byName = new TreeMap<>();
    private final Map<UnitKey, Entry> entries = new HashMap<>();

    PlaceSearch(Register register) {
        this.register = register;
        for (var unit : register.units()) {
            var name = VietnameseText.key(unit.shortName());
            var kind = VietnameseText.key(UnitNames.kindOf(unit.name()));
            var entry =
                    new Entry(unit, name, kind, UnitNames.toned(unit.shortName()), context(unit));
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
            entries.put(unit.key(), entry);
        }
    }

    /**
     * The names by which people say where a unit lies: above it then and now, beside it in time.
     */
    private List<String[]> context(Unit unit) {
        var names = new LinkedHashSet<String>();
        for (var above : above(unit)) {
            names.add(key(above));
            if (above.level().equals("province")) {
                register.successions(above.key())
                        .forEach(link ->
                                register.find(link.to())
                                        .map(PlaceSearch::key)
                                        .ifPresent(names::add));
            }
        }
        for (var link : register.successions(unit.key())) {
            with(link.to(), names);
        }
        for (var link : register.origins(unit.key())) {
            with(link.from(), names);
        }
        names.remove("");
        return names.stream().map(name -> name.split(" ")).toList();
    }

    private void with(UnitKey other, Set<String> names) {
        register.find(other)
                .ifPresent(unit -> {
                    names.add(key(unit));
                    above(unit).forEach(above -> names.add(key(above)));
                });
    }

    /** District and province in its own time. */
    private List<Unit> above(Unit unit) {
        var all = new ArrayList<Unit>();
        var parent = unit.parent();
        while (parent != null && !parent.code().equals(Places.NATION)) {
            var found = register.find(parent);
            found.ifPresent(all::add);
            parent = found.map(Unit::parent).orElse(null);
        }
        return all;
    }

    private static String key(Unit unit) {
        return VietnameseText.key(unit.shortName());
    }

    List<Places.Found> find(String words, int most, LocalDate today) {
        var query = QueryWords.of(words);
        if (query.isEmpty()) {
            return List.of();
        }
        var fits = exact(query, UnitNames.toned(words), words);
        if (fits.stream().noneMatch(fit -> fit.unexplained() == 0)) {
            fits.addAll(beginning(query));
        }
        return fits.stream()
                .sorted(Fit.BEST)
                .map(Fit::entry)
                .distinct()
                .limit(most)
                .map(entry -> found(entry.unit(), today))
                .toList();
    }

    private List<Fit> exact(List<String> query, String toned, String typed) {
        var marked = typed.chars().anyMatch(c -> c > 127);
        var tonedQuery = " " + toned + " ";
        var kinds = new boolean[query.size()];
        KIND_WORDS.forEach(kind -> explain(query, kind, kinds));
        var best = new HashMap<UnitKey, Fit>();
        for (var from = 0; from < query.size(); from++) {
            for (var to = query.size(); to > from; to--) {
                var name = String.join(" ", query.subList(from, to));
                for (var entry : byName.getOrDefault(name, List.of())) {
                    var fit = fit(entry, query, from, to, kinds, marked ? tonedQuery : "");
                    best.merge(
                            entry.unit().key(),
                            fit,
                            (one, other) -> Fit.BEST.compare(one, other) <= 0 ? one : other);
                }
            }
        }
        return new ArrayList<>(best.values());
    }

    private Fit fit(
            Entry entry, List<String> query, int from, int to, boolean[] kinds, String toned) {
        var explained = new boolean[query.size()];
        Arrays.fill(explained, from, to, true);
        var before = kindBefore(query, from, explained);
        var lies = false;
        for (var name : entry.context()) {
            lies |= explain(query, name, explained);
        }
        var unexplained = 0;
        for (var at = 0; at < explained.length; at++) {
            unexplained += explained[at] || kinds[at] ? 0 : 1;
        }
        return new Fit(
                entry,
                unexplained,
                before.isEmpty() ? 1 : before.equals(entry.kind()) ? 0 : 2,
                toned.isEmpty() || toned.contains(" " + entry.toned() + " ") ? 0 : 1,
                -(to - from),
                entry.unit().until() == null ? 0 : 1,
                level(entry, lies));
    }

    /** The kind that stands before the name, "xa" or "thi tran"; empty when none does. */
    private static String kindBefore(List<String> query, int from, boolean[] explained) {
        for (var length = 2; length >= 1; length--) {
            if (from >= length) {
                var kind = String.join(" ", query.subList(from - length, from));
                if (KINDS.contains(kind)) {
                    Arrays.fill(explained, from - length, from, true);
                    return kind;
                }
            }
        }
        return "";
    }

    /** Marks the words of this name where they stand together and are not yet explained. */
    private static boolean explain(List<String> query, String[] words, boolean[] explained) {
        var any = false;
        for (var at = 0; at + words.length <= query.size(); at++) {
            var here = true;
            for (var i = 0; i < words.length && here; i++) {
                here = !explained[at + i] && query.get(at + i).equals(words[i]);
            }
            if (here) {
                Arrays.fill(explained, at, at + words.length, true);
                any = true;
            }
        }
        return any;
    }

    /** A name alone means the greater unit first; with the unit above it, the smaller. */
    private static int level(Entry entry, boolean lies) {
        var level = LEVELS.indexOf(entry.unit().level());
        return lies ? -level : level;
    }

    /** Units whose name begins with all the words, for people who are still typing. */
    private List<Fit> beginning(List<String> query) {
        var words = new ArrayList<>(query);
        var kind = kindBefore(words, Math.min(words.size(), 2), new boolean[words.size()]);
        if (!kind.isEmpty() && words.size() > kind.split(" ").length) {
            words.subList(0, kind.split(" ").length).clear();
        }
        var start = String.join(" ", words);
        if (start.length() < 2) {
            return List.of();
        }
        return byName.subMap(start, start + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .map(entry ->
                        new Fit(
                                entry,
                                0,
                                1,
                                0,
                                entry.name().length(),
                                entry.unit().until() == null ? 0 : 1,
                                LEVELS.indexOf(entry.unit().level())))
                .toList();
    }

    private Places.Found found(Unit unit, LocalDate today) {
        return new Places.Found(
                unit,
                province(unit, today),
                above(unit),
                parts(register.origins(unit.key()), true),
                parts(register.successions(unit.key()), false),
                source(unit));
    }

    private @Nullable Reform source(Unit unit) {
        var ended = register.successions(unit.key());
        var number = ended.isEmpty() ? unit.reform() : Long.valueOf(ended.getFirst().reform());
        return register.reform(number).orElse(null);
    }

    /** The province of today; of a unit that was cut, the one that holds all its parts. */
    private @Nullable Unit province(Unit unit, LocalDate today) {
        if (unit.level().equals("province")) {
            return register.whereabouts(unit.key(), today)
                    .certain()
                    .flatMap(register::find)
                    .orElse(null);
        }
        var provinces = new HashSet<Optional<Unit>>();
        for (var key : register.whereabouts(unit.key(), today).units()) {
            provinces.add(register.above(key, "province", today));
        }
        if (provinces.isEmpty()) {
            provinces.add(register.above(unit.key(), "province", today));
        }
        return provinces.size() == 1 ? provinces.iterator().next().orElse(null) : null;
    }

    private List<Places.Part> parts(List<Reform.Link> links, boolean origins) {
        return links.stream()
                .flatMap(link ->
                        register
                                .find(origins ? link.from() : link.to())
                                .map(unit -> new Places.Part(unit, link.whole()))
                                .stream())
                .toList();
    }
}
