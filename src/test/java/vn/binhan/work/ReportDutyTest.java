package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.ItemKind;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.publicsite.IssuedPlan;

/** The reports that a plan asks for stand on the list of whoever owes them, until they are sent. */
class ReportDutyTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final OrganisationId BODY = new OrganisationId("91", 7);
    private static final String SEND = "/viec-cua-toi/bao-cao";
    private static final String BACK = "/viec-cua-toi/bao-cao/bo";
    private static final String SENT = "Ghi là đã gửi";

    @ParameterizedTest(name = "{0} since {1}, sent {2}, on {3}: {4} {5}")
    @CsvSource({
        "15/12,             2026-05-18, ,           2026-11-23, 2026-12-15, NO_DATA",
        "15/12,             2026-05-18, ,           2026-12-01, 2026-12-15, DUE_SOON",
        "15/12,             2026-05-18, ,           2026-12-15, 2026-12-15, DUE_SOON",
        "15/12,             2026-05-18, ,           2026-12-16, 2026-12-15, OVERDUE",
        "15/12,             2026-05-18, 2026-12-15, 2026-12-16, 2027-12-15, NO_DATA",
        "15/12,             2026-05-18, 2026-12-15, 2026-12-10, 2027-12-15, NO_DATA",
        "15/12,             2026-12-20, ,           2026-12-21, 2027-12-15, NO_DATA",
        "20 tháng cuối quý, 2026-05-18, ,           2026-10-02, 2026-09-20, OVERDUE",
        "15/9/2026,         2026-05-18, ,           2026-10-02, 2026-09-15, OVERDUE",
        "15/9/2026,         2026-05-18, 2026-09-15, 2026-10-02, 2026-09-15, DONE",
        "khi có yêu cầu,    2026-05-18, ,           2026-10-02, ,           NO_DATA",
    })
    void a_report_is_due_by_its_next_day_and_overdue_when_that_passed_unsent(
            String written,
            LocalDate since,
            @Nullable LocalDate sent,
            LocalDate today,
            @Nullable LocalDate due,
            String state) {
        var known = sent == null ? Set.<LocalDate>of() : Set.of(sent);
        var duty = ReportDuty.of(plan(2030), report(written), BODY, since, known, today);
        assertThat(duty.orElseThrow().due()).isEqualTo(due);
        assertThat(duty.orElseThrow().state()).hasToString(state);
    }

    @Test
    void a_plan_that_ended_asks_for_its_last_report_and_then_for_no_more() {
        var since = LocalDate.of(2024, 1, 1);
        var january = LocalDate.of(2026, 1, 3);
        var last = ReportDuty.of(plan(2025), report("15/1"), BODY, since, Set.of(), january);
        assertThat(last.orElseThrow().due()).isEqualTo(LocalDate.of(2025, 1, 15));
        var sent = Set.of(LocalDate.of(2025, 1, 15));
        assertThat(ReportDuty.of(plan(2025), report("15/1"), BODY, since, sent, january))
                .map(ReportDuty::due)
                .contains(LocalDate.of(2026, 1, 15));
        var all = Set.of(LocalDate.of(2025, 1, 15), LocalDate.of(2026, 1, 15));
        assertThat(ReportDuty.of(plan(2025), report("15/1"), BODY, since, all, january))
                .as("noted by mistake, it can still be taken back")
                .hasValueSatisfying(done -> {
                    assertThat(done.isOpen()).isFalse();
                    assertThat(done.lastSent()).isEqualTo(LocalDate.of(2026, 1, 15));
                });
        var longPast = LocalDate.of(2027, 1, 15);
        assertThat(ReportDuty.of(plan(2025), report("15/1"), BODY, since, all, longPast)).isEmpty();
    }

    @Test
    void the_body_in_whose_duty_the_report_stands_owes_it_and_notes_it_as_sent() {
        var issued = IssuedPlan.issue(HOUSE);
        var report = HOUSE.programme().outline(issued.plan()).of(ItemKind.REPORT).getFirst();
        assertThat(report.details().get("due")).isEqualTo("15/12");
        var owing = HOUSE.signedIn(DutyKind.CONTRIBUTOR, bodyOf(issued, "Tổng hợp"));
        var other = HOUSE.signedIn(DutyKind.CONTRIBUTOR, bodyOf(issued, "Chỉ đạo"));
        var mark = "name=\"report\" value=\"" + report.id() + "\"";
        assertThat(other.get("/viec-cua-toi").body()).doesNotContain(mark);
        var page = owing.get("/viec-cua-toi").body();
        assertThat(page).contains("Báo cáo phải gửi", mark, SENT);
        var form = form(page, SEND, mark);

        assertThat(say(other, SEND, form).statusCode()).isEqualTo(403);
        assertThat(say(owing, SEND, form).statusCode()).isEqualTo(303);

        var after = owing.get("/viec-cua-toi").body();
        assertThat(after).contains("Đã gửi lần hạn " + due(form));
        assertThat(due(form(after, SEND, mark))).isNotEqualTo(due(form));
        assertThat(say(owing, SEND, form).statusCode()).isEqualTo(422);
    }

    @Test
    void what_was_noted_as_sent_by_mistake_is_taken_back_and_owed_again() {
        var issued = IssuedPlan.issue(HOUSE);
        var report = HOUSE.programme().outline(issued.plan()).of(ItemKind.REPORT).getFirst();
        var owing = HOUSE.signedIn(DutyKind.CONTRIBUTOR, bodyOf(issued, "Tổng hợp"));
        var other = HOUSE.signedIn(DutyKind.CONTRIBUTOR, bodyOf(issued, "Chỉ đạo"));
        var mark = "name=\"report\" value=\"" + report.id() + "\"";
        var owed = form(owing.get("/viec-cua-toi").body(), SEND, mark);
        assertThat(say(owing, BACK, owed).statusCode()).isEqualTo(422);
        say(owing, SEND, owed);

        var sent = form(owing.get("/viec-cua-toi").body(), BACK, mark);
        assertThat(due(sent)).isEqualTo(due(owed));
        assertThat(say(other, BACK, sent).statusCode()).isEqualTo(403);
        assertThat(say(owing, BACK, sent).statusCode()).isEqualTo(303);

        var page = owing.get("/viec-cua-toi").body();
        assertThat(due(form(page, SEND, mark))).isEqualTo(due(owed));
        assertThat(page).doesNotContain("Đã gửi lần hạn " + due(owed));
        assertThat(say(owing, BACK, sent).statusCode()).isEqualTo(422);
        assertThat(say(owing, SEND, owed).statusCode()).isEqualTo(303);
    }

    @Test
    void a_report_that_all_owe_is_owed_by_every_body_with_work_but_its_receiver() {
        var text =
                IssuedPlan.TEXT.replace(
                                "- Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm.\n",
                                "- Theo dõi việc thực hiện Kế hoạch.\n")
                        + "\nCác cơ quan, đơn vị báo cáo kết quả về Sở Nội vụ trước ngày 30/11 hằng năm.\n";
        var issued = IssuedPlan.issue(HOUSE, text);
        var outline = HOUSE.programme().outline(issued.plan());
        var report = outline.of(ItemKind.REPORT).getFirst();
        var given = HOUSE.work().assignments(issued.plan());
        var names =
                HOUSE.access().organisations().of("91").stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        var owing =
                ReportDuty.owedBy(
                        report,
                        issued.plan(),
                        outline,
                        given,
                        (body, named) -> ReportDuty.isNamed(names.getOrDefault(body, ""), named));
        assertThat(given).extracting(Assignment::body).containsAll(owing);
        assertThat(owing.stream().map(names::get))
                .anyMatch(name -> name.startsWith("Sở Y tế"))
                .noneMatch(name -> name.startsWith("Sở Nội vụ"));
    }

    /** The form that goes to this address and says so of this report. */
    private static String form(String page, String address, String mark) {
        return Stream.of(page.split("(?=<form )"))
                .filter(form -> form.contains("action=\"" + address + "\"") && form.contains(mark))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> say(Visitor who, String address, String page) {
        return who.post(
                address,
                Map.of(
                        "report", value(page, "report"),
                        "body", value(page, "body"),
                        "due", due(page),
                        "once", UUID.randomUUID().toString()));
    }

    private static String due(String page) {
        return value(page, "due");
    }

    private static String value(String page, String field) {
        return page.replaceFirst("(?s).*?name=\"" + field + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static OrganisationId bodyOf(IssuedPlan issued, String duty) {
        var outline = HOUSE.programme().outline(issued.plan());
        return HOUSE.work().assignments(issued.plan()).stream()
                .filter(given ->
                        outline.find(given.node().key()).orElseThrow().text().startsWith(duty))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private static Plan plan(int end) {
        var id = new PlanId("91", 1);
        return new Plan(id, BODY, "plan", "Kế hoạch", null, null, null, null, 2021, end, 1);
    }

    private static Node report(String written) {
        return new Node(
                new NodeId(new PlanId("91", 1), 1),
                ItemKind.REPORT,
                null,
                0,
                "",
                written,
                Map.of("due", written),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
