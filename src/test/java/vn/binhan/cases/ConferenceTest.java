package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Kind;
import vn.binhan.chronicle.Tale;
import vn.binhan.consents.Duty;
import vn.binhan.consents.Purpose;
import vn.binhan.consents.Share;
import vn.binhan.kit.WrongForm;
import vn.binhan.ledger.Particulars;

/** At a conference nobody hears of her but by her word for them, or by a duty she was told of. */
class ConferenceTest {
    private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
    private static final CaseRef REF = new CaseRef("91", new UUID(1, 2));
    private static final OrganisationId CLINIC = new OrganisationId("91", 40);
    private static final OrganisationId POLICE = new OrganisationId("91", 41);

    private record Word(String key) implements Kind {}

    private final Tale tale = begun();

    private static Tale begun() {
        var tale = new Tale();
        for (var deed : List.of(Deed.BEGIN, Deed.AGREE)) {
            tale.tell(NOW, List.of(new Draft(deed, NOW, Particulars.none())));
        }
        return tale;
    }

    private void says(String kind, Instant at, Particulars codes) {
        tale.tell(NOW, List.of(new Draft(new Word(kind), at, codes)));
    }

    private static Particulars to(OrganisationId body, Purpose purpose) {
        return Particulars.none()
                .code("purpose", purpose)
                .numbered("receiver", body.province(), body.number());
    }

    private Decision<List<Draft>> held(Set<OrganisationId> agreed, Map<Duty, OrganisationId> law) {
        var command = new HoldConference.Command(REF, NOW, agreed, law, "Ai làm gì", null);
        return HoldConference.tell(command, tale.happenings());
    }

    private static Decision<List<Draft>> refused(String why) {
        return Decision.refuse("cases.refused.conference." + why);
    }

    @Test
    void each_body_hears_only_by_her_word_for_that_body_and_this_purpose_said_before() {
        var shares = EnumSet.of(Share.NEED, Share.DANGER);
        assertThat(held(Set.of(), Map.of()))
                .as("her own body")
                .isInstanceOf(Decision.Accepted.class);
        assertThat(held(Set.of(CLINIC), Map.of())).isEqualTo(refused("consent"));
        says("consent.given", NOW, to(CLINIC, Purpose.REFERRAL).codes("shares", shares));
        assertThat(held(Set.of(CLINIC), Map.of())).as("a referral").isEqualTo(refused("consent"));
        var later = NOW.plus(Duration.ofMinutes(1));
        says("consent.given", later, to(CLINIC, Purpose.CONFERENCE).codes("shares", shares));
        assertThat(held(Set.of(CLINIC), Map.of())).as("afterwards").isEqualTo(refused("consent"));
        says("consent.given", NOW, to(POLICE, Purpose.CONFERENCE).codes("shares", shares));
        assertThat(held(Set.of(CLINIC, POLICE), Map.of())).isEqualTo(refused("consent"));
        tale.tell(NOW, ((Decision.Accepted<List<Draft>>) held(Set.of(POLICE), Map.of())).decided());
        assertThat(Heard.at(tale.happenings(), tale.happenings().size()))
                .containsExactly(new Heard(POLICE, shares, null));
        says("consent.withdrawn", later, to(POLICE, Purpose.CONFERENCE));
        assertThat(held(Set.of(POLICE), Map.of())).as("taken back").isEqualTo(refused("consent"));
    }

    @Test
    void a_duty_of_the_law_lets_a_body_hear_once_she_was_told_of_it() {
        var law = Map.of(Duty.TELL_AUTHORITY, POLICE);
        assertThat(held(Set.of(), law)).isEqualTo(refused("untold"));
        says("consent.duty", NOW, Particulars.none().code("duty", Duty.TELL_CHAIR));
        assertThat(held(Set.of(), law)).as("of another").isEqualTo(refused("untold"));
        says("consent.duty", NOW, Particulars.none().code("duty", Duty.TELL_AUTHORITY));
        tale.tell(NOW, ((Decision.Accepted<List<Draft>>) held(Set.of(), law)).decided());
        assertThat(Heard.at(tale.happenings(), tale.happenings().size()))
                .containsExactly(new Heard(POLICE, Set.of(), Duty.TELL_AUTHORITY));
    }

    @Test
    void the_page_says_who_hears_what_and_takes_nobody_else() {
        var house = TestHouse.open();
        var unit = house.body("91", "Ủy ban nhân dân xã họp thử");
        var clinic = house.body("91", "Trạm y tế dự họp thử");
        var worker = house.account(DutyKind.CASE_WORKER, unit);
        var ref = opened(house, worker, unit);
        var at = "/vu-viec/" + ref;
        var visitor = visitor(house, worker, at);
        visitor.post(at + "/bat-dau", Map.of());
        visitor.post(at + "/ghi", Map.of("deed", "AGREE"));
        assertThat(visitor.get(at).body()).doesNotContain("value=\"CONFER\"").contains(at + "/hop");
        assertThat(visitor.post(at + "/ghi", Map.of("deed", "CONFER", "words", "Họp")).statusCode())
                .as("no way around the question")
                .isEqualTo(422);
        var form = Map.of("agreed", clinic.toString(), "words", "Trạm khám sáng mai");
        assertThat(visitor.get(at + "/hop").body()).contains("Chị chưa đồng ý cho cơ quan nào");
        assertThat(visitor.post(at + "/hop", form).body()).contains("chưa đồng ý cho nghe");
        visitor.post(
                at + "/dong-y",
                Map.of(
                        "said", "GIVEN",
                        "purpose", "CONFERENCE",
                        "receiver", clinic.toString(),
                        "shares", "DANGER"));
        assertThat(visitor.get(at + "/hop").body())
                .contains("Trạm y tế dự họp thử", "được nghe: Mức nguy cơ");
        WrongForm.says(
                visitor.post(at + "/hop", Map.of("agreed", clinic.toString())), "words", "Hãy");
        assertThat(visitor.post(at + "/hop", form).statusCode()).isEqualTo(303);
        assertThat(visitor.get(at + "/hop").body()).contains("moj-timeline");
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
