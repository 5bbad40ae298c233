package vn.binhan.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;
import vn.binhan.places.Series.Certainty;
import vn.binhan.places.Series.Count;

/** What a fresh installation knows without any table. */
class ShippedPlacesTest {
    private static final LocalDate THEN = LocalDate.of(2024, 6, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 21);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Places places = new Places(TestHouse.open().sql());
    private final Register register = places.register();

    @Test
    void there_are_34_provinces_now_and_were_63() {
        assertThat(places.provincesOn(NOW)).hasSize(34);
        assertThat(places.provincesOn(THEN)).hasSize(63);
    }

    @Test
    void the_communes_of_the_three_territories_are_known_then_and_now() {
        assertThat(communes("01", NOW)).isEqualTo(126);
        assertThat(communes("91", NOW)).isEqualTo(102);
        assertThat(communes("56", NOW)).isEqualTo(6);
        assertThat(communes("58", THEN)).isEqualTo(17);
        assertThat(communes("89", THEN) + communes("91", THEN)).isGreaterThan(260);
        assertThat(communes("01", THEN)).isEqualTo(526);
    }

    @Test
    void a_whole_ward_of_phan_rang_is_read_on_the_map_of_now_and_the_cut_one_is_not_resolved() {
        var counts = List.of(new Count("22762", THEN, 3), new Count("22768", THEN, 2));
        var table = Series.on(register, counts, NOW);
        assertThat(table.in(new UnitKey("22759", REFORM))).isEqualTo(3);
        assertThat(table.total(Certainty.UNRESOLVED)).isEqualTo(2);
        assertThat(Series.byProvince(register, table, NOW)).containsEntry("56", 5L).hasSize(1);
        assertThat(Series.byProvince(register, Series.asThen(register, counts), THEN))
                .containsEntry("58", 5L);
    }

    @Test
    void a_count_of_the_whole_former_city_stands_in_the_unresolved_row_of_khanh_hoa() {
        var spot = Series.spot(register, new Count("582", THEN, 9), NOW);
        assertThat(spot)
                .isEqualTo(new Series.Spot(Certainty.UNRESOLVED, new UnitKey("56", REFORM)));
    }

    @Test
    void a_code_that_is_used_again_is_another_province() {
        assertThat(register.on("24", THEN).orElseThrow().name()).isEqualTo("Tỉnh Bắc Giang");
        assertThat(register.on("24", NOW).orElseThrow().name()).isEqualTo("Tỉnh Bắc Ninh");
        assertThat(register.whereabouts(new UnitKey("75", Register.FIRST), NOW).certain())
                .contains(new UnitKey("75", LocalDate.of(2026, 4, 30)));
    }

    @Test
    void a_commune_lies_in_the_province_of_the_day_that_is_asked() {
        var ward = new UnitKey("22762", Register.FIRST);
        assertThat(register.above(ward, "province", THEN).orElseThrow().name())
                .isEqualTo("Tỉnh Ninh Thuận");
        assertThat(register.above(ward, "province", NOW).orElseThrow().name())
                .isEqualTo("Tỉnh Khánh Hòa");
    }

    @Test
    void before_anything_was_learned_nothing_was_known() {
        assertThat(places.unitsAsKnown(Instant.EPOCH)).isEmpty();
        assertThat(places.unitsAsKnown(Instant.now().plusSeconds(60)))
                .containsExactlyElementsOf(List.copyOf(register.units()));
    }

    @Test
    void what_is_known_of_places_can_only_be_added_to() {
        for (var attempt :
                List.of(
                        "update places.record set name = 'x'",
                        "delete from places.undoing",
                        "update places.reform set on_day = current_date",
                        "delete from places.link")) {
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> TestHouse.open().sql().sql(attempt).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private long communes(String province, LocalDate day) {
        return register.units().stream()
                .filter(unit -> unit.level().equals("commune") && unit.stoodOn(day))
                .filter(unit ->
                        register.above(unit.key(), "province", day)
                                .filter(above -> above.key().code().equals(province))
                                .isPresent())
                .count();
    }
}
