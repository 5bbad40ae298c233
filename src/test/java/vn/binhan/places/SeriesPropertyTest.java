package vn.binhan.places;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.binhan.places.Series.Certainty;
import vn.binhan.places.Series.Count;

/** What holds for every map, whatever merges, cuts and codes used again its reforms hold. */
class SeriesPropertyTest {

    @Test
    void the_total_of_the_country_is_the_same_on_every_map() {
        always((map, counts, day) -> {
            var total = counts.stream().mapToLong(Count::number).sum();
            return Series.on(map.register(), counts, day).total() == total
                    && Series.asThen(map.register(), counts).total() == total
                    && Series.byProvince(
                                            map.register(),
                                            Series.on(map.register(), counts, day),
                                            day)
                                    .values()
                                    .stream()
                                    .mapToLong(Long::longValue)
                                    .sum()
                            == total;
        });
    }

    @Test
    void a_count_stands_in_one_place_and_is_never_split() {
        always((map, counts, day) ->
                counts.stream()
                        .allMatch(count ->
                                List.copyOf(
                                                Series.on(map.register(), List.of(count), day)
                                                        .rows()
                                                        .values())
                                        .equals(List.of(count.number()))));
    }

    @Test
    void what_may_lie_in_several_units_is_in_none_of_them() {
        always((map, counts, day) ->
                counts.stream()
                        .allMatch(count -> {
                            var register = map.register();
                            var unit = register.on(count.code(), count.day());
                            if (unit.isEmpty()) {
                                return true;
                            }
                            var where = register.whereabouts(unit.get().key(), day);
                            var spot = Series.spot(register, count, day);
                            return where.units().size() < 2
                                    || spot.certainty() == Certainty.UNRESOLVED
                                            && !where.units().contains(spot.unit());
                        }));
    }

    @Test
    void a_reform_that_is_known_later_changes_no_count_as_it_was_then() {
        always((map, counts, day) -> {
            var before = counts.stream().filter(c -> c.day().isBefore(MapFixtures.REFORM)).toList();
            return Series.lines(Series.asThen(map.withoutLastReform(), before))
                    .equals(Series.lines(Series.asThen(map.register(), before)));
        });
    }

    @Test
    void on_the_map_of_its_own_day_every_count_stands_where_it_was() {
        always((map, counts, day) ->
                counts.stream()
                        .allMatch(count ->
                                Series.lines(Series.on(map.register(), List.of(count), count.day()))
                                        .equals(
                                                Series.lines(
                                                        Series.asThen(
                                                                map.register(), List.of(count))))));
    }

    private interface Holds {
        boolean holds(MapFixtures map, List<Count> counts, LocalDate day);
    }

    private static void always(Holds holds) {
        qt().withExamples(800)
                .forAll(integers().between(0, 10_000_000))
                .check(seed -> {
                    var random = new Random(seed);
                    var map = MapFixtures.random(random);
                    var counts = counts(map.register(), random);
                    return holds.holds(map, counts, day(random));
                });
    }

    private static List<Count> counts(Register register, Random random) {
        var codes =
                register.units().stream()
                        .filter(unit -> unit.level().equals("commune"))
                        .map(unit -> unit.key().code())
                        .distinct()
                        .toList();
        var all = new ArrayList<Count>();
        for (var i = 0; i < 30; i++) {
            all.add(
                    new Count(
                            codes.get(random.nextInt(codes.size())),
                            day(random),
                            1 + random.nextInt(9)));
        }
        return all;
    }

    private static LocalDate day(Random random) {
        return MapFixtures.REFORM.minusMonths(2).plusDays(random.nextInt(300));
    }
}
