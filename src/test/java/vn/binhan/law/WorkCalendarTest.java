package vn.binhan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.binhan.law.WorkCalendar.Day;
import vn.binhan.law.WorkCalendar.Kind;
import vn.binhan.law.WorkCalendar.Occasion;

class WorkCalendarTest {
    private final WorkCalendar calendar = LawFixtures.CALENDAR;

    @Test
    void the_years_2021_to_2027_come_with_the_program_and_each_day_says_where_it_is_known_from() {
        assertThat(calendar.years())
                .extracting(WorkCalendar.Year::year)
                .containsExactly(2021, 2022, 2023, 2024, 2025, 2026, 2027);
        for (var year : calendar.years()) {
            assertThat(year.source()).isNotBlank();
            assertThat(calendar.days(year.year())).allMatch(day -> !day.source().isBlank());
        }
    }

    @Test
    void nothing_that_comes_with_the_program_is_verified() {
        assertThat(calendar.years())
                .extracting(WorkCalendar.Year::evidence)
                .doesNotContain(Rule.Evidence.VERIFIED);
        assertThat(all()).extracting(Day::evidence).doesNotContain(Rule.Evidence.VERIFIED);
    }

    @Test
    void an_announced_year_has_the_eleven_days_of_the_labour_code() {
        for (var year = 2021; year <= 2026; year++) {
            assertThat(holidays(year)).as("holidays of %d", year).hasSize(11);
            assertThat(of(year, Occasion.TET)).hasSize(5);
            assertThat(of(year, Occasion.NATIONAL)).hasSize(2).contains(LocalDate.of(year, 9, 2));
            assertThat(of(year, Occasion.TET))
                    .contains(LunarYear.tet(year), LunarYear.tet(year).minusDays(1));
            assertThat(of(year, Occasion.HUNG_KINGS)).containsExactly(LunarYear.hungKings(year));
        }
    }

    @Test
    void every_holiday_on_a_weekend_has_a_working_day_off_in_its_place() {
        for (var year = 2021; year <= 2027; year++) {
            var onWeekends = holidays(year).stream().filter(WorkCalendar::isWeekend).count();
            assertThat(of(year, Occasion.IN_LIEU))
                    .as("in lieu, %d", year)
                    .hasSize((int) onWeekends);
            assertThat(of(year, Occasion.IN_LIEU)).noneMatch(WorkCalendar::isWeekend);
        }
    }

    @Test
    void every_swapped_day_off_has_its_saturday() {
        for (var year = 2021; year <= 2027; year++) {
            assertThat(of(year, Occasion.SWAP_OFF)).hasSameSizeAs(of(year, Occasion.SWAP_WORK));
            assertThat(of(year, Occasion.SWAP_OFF)).noneMatch(WorkCalendar::isWeekend);
            assertThat(of(year, Occasion.SWAP_WORK))
                    .allMatch(WorkCalendar::isWeekend)
                    .allMatch(calendar::isWorking);
        }
    }

    @Test
    void a_year_without_announcement_has_the_days_that_are_sure_and_says_so() {
        assertThat(calendar.days(2027)).isEqualTo(LegalHolidays.of(2027));
        assertThat(calendar.year(2027)).contains(LegalHolidays.year(2027));
        assertThat(calendar.decided(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(calendar.decided(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void what_is_sure_of_a_year_was_off_in_every_announced_year() {
        for (var year = 2021; year <= 2026; year++) {
            assertThat(LegalHolidays.of(year))
                    .extracting(Day::day)
                    .as("sure days of %d", year)
                    .noneMatch(calendar::isWorking);
        }
    }

    @Test
    void the_day_of_culture_is_not_off_while_no_law_was_read_that_says_so_and_is_not_sure() {
        var day = LocalDate.of(2026, 11, 24);
        assertThat(calendar.isWorking(day)).isTrue();
        assertThat(calendar.decided(day, day)).isFalse();
    }

    @Test
    void a_year_that_nobody_wrote_down_is_not_guessed() {
        assertThat(calendar.covers(LocalDate.of(2028, 1, 1))).isFalse();
        assertThatThrownBy(() -> calendar.isWorking(LocalDate.of(2028, 1, 3)))
                .hasMessageContaining("2028");
    }

    @Test
    void a_later_entry_counts_and_an_entry_taken_back_leaves_the_day_of_the_week() {
        var monday = LocalDate.of(2026, 3, 2);
        var years = List.of(new WorkCalendar.Year(2026, Rule.Evidence.READ, "thử"));
        var off = new Day(monday, Kind.OFF, Occasion.OTHER, Rule.Evidence.VERIFIED, "thử");
        var back = new Day(monday, Kind.ORDINARY, Occasion.OTHER, Rule.Evidence.VERIFIED, "thử");
        assertThat(new WorkCalendar(years, List.of(off)).isWorking(monday)).isFalse();
        assertThat(new WorkCalendar(years, List.of(off, back)).isWorking(monday)).isTrue();
    }

    private List<LocalDate> holidays(int year) {
        return calendar.days(year).stream()
                .filter(day -> day.kind() == Kind.OFF)
                .filter(day -> day.occasion().compareTo(Occasion.IN_LIEU) < 0)
                .map(Day::day)
                .toList();
    }

    private List<LocalDate> of(int year, Occasion occasion) {
        return calendar.days(year).stream()
                .filter(day -> day.occasion() == occasion)
                .map(Day::day)
                .toList();
    }

    private List<Day> all() {
        return IntStream.rangeClosed(2021, 2027)
                .boxed()
                .flatMap(year -> calendar.days(year).stream())
                .toList();
    }
}
