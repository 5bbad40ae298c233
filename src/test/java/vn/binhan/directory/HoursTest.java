package vn.binhan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhan.directory.Hours.Span;
import vn.binhan.directory.Hours.State;

class HoursTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Predicate<LocalDate> NO_HOLIDAY = day -> false;

    private static Hours hours(String typed) {
        return HoursText.parse(typed).orElseThrow();
    }

    private static LocalDateTime at(int day, int hour, int minute) {
        return MONDAY.plusDays(day).atTime(hour, minute);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T2-T6 7h30-11h30, 13h30-17h; T7 8h-12h; lễ nghỉ | T2-T6 07:30-11:30, 13:30-17:00; T7 08:00-12:00; lễ nghỉ
                    24/7                                            | 24/7
                    cả ngày đêm                                     | 24/7
                    hằng ngày 6h-22h                                | T2-CN 06:00-22:00
                    8:00 – 17:00                                    | T2-CN 08:00-17:00
                    thứ hai đến thứ sáu: 8h đến 17h                 | T2-T6 08:00-17:00
                    Thứ 2, thứ 4 và CN 22:00-06:00                  | T2 22:00-06:00; T4 22:00-06:00; CN 22:00-06:00
                    T2-T6 7 giờ 30 - 11 giờ, 13 giờ 30 đến 17 giờ   | T2-T6 07:30-11:00, 13:30-17:00
                    T7 8h-12h 13h30-17h                             | T7 08:00-12:00, 13:30-17:00
                    Mon-Fri 8.00-17.00; holidays closed             | T2-T6 08:00-17:00; lễ nghỉ
                    """)
    void people_write_hours_in_many_ways(String typed, String written) {
        assertThat(hours(typed)).hasToString(written.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giờ hành chính",
                "T2-T6",
                "25h-26h",
                "T8 7h-9h",
                "7:75-8:00",
                "7:5-8:00",
                "T2-",
                "-"
            })
    void what_cannot_be_read_is_refused_and_not_guessed(String typed) {
        assertThat(HoursText.parse(typed)).isEmpty();
    }

    @Test
    void a_night_shift_runs_over_midnight_into_a_day_that_is_closed() {
        var night = hours("CN 22:00-06:00");
        assertThat(night.at(at(0, 5, 59), NO_HOLIDAY))
                .isEqualTo(new Hours.Now(State.OPEN, at(0, 6, 0)));
        assertThat(night.at(at(0, 6, 0), NO_HOLIDAY))
                .isEqualTo(new Hours.Now(State.CLOSED, at(6, 22, 0)));
    }

    @Test
    void openings_that_touch_at_midnight_are_one() {
        var late = hours("T2 18:00-24:00; T3 0:00-02:00");
        assertThat(late.at(at(0, 19, 0), NO_HOLIDAY).change()).isEqualTo(at(1, 2, 0));
        assertThat(hours("T2-CN 0:00-24:00").at(at(0, 12, 0), NO_HOLIDAY))
                .isEqualTo(new Hours.Now(State.OPEN, null));
    }

    @Test
    void a_holiday_counts_only_as_the_hours_say() {
        Predicate<LocalDate> holiday = MONDAY::equals;
        var noon = at(0, 10, 0);
        assertThat(hours("T2-T6 8h-17h").at(noon, holiday).state()).isEqualTo(State.UNKNOWN);
        assertThat(hours("T2-T6 8h-17h; lễ nghỉ").at(noon, holiday))
                .isEqualTo(new Hours.Now(State.CLOSED, at(1, 8, 0)));
        assertThat(hours("T2-T6 8h-17h; lễ 9h-11h").at(noon, holiday))
                .isEqualTo(new Hours.Now(State.OPEN, at(0, 11, 0)));
        assertThat(hours("T7 8h-17h").at(noon, holiday).state()).isEqualTo(State.CLOSED);
        assertThat(hours("24/7").at(noon, holiday).state()).isEqualTo(State.OPEN);
        assertThat(Hours.UNKNOWN.at(noon, NO_HOLIDAY).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatever_the_week_it_is_open_just_when_a_span_holds_and_changes_when_it_says() {
        qt().forAll(
                        integers().between(0, 1439),
                        integers().between(1, 1440),
                        integers().between(1, 7),
                        integers().between(0, 7 * 1440 - 1))
                .checkAssert((from, length, day, minute) -> {
                    var week = new TreeMap<Integer, List<Span>>();
                    week.put(day, List.of(new Span(from, from + length)));
                    week.put(day % 7 + 1, List.of(new Span(600, 660)));
                    var hours = new Hours(week);
                    var now = MONDAY.atStartOfDay().plusMinutes(minute);
                    var said = hours.at(now, NO_HOLIDAY);
                    assertThat(said.state() == State.OPEN)
                            .isEqualTo(holds(week, minute) || holds(week, minute + 7 * 1440));
                    var change = said.change();
                    assertThat(change).isNotNull().isAfter(now);
                    assertThat(hours.at(change, NO_HOLIDAY).state()).isNotEqualTo(said.state());
                    assertThat(hours.at(change.minusMinutes(1), NO_HOLIDAY).state())
                            .isEqualTo(said.state());
                    assertThat(hours(hours.toString())).isEqualTo(hours);
                });
    }

    /** Minute by minute, as a child would do it. */
    private static boolean holds(TreeMap<Integer, List<Span>> week, int minute) {
        return week.entrySet().stream()
                .anyMatch(day ->
                        day.getValue().stream()
                                .anyMatch(span -> {
                                    var start = (day.getKey() - 1) * 1440;
                                    return start + span.from() <= minute
                                            && minute < start + span.until();
                                }));
    }
}
