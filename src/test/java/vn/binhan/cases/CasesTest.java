package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.binhan.intake.Door;
import vn.binhan.response.Response;
import vn.binhan.risk.Answer;
import vn.binhan.risk.Factor;
import vn.binhan.risk.Level;
import vn.binhan.risk.Triage;

/** Cases from the verified report on, on the real database. */
class CasesTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("56", "Ủy ban nhân dân xã có vụ việc thử");
    private final Actor worker = house.person(DutyKind.CASE_WORKER, unit);
    private final Actor head = house.person(DutyKind.UNIT_HEAD, unit);

    @Test
    void a_case_begins_only_from_a_verified_report_which_is_settled_then() {
        var ref = opened();
        house.response()
                .take(new Response.Incoming(ref, Door.COUNTER, false, false, null, Instant.now()));
        assertThat(begin(ref)).isEqualTo(refused("cases.refused.unverified"));
        house.response().takeUp(head, ref);
        house.response().verify(head, ref, "Đã gặp chị");
        assertThat(begin(ref)).isInstanceOf(Outcome.Done.class);
        assertThat(begin(ref)).isEqualTo(refused("cases.refused.step.INTRODUCTION"));
        assertThat(house.cases().of(worker))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.step()).isEqualTo(Step.INTRODUCTION);
                    assertThat(standing.level()).isNull();
                    assertThat(standing.next().kind()).isEqualTo(Task.Kind.MEET_HER);
                });
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason, List.of());
    }

    @Test
    void the_list_shows_danger_first_and_only_to_those_for_whom_the_case_is_there() {
        var calm = opened();
        var grave = opened();
        begin(calm);
        begin(grave);
        judge(calm, Map.of());
        judge(grave, Map.of(Factor.WEAPON, Answer.YES));
        assertThat(house.cases().of(worker)).extracting(Standing::ref).containsExactly(grave, calm);
        assertThat(house.cases().urgent(head, unit))
                .extracting(Standing::level)
                .containsExactly(Level.HIGH, Level.RAISED);
        house.casefiles()
                .conflicts()
                .bar(grave, Map.of(head.person(), ConflictSource.KIN), Instant.now());
        assertThat(house.cases().urgent(head, unit))
                .extracting(Standing::ref)
                .containsExactly(calm);
        assertThat(house.cases().urgent(worker, unit)).as("heads nothing").isEmpty();
        var other = house.person(DutyKind.CASE_WORKER, unit);
        assertThat(house.cases().of(other)).isEmpty();
    }

    @Test
    void a_standing_is_always_what_the_story_folds_to() {
        var ref = opened();
        begin(ref);
        judge(ref, Map.of(Factor.STRANGLED, Answer.YES));
        deed(ref, Deed.AGREE);
        deed(ref, Deed.ASSESS);
        var story = house.chronicle().read(worker, ref).orElseThrow();
        assertThat(house.cases().of(worker))
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(Standing.of(story));
    }

    @Test
    void a_closed_case_leaves_the_lists_and_comes_back() {
        var ref = opened();
        begin(ref);
        var ask =
                new AskClosure.Command(
                        ref, Instant.now(), Closing.SHE_ASKS, Closing.HerView.NOT_ASKED, "", null);
        assertThat(perform(worker, house.cases().acts().askClosure(), ask))
                .isInstanceOf(Outcome.Done.class);
        var settle = new SettleClosure.Command(ref, true, "");
        assertThat(perform(worker, house.cases().acts().settleClosure(), settle))
                .isEqualTo(refused("cases.refused.second"));
        assertThat(perform(head, house.cases().acts().settleClosure(), settle))
                .isInstanceOf(Outcome.Done.class);
        assertThat(house.cases().of(worker)).isEmpty();
        assertThat(deed(ref, Deed.NOTE)).isEqualTo(refused("chronicle.refused.closed"));
        var reopen = new ReopenCase.Command(ref, "Chị gọi lại");
        assertThat(perform(worker, house.cases().acts().reopen(), reopen))
                .isInstanceOf(Outcome.Done.class);
        assertThat(house.cases().of(worker)).extracting(Standing::ref).containsExactly(ref);
    }

    private <C extends StoryAct.Command> Outcome perform(Actor actor, StoryAct<C> act, C command) {
        return house.access().desk().perform(actor, act, command);
    }

    private Outcome deed(CaseRef ref, Deed deed) {
        var command = new DoDeed.Command(ref, deed, Instant.now(), "Đã làm cùng chị", null);
        return perform(worker, house.cases().acts().deed(), command);
    }

    private void judge(CaseRef ref, Map<Factor, Answer> answers) {
        var triage = new Triage(false, answers);
        assertThat(house.risks().judge(worker, ref, Instant.now(), triage, UUID.randomUUID()))
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome begin(CaseRef ref) {
        return house.cases().begin(worker, ref, UUID.randomUUID());
    }

    private CaseRef opened() {
        var done = (Outcome.Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }
}
