package vn.binhan.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.consents.Share;
import vn.binhan.kit.WrongForm;

/** At the page of needs the one that was meant is settled, and no other. */
class NeedPagesTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Ủy ban nhân dân xã nhu cầu thử");
    private final TestHouse.Account account = house.account(DutyKind.CASE_WORKER, unit);
    private final Actor worker = house.access().actor(account.person()).orElseThrow();
    private final OrganisationId station = house.body("91", "Trạm y tế nhu cầu thử");
    private final CaseRef ref = withNeeds();
    private final String page = "/vu-viec/" + ref + "/nhu-cau";

    @Test
    void after_a_refusal_the_need_that_was_chosen_is_still_chosen() {
        var visitor = visitor();
        var second = String.valueOf(needs().getLast().turn());
        var send = "/chuyen/" + station;
        for (var form : Map.of("/ket-qua", "settle-need", send, "send-need").entrySet()) {
            // No outcome, and nothing to pass on.
            var refused = visitor.post(page + form.getKey(), Map.of(form.getValue(), second));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(chosen(refused.body(), form.getValue())).containsExactly(second);
        }
        visitor.post(page + "/ket-qua", Map.of("settle-need", second, "outcome", "DECLINED"));
        assertThat(needs())
                .extracting(Need::outcome)
                .containsExactly(Outcome.OPEN, Outcome.DECLINED);
    }

    @Test
    void of_several_receivers_each_has_a_form_of_its_own_that_is_kept_while_it_is_written() {
        var second = house.body("91", "Trợ giúp pháp lý nhu cầu thử");
        var more = Set.of(Share.NEED, Share.NAME);
        house.consents().refer(worker, ref, second, more, UUID.randomUUID());
        var page = visitor().get(this.page).body();
        assertThat(page)
                .contains("action=\"" + this.page + "/chuyen/" + station)
                .contains("action=\"" + this.page + "/chuyen/" + second)
                .containsOnlyOnce("name=\"passed-NEED\"")
                .containsOnlyOnce("name=\"passed-NAME-1\"")
                .doesNotContain("name=\"passed-NAME\"");
    }

    @Test
    void an_outcome_chosen_by_mistake_is_taken_back_at_the_page() {
        var visitor = visitor();
        var first = String.valueOf(needs().getFirst().turn());
        visitor.post(page + "/ket-qua", Map.of("settle-need", first, "outcome", "DECLINED"));
        var form = Map.of("reopen-need", first);
        WrongForm.says(visitor.post(page + "/ghi-nham", form), "mistake", "Hãy chọn nhầm thế nào");
        var whole = Map.of("reopen-need", first, "mistake", "WRONG_NEED");
        assertThat(visitor.post(page + "/ghi-nham", whole).statusCode()).isEqualTo(303);
        assertThat(needs()).allMatch(Need::isOpen);
        assertThat(visitor.get("/vu-viec/" + ref).body()).contains("Kết quả ghi nhầm");
    }

    @Test
    void of_several_needs_none_is_chosen_before_somebody_chooses() {
        var visitor = visitor();
        assertThat(chosen(visitor.get(page).body(), "settle-need")).containsExactly("");
        var none = Map.of("settle-need", "", "outcome", "DECLINED");
        WrongForm.says(visitor.post(page + "/ket-qua", none), "settle-need", "Hãy chọn nhu cầu");
        assertThat(needs()).allMatch(Need::isOpen);
    }

    private static List<String> chosen(String body, String field) {
        var from = body.indexOf("<select", body.indexOf("for=\"" + field + "\""));
        var select = from < 0 ? "" : body.substring(from, body.indexOf("</select>", from));
        return Pattern.compile("<option value=\"(\\d*)\" selected")
                .matcher(select)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<Need> needs() {
        return Need.of(house.chronicle().read(worker, ref).orElseThrow().happenings());
    }

    private Visitor visitor() {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get(page);
        return visitor;
    }

    private CaseRef withNeeds() {
        var opened = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        var begun = CaseRef.parse(opened.result()).orElseThrow();
        house.cases().begin(worker, begun, UUID.randomUUID());
        for (var kind : List.of(NeedKind.HEALTH, NeedKind.LEGAL)) {
            house.needs().open(worker, begun, kind, Instant.now(), UUID.randomUUID());
        }
        house.consents().refer(worker, begun, station, Set.of(Share.NEED), UUID.randomUUID());
        return begun;
    }
}
