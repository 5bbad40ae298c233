package vn.binhan.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import vn.binhan.access.Outcome.Refused;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;
import vn.binhan.consents.Share;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.CaseId;

/**
 * A referral carries what she agreed to, is answered by its receiver, and ends when she says so.
 */
class ReferralTest {
    private static final String PASSED = "Chị cần khám vết bầm ở tay, gặp buổi sáng";

    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("56", "Ủy ban nhân dân xã chuyển tuyến thử");
    private final OrganisationId health = house.body("56", "Trạm y tế nhận chuyển tuyến thử");
    private final Actor worker = house.person(DutyKind.CASE_WORKER, unit);
    private final Account nurse = house.account(DutyKind.CASE_WORKER, health);
    private final CaseRef ref = opened();

    @Test
    void without_her_consent_nothing_is_sent() {
        var need = need();
        assertThat(send(need)).isEqualTo(new Refused("needs.refused.consent", List.of()));
        assertThat(house.needs().received(actor(nurse))).isEmpty();
    }

    @Test
    void what_is_passed_on_has_a_field_for_each_thing_she_agreed_to_and_none_beyond() {
        var need = need();
        agree(Share.NEED, Share.DANGER);
        assertThat(send(need, Map.of(Share.NEED, PASSED, Share.NAME, "Chị H")))
                .isEqualTo(new Refused("needs.refused.beyond", List.of()));
        assertThat(send(need, Map.of(Share.NEED, " ")))
                .isEqualTo(new Refused("needs.refused.words", List.of()));
        assertThat(send(need, Map.of(Share.NEED, PASSED, Share.DANGER, "Nguy hiểm cao")))
                .isInstanceOf(Done.class);
        var at = "/chuyen-den/" + house.needs().received(actor(nurse)).getFirst().ref();
        assertThat(fields(signedIn(nurse).post(at + "/mo", Map.of()).body()))
                .contains("Nhu cầu cần giúp: " + PASSED, "Mức nguy cơ: Nguy hiểm cao");
    }

    /** The rows of a list of names and values. */
    private static List<String> fields(String body) {
        return Pattern.compile("<dt[^>]*>([^<]*)</dt><dd[^>]*>([^<]*)</dd>")
                .matcher(body)
                .results()
                .map(row -> row.group(1) + ": " + row.group(2))
                .toList();
    }

    @Test
    void a_referral_from_before_there_were_fields_shows_its_one_text() {
        var told = new Tale();
        var shares = Particulars.none().codes("shares", List.of(Share.NEED));
        var old = new Draft(NeedEvent.REFERRED, Instant.now(), shares, PASSED);
        var sent = told.tell(Instant.now(), List.of(old)).happenings();
        var words = Words.load(Language.VI, List.of("consents"));
        assertThat(Passed.fields(sent.getFirst(), PASSED)).isEmpty();
        assertThat(Passed.readable(sent, Map.of(1, PASSED), words)).containsEntry(1, PASSED);
        var fields = Passed.filled(Map.of(Share.DANGER, "cao", Share.NEED, "khám", Share.NAME, ""));
        var codes = shares.codes(Passed.FILLED, fields.keySet());
        var draft = new Draft(NeedEvent.REFERRED, Instant.now(), codes, Passed.seal(fields));
        var named = told.tell(Instant.now(), List.of(draft)).happenings();
        assertThat(Passed.readable(named, Map.of(2, Passed.seal(fields)), words).get(2))
                .isEqualTo("Nhu cầu cần giúp: khám\nMức nguy cơ: cao");
    }

    @Test
    void the_receiver_sees_what_was_passed_on_and_nothing_of_the_case() {
        var need = need();
        agree(Share.NEED);
        assertThat(send(need)).isInstanceOf(Done.class);
        var visitor = signedIn(nurse);
        var received = house.needs().received(actor(nurse)).getFirst();
        var at = "/chuyen-den/" + received.ref();
        assertThat(visitor.get("/chuyen-den").body()).contains(at);
        assertThat(visitor.get(at).body()).doesNotContain("vết bầm");
        var opened = visitor.post(at + "/mo", Map.of());
        assertThat(opened.body()).contains(PASSED).contains("Khám, chữa bệnh");
        for (var page :
                List.of("/chuyen-den", at, "/ho-so", "/ho-so/" + received.ref(), "/vu-viec")) {
            assertThat(visitor.get(page).body())
                    .as(page)
                    .doesNotContain(ref.id().toString())
                    .doesNotContain(unit.toString());
        }
        assertThat(visitor.get("/vu-viec/" + ref).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/vu-viec/" + received.ref()).statusCode())
                .as("a referral is worked on at its own page, never as a case")
                .isEqualTo(404);
        assertThat(visitor.post("/vu-viec/" + received.ref() + "/bat-dau", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/ho-so/" + ref).statusCode()).isEqualTo(404);
    }

    @Test
    void the_first_service_that_the_receiver_confirms_meets_the_need() {
        var need = need();
        agree(Share.NEED);
        send(need);
        var file = house.needs().received(actor(nurse)).getFirst().ref();
        assertThat(answer(file, Stage.SERVED)).isInstanceOf(Refused.class);
        assertThat(answer(file, Stage.ACCEPTED)).isInstanceOf(Done.class);
        assertThat(answer(file, Stage.SERVED)).isInstanceOf(Done.class);
        assertThat(needs())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.outcome()).isEqualTo(Outcome.SERVED);
                    assertThat(each.confirmed()).isTrue();
                });
    }

    @Test
    void withdrawing_her_consent_pulls_it_back_at_once() {
        var need = need();
        agree(Share.NEED);
        send(need);
        var file = house.needs().received(actor(nurse)).getFirst().ref();
        agree();
        assertThat(house.needs().received(actor(nurse))).isEmpty();
        assertThat(signedIn(nurse).get("/chuyen-den/" + file).statusCode()).isEqualTo(404);
        assertThat(answer(file, Stage.ACCEPTED))
                .isInstanceOf(vn.binhan.access.Outcome.Denied.class);
        var story = house.chronicle().read(worker, ref).orElseThrow();
        assertThat(Referral.of(story.happenings()))
                .singleElement()
                .satisfies(each -> assertThat(each.stage()).isEqualTo(Stage.WITHDRAWN));
        assertThat(needs()).singleElement().satisfies(each -> assertThat(each.isOpen()).isTrue());
    }

    @Test
    void what_was_pulled_back_is_there_for_nobody_at_the_receiver_not_even_for_its_head() {
        var head = house.account(DutyKind.UNIT_HEAD, health);
        var need = need();
        agree(Share.NEED);
        send(need);
        var file = house.needs().received(actor(nurse)).getFirst().ref();
        assertThat(signedIn(head).get("/chuyen-den/" + file).statusCode()).isEqualTo(200);
        agree();
        assertGone(head, file);
        // Nor can the head name somebody on it, or take it out as a closed case.
        var until = Instant.now().plusSeconds(3600);
        assertThat(house.casefiles().share(actor(head), file, nurse.person(), until))
                .isInstanceOf(vn.binhan.access.Outcome.Denied.class);
        var taking = Map.of("ref", file.toString(), "why", "COURT");
        assertThat(signedIn(head).post("/vu-viec/luu-tru", taking).statusCode()).isEqualTo(404);
    }

    @Test
    void who_refuses_keeps_nothing_of_it() {
        var need = need();
        agree(Share.NEED);
        send(need);
        var file = house.needs().received(actor(nurse)).getFirst().ref();
        var refusing = signedIn(nurse);
        refusing.get("/chuyen-den/" + file);
        var refused =
                refusing.post(
                        "/chuyen-den/" + file,
                        Map.of("answer", "REFUSED", "why", "DISTANCE", "words", "Xa quá"));
        assertThat(refused.headers().firstValue("Location"))
                .hasValue("/chuyen-den?bao=needs.answered");
        assertGone(nurse, file);
        assertThat(stages()).containsExactly(Stage.REFUSED);
    }

    @Test
    void closing_her_case_leaves_no_receiver_with_what_nobody_follows_any_more() {
        var need = need();
        agree(Share.NEED);
        send(need);
        var first = house.needs().received(actor(nurse)).getFirst().ref();
        answer(first, Stage.ACCEPTED);
        answer(first, Stage.SERVED);
        send(need());
        var second = house.needs().received(actor(nurse)).getFirst().ref();
        house.access()
                .wall()
                .as(
                        worker,
                        () -> {
                            house.casefiles().managing().close(ref, Instant.now());
                            return true;
                        });
        assertGone(nurse, first);
        assertGone(nurse, second);
        assertThat(stages())
                .as("what was given stays given")
                .containsExactly(Stage.SERVED, Stage.WITHDRAWN);
    }

    @Test
    void erasing_her_case_erases_what_was_passed_on_from_it() {
        var need = need();
        agree(Share.NEED);
        send(need);
        var file = house.needs().received(actor(nurse)).getFirst().ref();
        var head = house.account(DutyKind.UNIT_HEAD, unit);
        var law = house.signedIn(DutyKind.LEGAL_REVIEWER, unit);
        law.post(
                "/xoa-ho-so",
                Map.of("ref", ref.toString(), "reason", "MISTAKE", "basis", "Biên bản 2/BB"));
        var erasing = signedIn(head);
        erasing.get("/ho-so/" + ref);
        assertThat(erasing.post("/ho-so/" + ref + "/xoa", Map.of("act", "erase")).statusCode())
                .isEqualTo(303);
        assertGone(nurse, file);
        assertThat(house.vault().isErased(new CaseId("56", ref.id()))).isTrue();
        assertThat(house.vault().isErased(new CaseId("56", file.id()))).isTrue();
    }

    private void assertGone(Account account, CaseRef file) {
        assertThat(house.needs().received(actor(account)))
                .extracting(Needs.Received::ref)
                .doesNotContain(file);
        var visitor = signedIn(account);
        for (var page : List.of("/chuyen-den/" + file, "/ho-so/" + file)) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(visitor.get("/ho-so").body()).doesNotContain(file.toString());
    }

    private List<Stage> stages() {
        var story = house.chronicle().read(worker, ref).orElseThrow().happenings();
        return Referral.of(story).stream().map(Referral::stage).toList();
    }

    @Test
    void a_receiver_who_only_says_received_is_asked_again() {
        var need = need();
        agree(Share.NEED);
        send(need);
        var file = house.needs().received(actor(nurse)).getFirst().ref();
        for (var said : List.of(Stage.RECEIVED, Stage.ACCEPTED)) {
            assertThat(answer(file, said)).isInstanceOf(Done.class);
            var story = house.chronicle().read(worker, ref).orElseThrow();
            assertThat(Need.firstWaiting(story.happenings()))
                    .as(said.name())
                    .hasValueSatisfying(waiting -> assertThat(waiting.answer()).isTrue());
        }
        assertThat(answer(file, Stage.SERVED)).isInstanceOf(Done.class);
        assertThat(
                        Need.firstWaiting(
                                house.chronicle().read(worker, ref).orElseThrow().happenings()))
                .isEmpty();
    }

    @Test
    void agreeing_to_less_pulls_back_what_went_beyond_it_and_to_more_does_not() {
        var need = need();
        agree(Share.NEED, Share.NAME);
        send(need);
        agree(Share.NEED, Share.NAME, Share.DANGER);
        assertThat(house.needs().received(actor(nurse))).hasSize(1);
        assertThat(house.waiting(actor(nurse), "/chuyen-den")).isEqualTo(1);
        agree(Share.NEED);
        assertThat(house.needs().received(actor(nurse))).isEmpty();
        assertThat(house.waiting(actor(nurse), "/chuyen-den")).isZero();
    }

    @Test
    void who_must_not_know_her_case_never_knows_its_referral_before_or_after() {
        var kin = house.account(DutyKind.CASE_WORKER, health);
        bar(kin);
        var need = need();
        agree(Share.NEED);
        send(need);
        assertThat(house.needs().received(actor(kin))).isEmpty();
        assertThat(house.needs().received(actor(nurse))).hasSize(1);
        bar(nurse);
        assertThat(house.needs().received(actor(nurse))).isEmpty();
    }

    @Test
    void a_sender_asks_again_after_a_day_of_silence_and_a_receiver_has_it_at_once() {
        var now = Instant.now();
        var sent = new ReferralsToday(false, ref, NeedKind.HEALTH, Stage.SENT, now);
        assertThat(sent.item(now.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(sent.item(now.plus(Duration.ofHours(25))))
                .hasValueSatisfying(item -> assertThat(item.href()).startsWith("/vu-viec/"));
        var received = new ReferralsToday(true, ref, NeedKind.HEALTH, Stage.SENT, now);
        assertThat(received.item(now))
                .hasValueSatisfying(item -> assertThat(item.href()).startsWith("/chuyen-den/"));
    }

    private void bar(Account account) {
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(account.person(), ConflictSource.KIN), Instant.now());
    }

    private List<Need> needs() {
        return Need.of(house.chronicle().read(worker, ref).orElseThrow().happenings());
    }

    private int need() {
        var now = Instant.now();
        assertThat(house.needs().open(worker, ref, NeedKind.HEALTH, now, UUID.randomUUID()))
                .isInstanceOf(Done.class);
        return needs().getLast().turn();
    }

    private void agree(Share... shares) {
        assertThat(house.consents().refer(worker, ref, health, Set.of(shares), UUID.randomUUID()))
                .isInstanceOf(Done.class);
    }

    private vn.binhan.access.Outcome send(int need) {
        return send(need, Map.of(Share.NEED, PASSED));
    }

    private vn.binhan.access.Outcome send(int need, Map<Share, String> passed) {
        var command = new SendReferral.Command(ref, UUID.randomUUID(), need, health, passed, null);
        return house.access().desk().perform(worker, house.needs().acts().send(), command);
    }

    private vn.binhan.access.Outcome answer(CaseRef file, Stage stage) {
        var why = stage == Stage.REFUSED ? Outcome.Why.DISTANCE : null;
        var command = new AnswerReferral.Command(file, Instant.now(), stage, why, "", null);
        return house.access().desk().perform(actor(nurse), house.needs().acts().answer(), command);
    }

    private Actor actor(Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }

    private CaseRef opened() {
        var done = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }
}
