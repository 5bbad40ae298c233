package vn.binhan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.kit.Formats;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;

/** Reviewers confirm rules and keep the calendar; what they write is only ever added. */
class RulebookTest {
    private final TestHouse house = TestHouse.open();
    private final Visitor reviewer =
            house.signedIn(DutyKind.LEGAL_REVIEWER, house.body("91", "Sở Tư pháp"));

    @Test
    void a_rule_is_verified_only_after_somebody_confirmed_it_for_a_body() {
        assertThat(evidence("C4")).isEqualTo(Rule.Evidence.READ);
        var answer = review("C4", Map.of("verdict", "VERIFIED", "body", "Vụ Pháp chế thử"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(evidence("C4")).isEqualTo(Rule.Evidence.VERIFIED);
        assertThat(evidence("C1")).isEqualTo(Rule.Evidence.READ);
        assertThat(reviewer.get("/quy-dinh/C4").body())
                .contains("Đã xác nhận", "Vụ Pháp chế thử")
                .doesNotContain("chưa được người có chuyên môn xác nhận");
        assertThat(record("rule:C4@2023-07-01")).containsExactly("LEGAL_REVIEWER REVIEW_RULE");
    }

    @Test
    void the_newest_word_counts_and_the_earlier_one_stays_to_be_read() {
        review("C9", Map.of("verdict", "VERIFIED", "body", "Cơ quan thứ nhất"));
        review(
                "C9",
                Map.of("verdict", "DISPUTED", "body", "Cơ quan thứ hai", "note", "Thiếu khoản."));
        assertThat(evidence("C9")).isEqualTo(Rule.Evidence.DISPUTED);
        assertThat(reviewer.get("/quy-dinh/C9").body())
                .contains("Cơ quan thứ nhất", "Cơ quan thứ hai", "Thiếu khoản.");
    }

    @Test
    void a_confirmation_of_another_reading_does_not_count_for_the_one_of_today() {
        var rule = house.law().rules().versions("C7").getLast();
        house.law()
                .review(
                        new Law.Review(
                                "C7",
                                rule.from(),
                                rule.line().replace("12", "24"),
                                Rule.Evidence.VERIFIED,
                                "Cơ quan thử",
                                LocalDate.of(2026, 1, 5),
                                "",
                                Instant.parse("2026-01-05T03:00:00Z"),
                                "91",
                                1));
        assertThat(evidence("C7")).isEqualTo(Rule.Evidence.READ);
        assertThat(reviewer.get("/quy-dinh/C7").body()).contains("nói về cách ghi cũ");
    }

    @Test
    void a_confirmation_without_verdict_body_day_or_reason_is_refused_with_one_sentence() {
        var before = house.law().reviews("C5").size();
        refused(Map.of("body", "Cơ quan"), "Hãy chọn đúng hay chưa đúng");
        refused(Map.of("verdict", "VERIFIED", "body", " "), "Hãy điền tên cơ quan");
        refused(
                Map.of("verdict", "VERIFIED", "body", "Cơ quan", "on", "31/12/2099"),
                "không sau hôm nay");
        refused(Map.of("verdict", "DISPUTED", "body", "Cơ quan"), "Hãy viết chỗ nào chưa đúng");
        refused(
                Map.of("verdict", "VERIFIED", "body", "Cơ quan", "line", "C5 | 24 giờ"),
                "Quy định này vừa thay đổi");
        assertThat(house.law().reviews("C5")).hasSize(before);
    }

    @Test
    void whoever_only_reads_may_neither_confirm_nor_write() {
        var reader = house.signedIn(DutyKind.READER, house.body("91", "Sở Nội vụ"));
        assertThat(reader.get("/quy-dinh/C5").body()).doesNotContain("name=\"verdict\"");
        assertThat(reader.get("/lich-lam-viec/2026").body()).doesNotContain("name=\"kind\"");
        assertThat(reader.post("/quy-dinh/C5", Map.of()).statusCode()).isEqualTo(403);
        assertThat(reader.post("/lich-lam-viec/2026/ngay", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_day_written_into_the_calendar_moves_a_running_deadline_and_leaves_its_history() {
        assertThat(due("2026-06-05T02:00:00Z")).isEqualTo(LocalDate.of(2026, 6, 12));
        write("09/06/2026", "OFF", "Bão số 3", "Công điện thử 11/CĐ-TTg");
        assertThat(due("2026-06-05T02:00:00Z")).isEqualTo(LocalDate.of(2026, 6, 15));
        write("09/06/2026", "ORDINARY", "Bão đổi hướng", "Công điện thử 12/CĐ-TTg");
        assertThat(due("2026-06-05T02:00:00Z")).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(reviewer.get("/lich-lam-viec/2026").body())
                .contains("Bão đổi hướng", "Công điện thử 11/CĐ-TTg", "Công điện thử 12/CĐ-TTg");
        assertThat(record("calendar:2026")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void of_two_people_who_write_the_same_day_the_second_is_told() {
        var seen = seen(2026);
        assertThat(write("10/08/2026", "OFF", "Lý do một", "Văn bản một", seen).statusCode())
                .isEqualTo(303);
        var second = write("10/08/2026", "ORDINARY", "Lý do hai", "Văn bản hai", seen);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("Người khác vừa ghi ngày này")
                .doesNotContain("Văn bản hai (");
        assertThat(write("11/08/2026", "OFF", "Lý do ba", "Văn bản ba", seen).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_day_without_reason_or_source_of_another_year_or_worked_anyway_is_refused() {
        var cases =
                List.of(
                        List.of(
                                "01/06/2025",
                                "OFF",
                                "Lý do",
                                "Nguồn",
                                "Hãy điền một ngày của năm 2026"),
                        List.of(
                                "30/02/2026",
                                "OFF",
                                "Lý do",
                                "Nguồn",
                                "Hãy điền một ngày của năm 2026"),
                        List.of("01/06/2026", "x", "Lý do", "Nguồn", "Hãy chọn ngày nghỉ"),
                        List.of("01/06/2026", "WORKING", "Lý do", "Nguồn", "vốn là ngày làm việc"),
                        List.of("01/06/2026", "OFF", "", "Nguồn", "Hãy viết lý do"),
                        List.of("01/06/2026", "OFF", "Lý do", "", "Hãy điền văn bản"));
        for (var row : cases) {
            var answer = write(row.get(0), row.get(1), row.get(2), row.get(3));
            assertThat(answer.statusCode()).as(row.toString()).isEqualTo(422);
            assertThat(answer.body()).contains(row.get(4));
        }
    }

    @Test
    void a_year_is_opened_with_the_days_that_are_sure_and_settled_when_it_is_announced()
            throws IOException {
        try (var fresh = TestHouse.fresh()) {
            var there = fresh.house();
            var writer = there.signedIn(DutyKind.LEGAL_REVIEWER, there.body("91", "Sở Tư pháp"));
            assertThat(writer.get("/lich-lam-viec/2028").body()).contains("Mở lịch năm 2028");
            assertThat(writer.post("/lich-lam-viec/2030/mo", Map.of()).statusCode()).isEqualTo(404);
            assertThat(writer.post("/lich-lam-viec/2028/mo", Map.of()).statusCode()).isEqualTo(303);
            var calendar = there.law().calendar();
            assertThat(calendar.isWorking(LocalDate.of(2028, 1, 26))).isFalse();
            assertThat(calendar.isWorking(LocalDate.of(2028, 9, 1))).isTrue();
            assertThat(calendar.year(2028).orElseThrow().decided()).isFalse();
            var settled =
                    writer.post(
                            "/lich-lam-viec/2028/chot",
                            Map.of("document", "Thông báo thử 09/TB-BNV"));
            assertThat(settled.statusCode()).isEqualTo(303);
            var year = there.law().calendar().year(2028).orElseThrow();
            assertThat(year.decided()).isTrue();
            assertThat(year.source()).isEqualTo("Thông báo thử 09/TB-BNV");
        }
    }

    @Test
    void levels_of_service_in_working_days_pass_over_tet_and_stand_still_for_no_missing_year() {
        assertThat(house.law().workingDaysAfter(3, Instant.parse("2026-02-12T03:00:00Z")))
                .isEqualTo(Instant.parse("2026-02-24T16:59:00Z"));
        assertThat(house.law().workingDaysAfter(3, Instant.parse("2099-01-01T03:00:00Z")))
                .isEqualTo(Instant.parse("2099-01-06T16:59:00Z"));
    }

    @Test
    void what_comes_with_the_program_is_loaded_once() {
        var before = rows("law.calendar_day");
        house.law().prepare();
        assertThat(rows("law.calendar_day")).isEqualTo(before).isGreaterThan(90);
        assertThat(house.law().entries(2024)).allMatch(entry -> entry.person() == null);
    }

    @Test
    void nothing_of_it_can_be_changed_or_removed_by_the_program() {
        for (var attempt :
                List.of(
                        "update law.calendar_day set kind = 'OFF'",
                        "delete from law.calendar_year",
                        "update law.review set verdict = 'VERIFIED'")) {
            assertThat(catchThrowable(() -> house.sql().sql(attempt).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_rule_can_be_tried_with_a_time_of_ones_own() {
        var page = reviewer.get("/quy-dinh/C5?luc=22:10&ngay=14/11/2026").body();
        assertThat(page).contains("Bắt đầu lúc 22:10 14/11/2026", "Hết hạn lúc 10:10 15/11/2026.");
        assertThat(reviewer.get("/quy-dinh/C5?luc=7h05&ngay=30/06/2023").body())
                .contains("chưa biết quy định lúc đó");
        assertThat(reviewer.get("/quy-dinh/C5?luc=25:00&ngay=14/11/2026").body())
                .contains("Hãy điền giờ như 22:10");
        assertThat(reviewer.get("/quy-dinh/C5?lang=en").body())
                .contains("Ends at 10:10 15/11/2026.");
        reviewer.get("/quy-dinh/C5?lang=vi");
    }

    private void refused(Map<String, String> fields, String sentence) {
        var answer = review("C5", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    private HttpResponse<String> review(String id, Map<String, String> fields) {
        var rule = house.law().rules().versions(id).getLast();
        reviewer.get("/quy-dinh/" + id);
        var all = new HashMap<String, String>();
        all.put("key", rule.key());
        all.put("line", rule.line());
        all.put("on", Formats.day(house.programme().today()));
        all.put("once", UUID.randomUUID().toString());
        all.putAll(fields);
        return reviewer.post("/quy-dinh/" + id, all);
    }

    private HttpResponse<String> write(String day, String kind, String reason, String source) {
        return write(day, kind, reason, source, seen(2026));
    }

    private HttpResponse<String> write(
            String day, String kind, String reason, String source, long seen) {
        reviewer.get("/lich-lam-viec/2026");
        return reviewer.post(
                "/lich-lam-viec/2026/ngay",
                Map.of(
                        "day", day,
                        "kind", kind,
                        "occasion", "OTHER",
                        "reason", reason,
                        "source", source,
                        "checked", "yes",
                        "seen", String.valueOf(seen)));
    }

    private long seen(int year) {
        return house.law().entries(year).stream().mapToLong(Law.Entry::id).max().orElse(0);
    }

    private Rule.Evidence evidence(String id) {
        return house.law().rules().versions(id).getLast().evidence();
    }

    private LocalDate due(String start) {
        var clock =
                house.law()
                        .clock(
                                "C10",
                                Rules.CaseKind.DOMESTIC_VIOLENCE,
                                Clock.Course.from(Instant.parse(start)),
                                Instant.parse(start));
        return LocalDate.ofInstant(((Due.By) clock.due()).at(), Formats.ZONE);
    }

    private List<String> record(String subject) {
        return house.sql()
                .sql(
                        """
                        select duty || ' ' || operation from ledger.entry
                        where province = '00' and subject = :subject order by id
                        """)
                .param("subject", subject)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long rows(String table) {
        return house.sql()
                .sql("select count(*) from " + table)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
