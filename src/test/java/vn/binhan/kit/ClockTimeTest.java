package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hour as people type it is read, or it is not; never is another one read. */
class ClockTimeTest {
    @ParameterizedTest
    @CsvSource({
        "7:30, 07:30",
        "07h30, 07:30",
        "7h, 07:00",
        "7g15, 07:15",
        "7.30, 07:30",
        "'  7 : 30 ', 07:30",
        "22, 22:00",
        "0:00, 00:00",
        "23:59, 23:59",
        "24:00, 24:00",
        "24h, 24:00",
        "20:15:00, 20:15",
        "7 giờ 30, 07:30",
        "7 Giờ 30 phút, 07:30",
        "7 giờ 5, 07:05",
        "7h5p, 07:05",
        "7 giờ rưỡi, 07:30",
        "8 giờ tối, 20:00",
        "20 giờ tối, 20:00",
        "8h rưỡi tối, 20:30",
        "3h15 chiều, 15:15",
        "12 giờ trưa, 12:00",
        "1 giờ trưa, 13:00",
        "5h30 sáng, 05:30",
        "2 giờ đêm, 02:00",
        "11h đêm, 23:00",
        "8:15 CH, 20:15",
        "12:05 AM, 00:05",
        "12:05 PM, 12:05",
    })
    void what_can_only_be_one_hour_is_that_hour(String typed, String hour) {
        assertThat(ClockTime.minute(typed).map(m -> "%02d:%02d".formatted(m / 60, m % 60)))
                .hasValue(hour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "7:5",
                "7h5",
                "7.5",
                "25:00",
                "24:01",
                "7:60",
                "-3",
                "7/30",
                "14/11",
                "07:30-11:30",
                "tối",
                "bảy giờ",
                "730",
                "7::30",
                "7:",
                "12 giờ đêm",
                "13h sáng",
                "7 giờ trưa",
                "3 giờ tối",
                "24h đêm",
                "7h30x",
                "x7h30",
                "99999999999"
            })
    void what_could_be_two_hours_or_is_none_is_not_read(String typed) {
        assertThat(ClockTime.minute(typed)).isEmpty();
    }

    @Test
    void every_minute_of_the_day_is_read_in_each_way_of_writing_it() {
        for (var minute = 0; minute < ClockTime.DAY; minute++) {
            for (var way :
                    new String[] {"%d:%02d", "%02d:%02d", "%dh%02d", "%d.%02d", "%d giờ %d"}) {
                assertThat(ClockTime.minute(way.formatted(minute / 60, minute % 60)))
                        .as(way)
                        .hasValue(minute);
            }
        }
    }

    @Test
    void the_end_of_a_day_ends_a_span_and_is_no_moment_of_that_day() {
        var day = LocalDate.of(2026, 11, 14);
        assertThat(ClockTime.minute("24:00")).hasValue(ClockTime.DAY);
        assertThat(ClockTime.on(day, "24:00")).isEmpty();
        assertThat(ClockTime.on(day, "7h30"))
                .hasValueSatisfying(
                        at -> assertThat(Formats.minute(at)).isEqualTo("07:30 14/11/2026"));
    }
}
