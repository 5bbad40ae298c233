package vn.binhan.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Formats;
import vn.binhan.kit.WrongForm;

/**
 * A child's file stands apart from the case, has its plan in time, and somebody else approves it.
 */
class ChildFileTest {
    private static final String KNOWN = "Bé trốn sau cửa, đã nghe hết";

    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Ủy ban nhân dân xã trẻ em thử");
    private final Account worker = house.account(DutyKind.CASE_WORKER, unit);
    private final Account head = house.account(DutyKind.UNIT_HEAD, unit);

    @Test
    void only_somebody_under_sixteen_has_a_child_s_file() {
        var now = Instant.parse("2026-11-15T02:00:00Z");
        var ref = new CaseRef("91", UUID.randomUUID());
        for (var born : new int[] {2009, 1990, 2027, 0}) {
            assertThat(OpenChildFile.tell(opening(ref, born), now))
                    .as(String.valueOf(born))
                    .isEqualTo(Decision.refuse("children.refused.age", 16));
        }
        assertThat(OpenChildFile.tell(opening(ref, 2017), now))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static OpenChildFile.Command opening(CaseRef ref, int born) {
        return new OpenChildFile.Command(
                ref, UUID.randomUUID(), ChildFile.Part.WITNESS, born, KNOWN, null);
    }

    @Test
    void a_file_begins_in_the_case_leads_not_back_and_its_plan_is_approved_by_somebody_else() {
        var ref = opened();
        var working = signedIn(worker);
        var child = child(working, ref);
        var first = working.get(child).body();
        assertThat(first)
                .contains("chưa xác minh", "/quy-dinh/C10")
                .doesNotContain(ref.id().toString(), KNOWN);
        assertThat(working.post(child + "/mo", Map.of()).body()).contains(KNOWN);
        assertThat(working.get("/vu-viec/" + child.substring("/tre-em/".length())).statusCode())
                .as("it is worked on at its own page, never as a case")
                .isEqualTo(404);
        var plan = Map.of("plan", "Tới trường mỗi ngày", "best", "Bé an tâm", "heard", "Bé muốn");
        assertThat(working.post(child + "/ke-hoach", plan).statusCode())
                .as("before the three sheets")
                .isEqualTo(422);
        sheet(working, child, "INTAKE", "happened");
        sheet(working, child, "FIRST_RISK", "harm");
        sheet(working, child, "ABOUT_CHILD", "wishes");
        assertThat(working.post(child + "/ke-hoach", plan).statusCode()).isEqualTo(303);
        assertThat(working.post(child + "/duyet", Map.of("act", "approve")).statusCode())
                .as("not a Chair")
                .isIn(403, 404);
        var heading = signedIn(head);
        assertThat(heading.get("/tre-em").body()).contains(child);
        assertThat(heading.post(child + "/mo", Map.of()).body()).contains("Tới trường mỗi ngày");
        assertThat(heading.post(child + "/duyet", Map.of("act", "return")).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(heading.post(child + "/duyet", Map.of("act", "approve")).statusCode())
                .isEqualTo(303);
        assertThat(heading.get(child).body()).contains("Đã duyệt lúc");
        var stranger = signedIn(house.account(DutyKind.CASE_WORKER, house.body("91", "Nơi khác")));
        assertThat(stranger.get(child).statusCode()).isEqualTo(404);
    }

    @Test
    void separation_at_once_is_decided_within_twelve_hours_with_a_reason() {
        var ref = opened();
        var working = signedIn(worker);
        var child = child(working, ref);
        working.get(child);
        assertThat(working.post(child + "/cach-ly", Map.of("asking", "Bố dọa giết")).statusCode())
                .isEqualTo(303);
        var by = file(child).separateBy();
        assertThat(by)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(11)),
                        Instant.now().plus(Duration.ofHours(12)));
        var heading = signedIn(head);
        heading.get(child);
        assertThat(heading.post(child + "/quyet-dinh", Map.of("act", "separate")).statusCode())
                .isEqualTo(422);
        var decided = Map.of("act", "separate", "deciding", "Ở với bà ngoại");
        assertThat(heading.post(child + "/quyet-dinh", decided).statusCode()).isEqualTo(303);
        assertThat(file(child).separateBy()).isNull();
        assertThat(file(child).separated()).isNotNull();
    }

    @Test
    void what_is_wrong_on_a_sheet_or_a_plan_stands_beside_its_field_and_what_was_typed_stays() {
        var ref = opened();
        var working = signedIn(worker);
        var begins = "/vu-viec/" + ref + "/tre-em";
        working.get(begins);
        WrongForm.says(
                working.post(begins, Map.of("part", "WITNESS", "born", "1990", "words", KNOWN)),
                "born",
                "Trẻ em là người dưới",
                KNOWN);
        var child = child(working, ref);
        WrongForm.says(
                working.post(child + "/mau", Map.of("sheet", "INTAKE")),
                "source",
                "Mẫu này chưa có gì");
        WrongForm.says(
                working.post(child + "/mau", Map.of("sheet", "FIRST_RISK", "harm", KNOWN)),
                "danger",
                "Hãy chọn mức nguy hiểm",
                KNOWN);
        sheet(working, child, "INTAKE", "happened");
        sheet(working, child, "FIRST_RISK", "harm");
        sheet(working, child, "ABOUT_CHILD", "wishes");
        WrongForm.says(
                working.post(child + "/ke-hoach", Map.of("plan", KNOWN, "best", "Bé an tâm")),
                "heard",
                "Hãy viết vì sao",
                KNOWN,
                "Bé an tâm");
        WrongForm.says(
                working.post(child + "/cach-ly", Map.of("asking", " ")),
                "asking",
                "Hãy viết lý do");
    }

    @Test
    void the_plan_is_due_after_five_working_days() {
        var ref = opened();
        var working = signedIn(worker);
        var due = file(child(working, ref)).planBy().atZone(Formats.ZONE);
        var today = LocalDate.now(Formats.ZONE);
        assertThat(due.toLocalDate()).isBetween(today.plusDays(5), today.plusDays(20));
        assertThat(due.toLocalTime()).isAfter(LocalTime.of(16, 0));
    }

    private ChildFile file(String child) {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var ref = CaseRef.parse(child.substring("/tre-em/".length())).orElseThrow();
        return ChildFile.of(house.chronicle().read(actor, ref).orElseThrow().happenings())
                .orElseThrow();
    }

    private static void sheet(Visitor working, String child, String sheet, String field) {
        var fields = Map.of("sheet", sheet, field, "đã viết", "danger", "HIGH");
        assertThat(working.post(child + "/mau", fields).statusCode()).isEqualTo(303);
    }

    private static String child(Visitor working, CaseRef ref) {
        var page = "/vu-viec/" + ref + "/tre-em";
        working.get(page);
        var fields = Map.of("part", "WITNESS", "born", "2017", "words", KNOWN);
        assertThat(working.post(page, fields).statusCode()).isEqualTo(303);
        var found =
                java.util.regex.Pattern.compile("/tre-em/91-[0-9a-f-]{36}")
                        .matcher(working.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private CaseRef opened() {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var done = (Done) house.casefiles().open(actor, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }
}
