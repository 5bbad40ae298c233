package vn.binhan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a clock stands at a moment, and what it says for itself. */
class ClockTest {
    private static final Rules RULES = LawFixtures.rules();

    @ParameterizedTest
    @CsvSource({
        "C5, 2026-11-14 22:10, , 2026-11-15 08:00, RUNNING",
        "C5, 2026-11-14 22:10, , 2026-11-15 09:10, DUE",
        "C5, 2026-11-14 22:10, , 2026-11-15 10:10, DUE",
        "C5, 2026-11-14 22:10, , 2026-11-15 10:11, OVERDUE",
        "C5, 2026-11-14 22:10, 2026-11-15 10:10, 2026-11-20 10:00, IN_TIME",
        "C5, 2026-11-14 22:10, 2026-11-15 10:11, 2026-11-20 10:00, LATE",
        "C10, 2026-11-14 20:40, , 2026-11-19 23:59, RUNNING",
        "C10, 2026-11-14 20:40, , 2026-11-20 00:00, DUE",
        "C10, 2026-11-14 20:40, , 2026-11-20 23:59, DUE",
        "C10, 2026-11-14 20:40, , 2026-11-21 00:00, OVERDUE",
        "C6, 2026-11-14 23:40, , 2026-11-16 12:00, RUNNING",
        "C6, 2026-11-14 23:40, , 2026-11-17 23:41, ENDED",
        "C6, 2026-11-14 23:40, 2026-11-15 09:00, 2026-11-16 12:00, ENDED",
        "C13, 2026-11-14 20:00, 2026-11-17 20:00, 2026-11-20 12:00, IN_TIME",
        "C13, 2026-11-14 20:00, 2026-11-17 20:01, 2026-11-20 12:00, LATE",
        "C13, 2026-11-14 20:00, , 2026-11-17 20:01, ENDED",
        "C1, 2026-11-14 20:10, , 2026-11-14 20:11, DUE",
        "C1, 2026-11-14 20:10, , 2026-11-14 20:41, OVERDUE",
        "C10, 2027-12-28 08:00, , 2027-12-29 08:00, NO_CALENDAR",
        "C5, 2023-06-30 08:00, , 2023-06-30 09:00, NO_RULE"
    })
    void a_clock_stands_where_the_minute_says(
            String rule, String start, @Nullable String done, String now, Clock.State state) {
        var course = Clock.Course.from(LawFixtures.at(start));
        if (done != null) {
            course = course.doneAt(LawFixtures.at(done));
        }
        assertThat(read(rule, course, now).state()).isEqualTo(state);
    }

    @Test
    void a_clock_of_hours_explains_itself() {
        var clock =
                read(
                        "C5",
                        Clock.Course.from(LawFixtures.at("2026-11-14 22:10")),
                        "2026-11-15 08:00");
        assertThat(clock.why(LawFixtures.WORDS))
                .containsExactly(
                        "Điều 25 khoản 2, Luật 13/2022/QH15: 12 giờ.",
                        "Tính liên tục từ 22:10 14/11/2026, kể cả ban đêm, ngày nghỉ và Tết.",
                        "Hết hạn lúc 10:10 15/11/2026.",
                        "Còn 2 giờ 10 phút.",
                        "Quy định này đã đọc trong nguồn, chưa được người có chuyên môn xác nhận.");
    }

    @Test
    void at_once_is_never_shown_as_a_number_of_the_law() {
        var clock =
                read(
                        "C1",
                        Clock.Course.from(LawFixtures.at("2026-11-14 22:10")),
                        "2026-11-14 22:20");
        assertThat(clock.why(LawFixtures.WORDS).getFirst())
                .contains("không ghi số giờ", "30 phút", "mức tự đặt, không phải của luật");
    }

    @Test
    void where_the_text_does_not_even_say_at_once_nobody_says_that_it_does() {
        var start = LawFixtures.at("2026-11-14 22:10");
        var clock = read("C12", Clock.Course.from(start), "2026-11-14 22:20");
        assertThat(clock.why(LawFixtures.WORDS).getFirst())
                .contains("luật không ghi số (mức nội bộ: 2 giờ)")
                .doesNotContain("ngay ");
    }

    @Test
    void a_pause_and_an_extension_show_their_reasons_and_who_gave_them() {
        var course =
                new Clock.Course(
                        LocalDate.of(2026, 11, 14),
                        LawFixtures.at("2026-11-14 22:10"),
                        null,
                        LawFixtures.pauses("2026-11-15 00:10..2026-11-15 03:25"),
                        LawFixtures.extensions("6H@2026-11-15 12:00, 2H@2026-11-15 20:00"));
        var clock = read("C5", course, "2026-11-15 13:00");
        assertThat(clock.state()).isEqualTo(Clock.State.EXTENDED);
        assertThat(clock.why(LawFixtures.WORDS))
                .contains(
                        "Tạm dừng từ 00:10 15/11/2026 đến 03:25 15/11/2026: chờ kết quả giám định.",
                        "Gia hạn thêm 6 giờ do Chủ tịch UBND xã quyết định lúc 12:00 15/11/2026: vụ việc nhiều người.",
                        "Gia hạn 2 giờ do Chủ tịch UBND xã quyết định lúc 20:00 15/11/2026 không được tính vì đã hết hạn: vụ việc nhiều người.",
                        "Hết hạn lúc 19:25 15/11/2026.");
        assertThat(read("C5", course, "2026-11-15 01:00").state()).isEqualTo(Clock.State.PAUSED);
    }

    @Test
    void a_pause_without_an_end_says_what_is_left() {
        var course =
                new Clock.Course(
                        LocalDate.of(2026, 11, 14),
                        LawFixtures.at("2026-11-14 22:10"),
                        null,
                        LawFixtures.pauses("2026-11-15 04:10.."),
                        List.of());
        var clock = read("C5", course, "2026-11-16 08:00");
        assertThat(clock.state()).isEqualTo(Clock.State.PAUSED);
        assertThat(clock.why(LawFixtures.WORDS))
                .contains(
                        "Tạm dừng từ 04:10 15/11/2026, chưa chạy lại: chờ kết quả giám định.",
                        "Khi chạy lại còn 6 giờ.");
    }

    @Test
    void a_rule_that_changes_while_the_clock_runs_leaves_it_and_is_mentioned() {
        var course = Clock.Course.from(LawFixtures.at("2026-02-27 09:00"));
        var clock = read("XWD", course, "2026-03-02 09:00");
        assertThat(clock.why(LawFixtures.WORDS))
                .contains(
                        "Điều thử, Luật Lưu trữ 33/2024/QH15: 5 ngày làm việc.",
                        "Có quy định mới (Điều thử, Luật Lưu trữ 33/2024/QH15) từ 01/03/2026; vụ việc này vẫn theo quy định cũ vì việc xảy ra ngày 27/02/2026.");
        var early =
                read(
                        "XWD",
                        Clock.Course.from(LawFixtures.at("2026-02-03 09:00")),
                        "2026-02-04 09:00");
        assertThat(early.why(LawFixtures.WORDS)).noneMatch(line -> line.contains("quy định mới"));
    }

    @Test
    void a_fact_before_the_law_gets_no_deadline_but_the_reason() {
        var clock =
                read(
                        "C5",
                        Clock.Course.from(LawFixtures.at("2023-06-30 08:00")),
                        "2023-06-30 09:00");
        assertThat(clock.due()).isNull();
        assertThat(clock.why(LawFixtures.WORDS).getFirst())
                .contains("30/06/2023", "Luật 13/2022/QH15", "chưa biết quy định lúc đó");
    }

    @Test
    void a_case_outside_the_family_gets_no_deadline_of_the_family_law() {
        var course = Clock.Course.from(LawFixtures.at("2026-11-14 22:10"));
        var found = RULES.find("C5", Rules.CaseKind.OTHER_GENDER_BASED, LocalDate.of(2026, 11, 14));
        var clock = Clock.read(found, course, LawFixtures.CALENDAR, course.start());
        assertThat(clock.state()).isEqualTo(Clock.State.NOTHING_DUE);
        assertThat(clock.due()).isNull();
        assertThat(clock.why(LawFixtures.WORDS).getFirst()).contains("không phải bạo lực gia đình");
    }

    @Test
    void a_clock_through_days_that_nobody_announced_says_that_it_may_move() {
        var clock =
                read(
                        "C10",
                        Clock.Course.from(LawFixtures.at("2027-02-03 08:00")),
                        "2027-02-04 08:00");
        assertThat(clock.why(LawFixtures.WORDS))
                .contains(
                        "Trong thời gian này có ngày nghỉ chưa có thông báo chính thức; khi có, hạn có thể lùi lại.",
                        "Đã bỏ qua 8 ngày không làm việc.");
    }

    @Test
    void every_state_has_its_word_and_no_pause_or_extension_goes_without_reason() {
        for (var state : Clock.State.values()) {
            assertThat(LawFixtures.WORDS.has("law.state." + state.name())).isTrue();
        }
        var now = LawFixtures.at("2026-11-14 22:10");
        assertThatThrownBy(() -> new Clock.Pause(now, null, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clock.Extension(new Limit.Hours(1), now, "lý do", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Clock read(String rule, Clock.Course course, String now) {
        var found = RULES.find(rule, Rules.CaseKind.DOMESTIC_VIOLENCE, course.fact());
        return Clock.read(found, course, LawFixtures.CALENDAR, LawFixtures.at(now));
    }
}
