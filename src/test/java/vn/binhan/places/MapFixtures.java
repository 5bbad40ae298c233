package vn.binhan.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small maps of invented units, and reforms on them, also random ones. */
final class MapFixtures {
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final LocalDate THEN = LocalDate.of(2024, 6, 1);
    static final LocalDate NOW = LocalDate.of(2026, 1, 1);

    private final Map<UnitKey, Unit> units = new LinkedHashMap<>();
    private final List<Reform.Link> links = new ArrayList<>();
    private final List<Reform> reforms = new ArrayList<>();
    private final List<Register.Hamlet> hamlets = new ArrayList<>();

    static MapFixtures aMap() {
        var map = new MapFixtures();
        map.put(new Unit(first(Places.NATION), null, "nation", "Việt Nam", "nước", null, null));
        return map;
    }

    static UnitKey first(String code) {
        return new UnitKey(code, Register.FIRST);
    }

    MapFixtures province(String code) {
        return put(
                new Unit(first(code), null, "province", "Tỉnh " + code, "tỉnh", first("00"), null));
    }

    MapFixtures commune(String code, String province) {
        return put(
                new Unit(first(code), null, "commune", "Xã " + code, "xã", first(province), null));
    }

    /** A reform of this day: "A>B" whole, "A~B,A~C" in parts; new units lie in this province. */
    MapFixtures reform(LocalDate day, String province, String... what) {
        var number = reforms.size() + 1L;
        reforms.add(
                new Reform(
                        number,
                        Reform.Kind.REORGANISATION,
                        day,
                        province,
                        "văn bản " + number,
                        "phép thử",
                        null,
                        Instant.EPOCH,
                        null,
                        0,
                        0,
                        0));
        var above = standing(province, day);
        for (var pair : what) {
            var codes = pair.split("[>~]", -1);
            var from = standing(codes[0], day.minusDays(1));
            var to = new UnitKey(codes[1], day);
            links.add(new Reform.Link(number, from, to, pair.contains(">"), null));
            var ended = units.get(from);
            units.put(
                    from,
                    new Unit(
                            from,
                            day,
                            ended.level(),
                            ended.name(),
                            ended.kind(),
                            ended.parent(),
                            ended.reform()));
            units.putIfAbsent(
                    to,
                    new Unit(to, null, "commune", "Xã " + codes[1] + " mới", "xã", above, number));
        }
        return this;
    }

    MapFixtures hamlet(String from, String name, String to, LocalDate day) {
        hamlets.add(
                new Register.Hamlet(
                        standing(from, day.minusDays(1)),
                        Register.hamletKey(name),
                        new UnitKey(to, day)));
        return this;
    }

    Register register() {
        return new Register(units.values(), links, reforms, hamlets);
    }

    /** The same map as if the last reform had never been known. */
    Register withoutLastReform() {
        var last = reforms.size();
        var kept = new MapFixtures();
        var gone =
                links.stream()
                        .filter(link -> link.reform() == last)
                        .map(Reform.Link::from)
                        .toList();
        for (var unit : units.values()) {
            if (unit.reform() == null || unit.reform() != last) {
                var until = gone.contains(unit.key()) ? null : unit.until();
                kept.put(
                        new Unit(
                                unit.key(),
                                until,
                                unit.level(),
                                unit.name(),
                                unit.kind(),
                                unit.parent(),
                                unit.reform()));
            }
        }
        links.stream().filter(link -> link.reform() != last).forEach(kept.links::add);
        reforms.stream().filter(reform -> reform.number() != last).forEach(kept.reforms::add);
        return kept.register();
    }

    /**
     * Three provinces with communes through up to five random reforms, which merge, cut and mix.
     */
    static MapFixtures random(Random random) {
        var map = aMap().province("p1").province("p2").province("p3");
        for (var i = 0; i < 12; i++) {
            map.commune("c" + i, "p" + (1 + i % 3));
        }
        var many = 1 + random.nextInt(5);
        for (var r = 0; r < many; r++) {
            map.reform(REFORM.plusMonths(r), "p" + (1 + random.nextInt(3)), map.any(random, r));
        }
        return map;
    }

    private String[] any(Random random, int r) {
        var day = REFORM.plusMonths(r).minusDays(1);
        var standing =
                new ArrayList<>(
                        units.values().stream()
                                .filter(u -> u.level().equals("commune") && u.stoodOn(day))
                                .map(unit -> unit.key().code())
                                .toList());
        java.util.Collections.shuffle(standing, random);
        var olds = standing.subList(0, 1 + random.nextInt(standing.size()));
        var news = new ArrayList<String>();
        for (var i = 0; i <= random.nextInt(4); i++) {
            // A code may be used again.
            news.add(random.nextBoolean() ? "n" + r + i : olds.get(i % olds.size()));
        }
        var distinct = news.stream().distinct().toList();
        var all = new ArrayList<String>();
        for (var old : olds) {
            var parts = 1 + (random.nextInt(3) == 0 ? random.nextInt(distinct.size()) : 0);
            var start = random.nextInt(distinct.size());
            for (var i = 0; i < parts; i++) {
                var to = distinct.get((start + i) % distinct.size());
                all.add(old + (parts == 1 ? ">" : "~") + to);
            }
        }
        return all.toArray(String[]::new);
    }

    private UnitKey standing(String code, LocalDate day) {
        return units.values().stream()
                .filter(unit -> unit.key().code().equals(code) && unit.stoodOn(day))
                .map(Unit::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " on " + day));
    }

    private MapFixtures put(Unit unit) {
        units.put(unit.key(), unit);
        return this;
    }
}
