package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.SameAnswer;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.chronicle.Happening;
import vn.binhan.intake.Door;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.needs.NeedKind;
import vn.binhan.response.Response;
import vn.binhan.risk.Answer;
import vn.binhan.risk.Factor;
import vn.binhan.risk.Level;
import vn.binhan.risk.Triage;
import vn.binhan.vault.Purpose;

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
        assertThat(house.cases().desk(worker).own())
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
        assertThat(house.cases().desk(worker).own())
                .extracting(Standing::ref)
                .containsExactly(grave, calm);
        assertThat(house.cases().desk(head).units())
                .extracting(Standing::level)
                .containsExactly(Level.HIGH, Level.RAISED);
        house.casefiles()
                .conflicts()
                .bar(grave, Map.of(head.person(), ConflictSource.KIN), Instant.now());
        assertThat(house.cases().desk(head).units())
                .extracting(Standing::ref)
                .containsExactly(calm);
        assertThat(house.cases().desk(worker).units()).as("heads nothing").isEmpty();
        var other = house.person(DutyKind.CASE_WORKER, unit);
        assertThat(house.cases().desk(other).own()).isEmpty();
    }

    @Test
    void the_head_sees_who_has_how_much_in_hand_and_what_lies_in_nobodys() {
        var grave = opened();
        var calm = opened();
        begin(grave);
        begin(calm);
        judge(grave, Map.of(Factor.WEAPON, Answer.YES));
        var idle = house.person(DutyKind.CASE_WORKER, unit);
        assertThat(house.cases().caseloads(head))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.person()).isEqualTo(worker.person());
                    assertThat(row.open()).isEqualTo(2);
                    assertThat(row.high()).isEqualTo(1);
                    assertThat(row.unjudged()).isEqualTo(1);
                });
        assertThat(house.cases().caseloads(idle)).as("heads nothing").isEmpty();

        // The head hears nothing of a case that must not exist for them, not even its number.
        var kin = Map.of(head.person(), ConflictSource.KIN);
        house.casefiles().conflicts().bar(grave, kin, Instant.now());
        assertThat(house.cases().caseloads(head))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.open()).isEqualTo(1);
                    assertThat(row.high()).isZero();
                });
    }

    @Test
    void a_case_that_nobody_has_judged_stands_before_a_calm_one() {
        var calm = opened();
        var unknown = opened();
        begin(calm);
        begin(unknown);
        var all = new HashMap<Factor, Answer>();
        for (var factor : Factor.values()) {
            all.put(factor, Answer.NO);
        }
        judge(calm, all);
        assertThat(house.cases().desk(worker).own())
                .extracting(Standing::ref)
                .containsExactly(unknown, calm);
    }

    @Test
    void nobody_supervises_the_case_they_answer_for() {
        var ref = opened();
        begin(ref);
        var review = new ReviewCase.Command(ref, "Xem lại nguy cơ", null);
        var act = house.cases().acts().review();
        assertThat(perform(worker, act, review)).isEqualTo(refused("cases.refused.own"));
        assertThat(perform(head, act, review)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_case_is_not_closed_as_helped_while_a_need_is_open() {
        var ref = opened();
        begin(ref);
        deed(ref, Deed.AGREE);
        var now = Instant.now();
        house.needs().open(worker, ref, NeedKind.LEGAL, now, UUID.randomUUID());
        var act = house.cases().acts().askClosure();
        assertThat(perform(worker, act, closing(ref, Closing.NEEDS_MET)))
                .isEqualTo(new Outcome.Refused("cases.refused.needs", List.of(1L)));
        assertThat(perform(worker, act, closing(ref, Closing.SHE_ASKS)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static AskClosure.Command closing(CaseRef ref, Closing why) {
        return new AskClosure.Command(
                ref, Instant.now(), why, Closing.HerView.FEELS_SAFE, "", null);
    }

    @Test
    void a_standing_is_always_what_the_story_folds_to() {
        var ref = opened();
        begin(ref);
        judge(ref, Map.of(Factor.STRANGLED, Answer.YES));
        deed(ref, Deed.AGREE);
        deed(ref, Deed.ASSESS);
        var story = house.chronicle().read(worker, ref).orElseThrow();
        assertThat(house.cases().desk(worker).own())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(Standing.of(story));
    }

    @Test
    void a_sheet_of_an_older_register_comes_over_whole_and_once() {
        var at = Instant.now().minus(Duration.ofDays(300)).truncatedTo(ChronoUnit.MINUTES);
        var sheet =
                List.of(
                        old("12/2025", at, Deed.AGREE, Deed.ASSESS, Deed.PLAN),
                        old("13/2025", at, Deed.DECLINE));
        var command = new ImportCases.Command(unit, sheet);
        var act = house.cases().acts().importCases();
        assertThat(perform(worker, act, command)).isEqualTo(new Outcome.Done("2"));
        assertThat(perform(worker, act, command)).as("again").isEqualTo(new Outcome.Done("2"));
        assertThat(perform(house.person(DutyKind.CASE_WORKER, unit), act, command))
                .as("by a colleague")
                .isInstanceOf(Outcome.Denied.class);
        assertThat(house.cases().desk(worker).own())
                .extracting(Standing::step)
                .containsExactlyInAnyOrder(Step.SUPPORT, Step.INTRODUCTION);
        var planned =
                house.cases().desk(worker).own().stream()
                        .filter(each -> each.step() == Step.SUPPORT)
                        .findFirst()
                        .orElseThrow();
        var story = house.chronicle().read(worker, planned.ref()).orElseThrow();
        assertThat(planned).usingRecursiveComparison().isEqualTo(Standing.of(story));
        assertThat(story.happenings()).allMatch(Happening::isLate).hasSize(4);
        var words =
                house.chronicle()
                        .words(worker, story, Purpose.WORK_ON_CASE, story.happenings())
                        .texts();
        assertThat(words).containsEntry(1, "12/2025").containsEntry(3, "ghi ở sổ");
        assertThat(house.ledger().of(unit.province(), planned.ref().subject()))
                .as("as if it had been told here")
                .filteredOn(entry -> entry.operation().equals("WORK_ON_CASE"))
                .hasSize(4);
    }

    @Test
    void a_case_is_found_by_what_is_open_about_it_without_tones() {
        var calm = opened();
        var grave = opened();
        begin(calm);
        begin(grave);
        judge(calm, Map.of());
        judge(grave, Map.of(Factor.WEAPON, Answer.YES));
        assertThat(found(worker, calm.toString().substring(0, 11))).containsExactly(calm);
        assertThat(found(worker, "vu viec thu")).containsExactly(grave, calm);
        assertThat(found(worker, "VỤ VIỆC nguy cơ cao")).containsExactly(grave);
        var name = house.access().names(unit.province()).get(worker.person().number());
        assertThat(found(head, name)).contains(grave, calm);
        assertThat(found(worker, "thu zzz")).isEmpty();
        assertThat(bare("Xã M'Drắk"))
                .as("as words are taken from what was typed")
                .isEqualTo("xa m drak");
        assertThat(CaseSearch.of(" - ", page())).isEmpty();
    }

    @Test
    void looking_for_a_hidden_case_is_looking_for_none_to_the_byte() {
        var ref = opened();
        begin(ref);
        var barred = house.account(DutyKind.UNIT_HEAD, unit);
        var colleague = house.account(DutyKind.CASE_WORKER, unit);
        assertThat(found(house.access().actor(barred.person()).orElseThrow(), ref.toString()))
                .containsExactly(ref);
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(barred.person(), ConflictSource.KIN), Instant.now());
        for (var account : List.of(barred, colleague)) {
            var visitor = house.stranger();
            visitor.signIn(account.login(), TestHouse.PASSWORD);
            visitor.get("/vu-viec");
            visitor.get("/nguoi-than");
            SameAnswer.of("search", () -> looked(visitor, ref), () -> looked(visitor, absent()));
        }
    }

    private String bare(String name) {
        return house.asOwner()
                .sql("select cases.bare(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private CaseRef absent() {
        return new CaseRef(unit.province(), UUID.randomUUID());
    }

    private static String looked(Visitor visitor, CaseRef ref) {
        var answer = visitor.post("/vu-viec/tim", Map.of("q", ref.toString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Không thấy vụ việc nào");
        return answer.body()
                .replace(ref.toString(), "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private List<CaseRef> found(Actor actor, String typed) {
        return house.cases().found(actor, CaseSearch.of(typed, page()).orElseThrow()).stream()
                .map(Standing::ref)
                .toList();
    }

    private static Words page() {
        return Words.load(Language.VI, List.of("cases", "children", "ownview", "risk", "shelter"));
    }

    private static OldCase old(String number, Instant at, Deed... deeds) {
        var lines = new ArrayList<OldCase.Line>();
        for (var deed : deeds) {
            lines.add(new OldCase.Line(lines.size() + 2, deed, at, "ghi ở sổ"));
        }
        return new OldCase(number, lines);
    }

    @Test
    void nothing_of_a_sheet_comes_over_where_a_line_is_wrong() {
        var sheet =
                List.of(
                        old("1", Instant.now().minusSeconds(60), Deed.AGREE),
                        old("2", Instant.now().minusSeconds(60), Deed.PLAN));
        assertThat(
                        perform(
                                worker,
                                house.cases().acts().importCases(),
                                new ImportCases.Command(unit, sheet)))
                .isEqualTo(refused("cases.import.wrong"));
        assertThat(house.cases().desk(worker).own()).isEmpty();
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
        var kin = house.person(DutyKind.UNIT_HEAD, unit);
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(kin.person(), ConflictSource.KIN), Instant.now());
        assertThat(perform(kin, house.cases().acts().settleClosure(), settle))
                .as("for kin of his there is no such case")
                .isInstanceOf(Outcome.Denied.class);
        assertThat(perform(head, house.cases().acts().settleClosure(), settle))
                .isInstanceOf(Outcome.Done.class);
        assertThat(house.cases().desk(worker).own()).isEmpty();
        assertThat(deed(ref, Deed.NOTE)).isEqualTo(refused("chronicle.refused.closed"));
        var reopen = new ReopenCase.Command(ref, "Chị gọi lại");
        assertThat(perform(worker, house.cases().acts().reopen(), reopen))
                .isInstanceOf(Outcome.Done.class);
        assertThat(house.cases().desk(worker).own()).extracting(Standing::ref).containsExactly(ref);
    }

    private <C, F, D> Outcome perform(Actor actor, Action<C, F, D> act, C command) {
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
