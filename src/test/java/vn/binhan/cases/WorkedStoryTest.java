package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.consents.Share;
import vn.binhan.intake.Door;
import vn.binhan.needs.NeedKind;
import vn.binhan.response.Response;
import vn.binhan.risk.Answer;
import vn.binhan.risk.Change;
import vn.binhan.risk.Factor;
import vn.binhan.risk.Level;
import vn.binhan.risk.Risks;
import vn.binhan.risk.Triage;

/**
 * One incident from a neighbour's word to the end of the case, each step at its own time. The
 * people are invented.
 */
class WorkedStoryTest {
    private final TestHouse house = TestHouse.open();

    /** When the story stands; it began 96 days ago and is told now, each at its true time. */
    private Instant time = Instant.now().minus(Duration.ofDays(96));

    private final OrganisationId commune = house.body("56", "Ủy ban nhân dân xã có chuyện");
    private final OrganisationId station = house.body("56", "Trạm y tế xã có chuyện");
    private final Actor officer = house.person(DutyKind.CASE_WORKER, commune);
    private final Actor head = house.person(DutyKind.UNIT_HEAD, commune);
    private final Actor nurse = house.person(DutyKind.CASE_WORKER, station);
    private final Actor cousin = house.person(DutyKind.CASE_WORKER, commune);

    @Test
    void from_a_neighbours_word_to_her_own_word_that_she_feels_safe() {
        var ref = reported();
        house.casefiles().conflicts().bar(ref, Map.of(cousin.person(), ConflictSource.KIN), time);
        pass(Duration.ofMinutes(40));
        done(house.cases().begin(officer, ref, UUID.randomUUID()));
        deed(ref, Deed.AGREE, "Chị đồng ý, gọi vào buổi sáng");
        var signs =
                Map.of(
                        Factor.STRANGLED, Answer.YES,
                        Factor.ESCALATING, Answer.YES,
                        Factor.SEPARATING, Answer.YES,
                        Factor.HER_OWN_FEAR, Answer.YES);
        done(judge(ref, signs));
        assertThat(standing().level()).isEqualTo(Level.HIGH);
        done(house.needs().open(officer, ref, NeedKind.HEALTH, time, UUID.randomUUID()));
        var shares = Set.of(Share.NEED);
        done(house.consents().refer(officer, ref, station, shares, UUID.randomUUID()));
        done(house.needs().refer(officer, ref, station, "Khám vết bầm", UUID.randomUUID()));

        assertThat(tasksOf(ref))
                .filteredOn(task -> task.kind() == Task.Kind.ASK_RECEIVER)
                .singleElement()
                .satisfies(task ->
                        assertThat(task.isOverdue(Instant.now().plus(Duration.ofHours(25))))
                                .isTrue());
        assertThat(house.waiting(nurse, "/chuyen-den")).isEqualTo(1);

        pass(Duration.ofDays(1));
        deed(ref, Deed.ASSESS, "Chị cần chỗ ở hai tuần, tư vấn, tiền công");
        deed(ref, Deed.PLAN, "Kế hoạch cùng chị, bản một");
        pass(Duration.ofDays(1));
        tellChange(ref, Change.ORDER_LAPSES);
        assertThat(tasks(ref)).contains(Task.Kind.JUDGE_AGAIN);
        done(judge(ref, signs));

        for (var month = 0; month < 3; month++) {
            pass(Duration.ofDays(30));
            assertThat(late(ref)).contains(Task.Kind.JUDGE_AGAIN);
            deed(ref, Deed.ASK_AFTER, "Gọi đúng số an toàn, chị ổn");
            done(judge(ref, Map.of(Factor.ISOLATED, Answer.NO)));
        }
        var ask =
                new AskClosure.Command(
                        ref,
                        time,
                        Closing.NEEDS_MET,
                        Closing.HerView.FEELS_SAFE,
                        "Em thấy an toàn rồi",
                        null);
        done(perform(officer, house.cases().acts().askClosure(), ask));
        var close = new SettleClosure.Command(ref, true, "");
        assertThat(perform(cousin, house.cases().acts().settleClosure(), close))
                .as("for his cousin there is no such case")
                .isInstanceOf(Outcome.Denied.class);
        done(perform(head, house.cases().acts().settleClosure(), close));
        assertThat(house.cases().desk(officer).own()).isEmpty();
        assertThat(house.casefiles().openedBy(ref))
                .as("she can be told how many of which duty opened it")
                .containsKey(DutyKind.CASE_WORKER);
        assertThat(house.ledger().of("56", ref.subject()))
                .extracting(entry -> entry.operation())
                .contains("WORK_ON_CASE", "REVIEW_CASE");
    }

    @Test
    void without_a_network_what_happened_is_told_late_with_its_true_time() {
        var ref = reported();
        done(house.cases().begin(officer, ref, UUID.randomUUID()));
        var that = Instant.now().minus(Duration.ofHours(20));
        var command = new DoDeed.Command(ref, Deed.AGREE, that, "Ghi từ sổ tay", null);
        done(perform(officer, house.cases().acts().deed(), command));
        var told = house.chronicle().read(officer, ref).orElseThrow().happenings().getLast();
        assertThat(told.isLate()).isTrue();
        assertThat(Duration.between(told.at(), told.told())).isGreaterThan(Duration.ofHours(19));
    }

    @Test
    void who_wants_no_help_leaves_the_least_and_a_way_back() {
        var ref = reported();
        done(house.cases().begin(officer, ref, UUID.randomUUID()));
        deed(ref, Deed.DECLINE, "");
        var refused = new DoDeed.Command(ref, Deed.ASSESS, time, "x", null);
        assertThat(perform(officer, house.cases().acts().deed(), refused))
                .isInstanceOf(Outcome.Refused.class);
        deed(ref, Deed.AGREE, "Chị gọi lại");
    }

    private void pass(Duration of) {
        time = time.plus(of);
    }

    private CaseRef reported() {
        var opened = (Outcome.Done) house.casefiles().open(officer, commune, UUID.randomUUID());
        var ref = CaseRef.parse(opened.result()).orElseThrow();
        house.response()
                .take(
                        new Response.Incoming(
                                ref, Door.VILLAGE_HEAD, true, false, null, Instant.now()));
        house.response().takeUp(head, ref);
        done(house.response().verify(head, ref, "Đã gặp chị"));
        return ref;
    }

    private void tellChange(CaseRef ref, Change change) {
        var now = time;
        house.access()
                .wall()
                .asClock(() ->
                        house.chronicle()
                                .addByClock(ref, _ -> List.of(Risks.changed(change, now)), now));
    }

    private Standing standing() {
        return house.cases().desk(officer).own().getFirst();
    }

    private List<Task.Kind> tasks(CaseRef ref) {
        return tasksOf(ref).stream().map(Task::kind).toList();
    }

    private List<Task.Kind> late(CaseRef ref) {
        Instant now = time;
        return tasksOf(ref).stream().filter(t -> t.isOverdue(now)).map(Task::kind).toList();
    }

    private List<Task> tasksOf(CaseRef ref) {
        return Task.of(house.chronicle().read(officer, ref).orElseThrow().happenings());
    }

    private Outcome judge(CaseRef ref, Map<Factor, Answer> signs) {
        var now = time;
        return house.risks().judge(officer, ref, now, new Triage(false, signs), UUID.randomUUID());
    }

    private void deed(CaseRef ref, Deed deed, String words) {
        var command = new DoDeed.Command(ref, deed, time, words, null);
        done(perform(officer, house.cases().acts().deed(), command));
    }

    private <C extends StoryAct.Command> Outcome perform(Actor actor, StoryAct<C> act, C command) {
        return house.access().desk().perform(actor, act, command);
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
