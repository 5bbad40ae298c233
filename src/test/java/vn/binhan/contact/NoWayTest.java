package vn.binhan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.access.PersonId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Kind;
import vn.binhan.chronicle.Tale;
import vn.binhan.kit.WrongForm;
import vn.binhan.ledger.Particulars;

/** Where nobody has a safe way to reach her, time and a second person stand for the attempts. */
class NoWayTest {
    private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant LATER = NOW.plus(NoWay.WAITING);
    private static final PersonId SECOND = new PersonId("91", 2);

    private record Word(String key) implements Kind {}

    private final Tale tale = new Tale();

    @Test
    void one_says_it_another_looks_after_the_waiting_and_whatever_is_heard_of_her_ends_it() {
        assertThat(check(SECOND, LATER)).isEqualTo(refused("none"));
        assertThat(TellNoWay.tell(" ", tale.happenings(), NOW)).isEqualTo(refused("words"));
        keep(TellNoWay.tell("Máy của chị ở trong tay anh ta", tale.happenings(), NOW), NOW);
        assertThat(TellNoWay.tell("Lại nữa", tale.happenings(), LATER))
                .as("the waiting does not begin anew")
                .isEqualTo(refused("already"));
        assertThat(check(SECOND, LATER.minusSeconds(1))).isEqualTo(refused("early"));
        assertThat(check(Tale.WORKER, LATER)).isEqualTo(refused("second"));
        assertThat(Contact.isWithoutWay(tale.happenings(), NOW)).isFalse();
        keep(check(SECOND, LATER), LATER);
        assertThat(Contact.isWithoutWay(tale.happenings(), NOW)).isTrue();
        assertThat(check(SECOND, LATER)).isEqualTo(refused("none"));
        for (var heard : List.of("case.ask_after", "consent.withdrawn", "reach.agreed")) {
            var met = new Tale().tell(NOW, drafts());
            met.tell(LATER, List.of(new Draft(new Word(heard), LATER, Particulars.none())));
            assertThat(Contact.isWithoutWay(met.happenings(), NOW)).as(heard).isFalse();
            assertThat(CheckNoWay.tell(met.happenings(), SECOND, LATER)).isEqualTo(refused("none"));
        }
    }

    /** What the story tells so far, to tell it again. */
    private List<Draft> drafts() {
        return tale.happenings().stream()
                .map(each -> new Draft(new Word(each.kind()), each.at(), each.codes()))
                .toList();
    }

    private Decision<List<Draft>> check(PersonId by, Instant at) {
        return CheckNoWay.tell(tale.happenings(), by, at);
    }

    private static Decision<List<Draft>> refused(String why) {
        return Decision.refuse("contact.refused.noway." + why);
    }

    private void keep(Decision<List<Draft>> decision, Instant at) {
        tale.tell(at, ((Decision.Accepted<List<Draft>>) decision).decided());
    }

    @Test
    void the_page_leads_from_the_word_of_one_over_the_waiting_to_the_look_of_another() {
        var house = TestHouse.open();
        var unit = house.body("91", "Ủy ban nhân dân xã không có cách thử");
        var one = house.account(DutyKind.CASE_WORKER, unit);
        var head = house.account(DutyKind.UNIT_HEAD, unit);
        var ref = opened(house, one, unit);
        var page = "/vu-viec/" + ref + "/lien-lac";
        var worker = visitor(house, one, page);
        worker.post("/vu-viec/" + ref + "/bat-dau", Map.of());
        WrongForm.says(worker.post(page + "/khong-co-cach", Map.of()), "noway", "Hãy ghi vì sao");
        var close = Map.of("why", "LOST_CONTACT", "view", "NOT_ASKED");
        assertThat(worker.post("/vu-viec/" + ref + "/dong", close).statusCode()).isEqualTo(422);
        var why = Map.of("noway", "Máy của chị ở trong tay anh ta");
        assertThat(worker.post(page + "/khong-co-cach", why).statusCode()).isEqualTo(303);
        var second = visitor(house, head, page);
        assertThat(second.get(page).body()).contains("Chờ đến").doesNotContain("/xem-lai");
        house.asOwner()
                .sql("update chronicle.happening set at = at - interval '40 days' where file = ?")
                .param(ref.id())
                .update();
        assertThat(worker.get(page).body()).contains("Cần một người khác xem lại");
        assertThat(second.get(page).body()).contains("/xem-lai");
        assertThat(second.post(page + "/xem-lai", Map.of()).statusCode()).isEqualTo(303);
        assertThat(worker.get(page).body()).contains("Được ghi mất liên lạc");
        assertThat(worker.post("/vu-viec/" + ref + "/dong", close).statusCode()).isEqualTo(303);
    }

    private static CaseRef opened(TestHouse house, TestHouse.Account by, OrganisationId unit) {
        var worker = house.access().actor(by.person()).orElseThrow();
        var done = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }

    private static Visitor visitor(TestHouse house, TestHouse.Account who, String page) {
        var signed = house.stranger();
        signed.signIn(who.login(), TestHouse.PASSWORD);
        signed.get(page);
        return signed;
    }
}
