package vn.binhan.places;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.places.MapFixtures.NOW;
import static vn.binhan.places.MapFixtures.REFORM;
import static vn.binhan.places.MapFixtures.THEN;
import static vn.binhan.places.MapFixtures.aMap;
import static vn.binhan.places.MapFixtures.first;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.places.Series.Certainty;
import vn.binhan.places.Series.Count;
import vn.binhan.places.Series.Spot;

class SeriesTest {
    private final Register map =
            aMap().province("56")
                    .province("58")
                    .commune("1", "58")
                    .commune("2", "58")
                    .commune("3", "58")
                    .reform(REFORM, "56", "1>1", "2>1", "3~1", "3~9")
                    .hamlet("3", "Thôn Phú Thọ", "9", REFORM)
                    .register();

    @Test
    void what_lay_in_whole_parts_is_summed_exactly() {
        var table = Series.on(map, List.of(count("1", 5), count("2", 7)), NOW);
        assertThat(table.in(new UnitKey("1", REFORM))).isEqualTo(12);
        assertThat(table.total(Certainty.UNRESOLVED)).isZero();
    }

    @Test
    void what_lay_in_a_cut_unit_stands_in_the_unresolved_row_of_the_province_never_in_a_part() {
        var table = Series.on(map, List.of(count("3", 4)), NOW);
        assertThat(table.rows()).containsExactly(java.util.Map.entry(unresolved("56"), 4L));
        assertThat(table.in(new UnitKey("1", REFORM))).isZero();
        assertThat(table.in(new UnitKey("9", REFORM))).isZero();
    }

    @Test
    void the_hamlet_of_its_address_places_what_lay_in_a_cut_unit() {
        var address = new Register.Address(null, "phu tho");
        var table = Series.on(map, List.of(new Count("3", THEN, 4, address)), NOW);
        assertThat(table.in(new UnitKey("9", REFORM))).isEqualTo(4);
    }

    @Test
    void an_unknown_hamlet_places_nothing() {
        var address = new Register.Address(null, "Thôn Khác");
        var table = Series.on(map, List.of(new Count("3", THEN, 4, address)), NOW);
        assertThat(table.total(Certainty.UNRESOLVED)).isEqualTo(4);
    }

    @Test
    void the_former_commune_in_an_address_places_a_new_count_on_the_old_map() {
        var plain = new Count("1", NOW, 3);
        assertThat(Series.spot(map, plain, THEN)).isEqualTo(unresolved("58"));
        var address = new Register.Address("2", null);
        assertThat(Series.spot(map, new Count("1", NOW, 3, address), THEN))
                .isEqualTo(new Spot(Certainty.PLACED, first("2")));
    }

    @Test
    void a_new_unit_with_one_origin_lies_in_it_on_the_old_map() {
        assertThat(Series.spot(map, new Count("9", NOW, 3), THEN))
                .isEqualTo(new Spot(Certainty.PLACED, first("3")));
    }

    @Test
    void the_same_code_is_another_unit_on_another_day() {
        var counts = List.of(count("1", 5), new Count("1", NOW, 2));
        assertThat(Series.asThen(map, counts).rows())
                .containsEntry(new Spot(Certainty.PLACED, first("1")), 5L)
                .containsEntry(new Spot(Certainty.PLACED, new UnitKey("1", REFORM)), 2L);
    }

    @Test
    void parts_that_come_together_again_are_certain_again() {
        var joined =
                aMap().province("56")
                        .commune("3", "56")
                        .reform(REFORM, "56", "3~8", "3~9")
                        .reform(REFORM.plusYears(2), "56", "8>7", "9>7")
                        .register();
        var later = REFORM.plusYears(3);
        assertThat(Series.on(joined, List.of(count("3", 4)), later).in(key("7", 2))).isEqualTo(4);
        assertThat(Series.spot(joined, count("3", 4), NOW)).isEqualTo(unresolved("56"));
    }

    @Test
    void a_part_whose_rest_is_not_known_is_not_taken_for_the_whole() {
        var half = aMap().province("56").commune("3", "56").reform(REFORM, "56", "3~9").register();
        assertThat(Series.spot(half, count("3", 4), NOW)).isEqualTo(unresolved("56"));
    }

    @Test
    void a_unit_that_was_cut_between_two_provinces_is_unresolved_in_the_nation() {
        var across =
                aMap().province("56")
                        .province("58")
                        .commune("3", "56")
                        .reform(REFORM, "56", "3~8")
                        .reform(REFORM, "58", "3~9")
                        .register();
        assertThat(Series.spot(across, count("3", 1), NOW)).isEqualTo(unresolved(Places.NATION));
    }

    @Test
    void a_code_that_nobody_bore_keeps_its_own_row_and_the_total() {
        var table = Series.on(map, List.of(count("77", 6), count("1", 1)), NOW);
        assertThat(table.total(Certainty.UNLISTED)).isEqualTo(6);
        assertThat(table.total()).isEqualTo(7);
    }

    @Test
    void provinces_hold_their_unresolved_row() {
        var table = Series.on(map, List.of(count("1", 5), count("3", 4)), NOW);
        assertThat(Series.byProvince(map, table, NOW))
                .containsExactly(java.util.Map.entry("56", 9L));
    }

    private static Count count(String code, long number) {
        return new Count(code, THEN, number);
    }

    private static Spot unresolved(String province) {
        return new Spot(Certainty.UNRESOLVED, first(province));
    }

    private static UnitKey key(String code, int years) {
        return new UnitKey(code, LocalDate.of(2025 + years, 7, 1));
    }
}
