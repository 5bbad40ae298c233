package vn.binhan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunarYearTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-01-27", "2000-02-05", "2010-02-14", "2015-02-19", "2020-01-25",
                "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
                "2026-02-17", "2027-02-06"
            })
    void tet_falls_on_the_day_on_which_it_was_or_will_be(String day) {
        var tet = LocalDate.parse(day);
        assertThat(LunarYear.tet(tet.getYear())).isEqualTo(tet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1968-01-29", "1985-01-21", "2007-02-17", "2030-02-02"})
    void tet_is_ours_in_the_years_in_which_an_hour_sets_it_apart_from_its_neighbours(String day) {
        var tet = LocalDate.parse(day);
        assertThat(LunarYear.tet(tet.getYear())).isEqualTo(tet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-04-21",
                "2022-04-10",
                "2023-04-29",
                "2024-04-18",
                "2025-04-07",
                "2026-04-26"
            })
    void the_hung_kings_are_remembered_on_the_day_that_was_announced(String day) {
        var announced = LocalDate.parse(day);
        assertThat(LunarYear.hungKings(announced.getYear())).isEqualTo(announced);
    }

    @Test
    void a_lunar_year_has_twelve_or_thirteen_months() {
        for (var year = 1969; year < 2099; year++) {
            var days = LunarYear.tet(year + 1).toEpochDay() - LunarYear.tet(year).toEpochDay();
            assertThat(days).as("days of %d", year).isIn(353L, 354L, 355L, 383L, 384L, 385L);
        }
    }
}
