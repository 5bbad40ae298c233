package vn.binhan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Sentence;
import vn.binhan.kit.VietnameseText;
import vn.binhan.places.Places;
import vn.binhan.places.Reform;
import vn.binhan.places.Register;
import vn.binhan.places.Series;
import vn.binhan.places.Series.Certainty;
import vn.binhan.places.Series.Count;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitsLoad;
import vn.binhan.storage.Database;
import vn.binhan.storage.Disk;
import vn.binhan.storage.OpenedDatabase;

/**
 * The reform of 2025 on real tables: one count in each old commune, the reform made, the counts
 * read on both maps, the reform undone; and every name of all communes looked for.
 */
final class UnitsBench {
    private static final Path USUAL = Path.of("../shared/data/units");
    private static final LocalDate THEN = LocalDate.of(2025, 6, 30);
    private static final int FIRST_HITS = 3;
    private static final int WARM_UP = 4_000;

    /** One kind of question: how many were asked and how many found the right unit. */
    private static final class Family {
        private int asked;
        private int right;
        private final List<String> missed = new ArrayList<>();
    }

    private final Places places;
    private final UnitsLoad load;
    private final Path from;
    private final LocalDate now;

    private UnitsBench(Database database, Path from, LocalDate now) {
        this.places = new Places(database.sql());
        this.load = new UnitsLoad(database.sql(), database.transactions());
        this.from = from;
        this.now = now;
    }

    static Map<String, String> measure(@Nullable Path given) throws Exception {
        var from = given == null ? USUAL : given;
        if (!Files.isReadable(from)) {
            throw new Sentence("places.load.missing", from);
        }
        var folder = Files.createTempDirectory("binhan-units-");
        try (var opened = OpenedDatabase.open(folder, null)) {
            return new UnitsBench(opened.database(), from, LocalDate.of(2026, 1, 1)).measure();
        } finally {
            Disk.removeWithKeys(folder);
        }
    }

    private Map<String, String> measure() throws Exception {
        undoAll();
        var codes = load.loadFirst(from);
        var counts = codes.stream().map(code -> new Count(code, THEN, 1)).toList();
        var before = reading(counts);
        System.out.println(counts.size() + " counts in old communes");

        var begin = System.nanoTime();
        if (!(load.load(from, true, (key, values) -> {}) instanceof UnitsLoad.Done done)) {
            throw new Sentence("places.load.missing", from);
        }
        System.out.printf(
                "reform made in %.1f s: %d old communes, %d new, %d cut, %d not placed%n",
                (System.nanoTime() - begin) / 1e9,
                done.report().then(),
                done.report().now(),
                done.report().cut(),
                done.report().notPlaced());
        var register = places.register();
        begin = System.nanoTime();
        var table = Series.on(register, counts, now);
        System.out.printf(
                "read on the new map in %.1f ms: %d rows%n",
                (System.nanoTime() - begin) / 1e6, table.rows().size());
        same(counts.size(), table.total());
        same(counts.size(), Series.on(register, counts, THEN).total(Certainty.PLACED));
        same(counts.size(), Series.asThen(register, counts).total(Certainty.PLACED));

        var figures = new LinkedHashMap<String, String>();
        var unresolved = table.total(Certainty.UNRESOLVED);
        figures.put("kept", String.valueOf(table.total(Certainty.PLACED) + unresolved));
        figures.put("unresolved", String.valueOf(unresolved));
        var search = search(register, Set.copyOf(codes));
        undoAll();
        figures.put("undo_identical", String.valueOf(before.equals(reading(counts))));
        figures.putAll(search);
        return figures;
    }

    private static void same(long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(expected + " became " + found);
        }
    }

    /** Everything that can be read of units, reforms and counts, as text. */
    private String reading(List<Count> counts) {
        var register = places.register();
        return String.join("\n", places.extract())
                + "\n\n"
                + String.join("\n", Series.lines(Series.asThen(register, counts)))
                + "\n\n"
                + String.join("\n", Series.lines(Series.on(register, counts, now)))
                + "\n\n"
                + String.join("\n", Series.lines(Series.on(register, counts, THEN)));
    }

    /** Undoes the reforms of communes, the last first. */
    private void undoAll() {
        for (var reform : places.reforms()) {
            if (reform.kind() == Reform.Kind.REORGANISATION && reform.undone() == null) {
                places.undo(reform.number(), Instant.now(), null, "bench");
            }
        }
    }

    /**
     * Every new commune and every old name with its province, old and new, with and without tones.
     */
    private Map<String, String> search(Register register, Set<String> olds) {
        var families = new LinkedHashMap<String, Family>();
        var times = new ArrayList<Double>();
        var warm = 0;
        for (var unit : register.units()) {
            var isOld = unit.reform() == null && olds.contains(unit.key().code());
            var isNew = unit.level().equals("commune") && unit.reform() != null;
            if (!isOld && !isNew) {
                continue;
            }
            for (var province : provinces(register, unit)) {
                var newer = register.find(province.key()).filter(p -> p.stoodOn(now)).isPresent();
                var name = (isNew ? "new commune" : "old name") + (newer ? ", new" : ", old");
                for (var words : List.of(unit.name(), unit.shortName())) {
                    var kind = words.equals(unit.name()) ? " province" : " province, bare";
                    for (var tones : List.of(true, false)) {
                        var query = words + ", " + province.name();
                        var asked = tones ? query : VietnameseText.key(query);
                        if (warm++ < WARM_UP) {
                            places.search(asked, 20, now);
                        }
                        var begin = System.nanoTime();
                        var found = places.search(asked, 20, now);
                        times.add((System.nanoTime() - begin) / 1e6);
                        var family =
                                families.computeIfAbsent(
                                        name + kind + (tones ? ", tones" : ", no tones"),
                                        key -> new Family());
                        family.asked++;
                        if (found.stream()
                                .limit(FIRST_HITS)
                                .anyMatch(hit -> hit.unit().key().equals(unit.key()))) {
                            family.right++;
                        } else {
                            family.missed.add(asked);
                        }
                    }
                }
            }
        }
        families.forEach((name, family) ->
                System.out.printf(
                        "%s: %d of %d, %.4f; missed for example %s%n",
                        name,
                        family.right,
                        family.asked,
                        (double) family.right / family.asked,
                        family.missed.stream().limit(4).collect(Collectors.joining(" | "))));
        var asked = families.values().stream().mapToInt(f -> f.asked).sum();
        var right = families.values().stream().mapToInt(f -> f.right).sum();
        System.out.println(asked + " questions");
        var all = times.stream().mapToDouble(Double::doubleValue).toArray();
        return new java.util.TreeMap<>(
                Map.of(
                        "search_top3", Figures.figure((double) right / asked, 4),
                        "search_p99_ms", Figures.figure(Figures.percentile(all, 99), 2)));
    }

    /**
     * The provinces by which people know a commune: of its time, of its origins, of what it became.
     */
    private static Set<Unit> provinces(Register register, Unit unit) {
        var all = new LinkedHashSet<Unit>();
        register.aboveThen(unit, "province").ifPresent(all::add);
        for (var link : register.origins(unit.key())) {
            register.find(link.from())
                    .flatMap(origin -> register.aboveThen(origin, "province"))
                    .ifPresent(all::add);
        }
        for (var link : register.successions(unit.key())) {
            register.find(link.to())
                    .flatMap(heir -> register.aboveThen(heir, "province"))
                    .ifPresent(all::add);
        }
        return all;
    }
}
