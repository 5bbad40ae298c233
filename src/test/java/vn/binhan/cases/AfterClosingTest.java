package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Outcome.Denied;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Share;

/** A closed case: who keeps it, until it lies in the archive, and who takes it out again. */
class AfterClosingTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("56", "Ủy ban nhân dân xã đóng hồ sơ thử");
    private final Actor worker = house.person(DutyKind.CASE_WORKER, unit);
    private final Actor helper = house.person(DutyKind.CASE_WORKER, unit);
    private final Account headed = house.account(DutyKind.UNIT_HEAD, unit);
    private final Actor head = actor(headed);
    private CaseRef ref = new CaseRef("56", UUID.randomUUID());

    @BeforeEach
    void a_case_with_a_team() {
        ref = begun();
        assertThat(house.casefiles().share(worker, ref, helper.person(), inAMonth()))
                .isInstanceOf(Done.class);
    }

    @Test
    void who_only_helped_is_out_at_once_and_who_is_responsible_stays() {
        assertThat(isThere(helper)).isTrue();
        close(ref);
        assertThat(isThere(helper)).isFalse();
        assertThat(isThere(worker)).isTrue();
        assertThat(isThere(head)).isTrue();
        assertThat(perform(worker, house.cases().acts().reopen(), again()))
                .isInstanceOf(Done.class);
        assertThat(isThere(helper)).as("named anew by somebody, or not at all").isFalse();
    }

    @Test
    void whoever_followed_somebody_who_only_helped_is_out_as_well() {
        var next = house.person(DutyKind.CASE_WORKER, unit);
        house.casefiles().handOver(head, unit, helper.person(), next.person());
        assertThat(isThere(next)).isTrue();
        close(ref);
        assertThat(isThere(next)).isFalse();
    }

    @Test
    void a_helper_who_took_the_work_over_answers_for_it_and_so_does_who_comes_after() {
        house.casefiles().handOver(head, unit, worker.person(), helper.person());
        var next = house.person(DutyKind.CASE_WORKER, unit);
        assertThat(isThere(worker)).isFalse();
        house.casefiles().handOver(head, unit, helper.person(), next.person());
        close(ref, next);
        assertThat(isThere(helper)).isFalse();
        assertThat(isThere(next)).isTrue();
    }

    @Test
    void after_the_closing_she_may_still_take_a_yes_back_but_no_new_one_is_written() {
        var yes = Set.of(Share.NEED);
        done(house.consents().refer(worker, ref, unit, yes, UUID.randomUUID()));
        close(ref);
        assertThat(house.consents().refer(worker, ref, unit, yes, UUID.randomUUID()))
                .isEqualTo(new Outcome.Refused("chronicle.refused.closed", List.of()));
        done(house.consents().refer(worker, ref, unit, Set.of(), UUID.randomUUID()));
        var story = house.chronicle().read(worker, ref).orElseThrow();
        assertThat(Consents.of(story.happenings())).isEmpty();
    }

    @Test
    void in_the_archive_it_is_there_for_nobody_until_the_head_takes_it_out_with_a_reason() {
        close(ref);
        archive(ref);
        assertThat(isThere(worker)).isFalse();
        assertThat(isThere(head)).isFalse();
        var acts = house.cases().acts();
        var take = new OpenArchived.Command(ref, OpenArchived.Why.WORK_GOES_ON);
        assertThat(perform(worker, acts.openArchived(), take)).isInstanceOf(Denied.class);
        assertThat(perform(head, acts.openArchived(), new OpenArchived.Command(ref, null)))
                .isEqualTo(new Outcome.Refused("cases.refused.archive.why", List.of()));
        assertThat(perform(head, acts.openArchived(), take)).isInstanceOf(Done.class);
        assertThat(isThere(head)).isTrue();
        assertThat(isThere(worker)).isFalse();
        var entry =
                house.ledger().of("56", ref.subject()).stream()
                        .filter(each -> each.operation().equals("OPEN_ARCHIVED"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.particulars().text("why")).contains("WORK_GOES_ON");
        assertThat(perform(head, acts.reopen(), again())).isInstanceOf(Done.class);
        assertThat(house.cases().desk(head).own()).extracting(Standing::ref).containsExactly(ref);
    }

    @Test
    void nobody_takes_out_what_must_not_exist_for_them_or_is_not_theirs() {
        close(ref);
        archive(ref);
        var elsewhere =
                house.person(DutyKind.UNIT_HEAD, house.body("56", "Ủy ban nhân dân xã khác thử"));
        bar(ref, head);
        var take = new OpenArchived.Command(ref, OpenArchived.Why.SHE_ASKS);
        for (var person : List.of(head, elsewhere)) {
            assertThat(perform(person, house.cases().acts().openArchived(), take))
                    .isInstanceOf(Denied.class);
        }
        assertThat(house.cases().closed(head, true, 9)).isEmpty();
    }

    @Test
    void the_head_sees_what_waits_for_the_archive_the_oldest_first() {
        var desk = house.stranger();
        desk.signIn(headed.login(), TestHouse.PASSWORD);
        assertThat(desk.get(ArchivePages.PAGE).body()).contains("Không có hồ sơ nào chờ nộp");
        var second = begun();
        var third = begun();
        close(ref);
        close(second);
        close(third);
        due(second, "now() - interval '1 day'", "interval '400 days'");
        due(third, "now() + interval '9 days'", "interval '300 days'");
        var waiting = house.cases().closed(head, false, 9);
        assertThat(waiting).extracting(ClosedCase::ref).containsExactly(second, third, ref);
        assertThat(waiting)
                .extracting(each -> each.state(Instant.now()))
                .containsExactly(
                        ClosedCase.State.LATE, ClosedCase.State.SOON, ClosedCase.State.WAITS);
        house.access().waiting().forget(head.person());
        assertThat(desk.get("/vu-viec").body()).contains("chờ nộp lưu trữ (3)");
        assertThat(desk.get(ArchivePages.PAGE).body())
                .contains("Quá hạn", "Sắp đến hạn", second.toString().substring(0, 11));
        archive(second);
        bar(third, head);
        assertThat(house.cases().closed(head, false, 9))
                .extracting(ClosedCase::ref)
                .containsExactly(ref);
        assertThat(house.cases().closed(head, true, 9))
                .singleElement()
                .matches(each -> each.state(Instant.now()) == ClosedCase.State.THERE);
        assertThat(house.cases().closed(worker, false, 9)).isEmpty();
        assertThat(desk.post(ArchivePages.PAGE, Map.of("why", "SHE_ASKS")).body())
                .contains("Hãy chọn một hồ sơ");
        var out = Map.of("ref", second.toString(), "why", "SHE_ASKS");
        assertThat(desk.post(ArchivePages.PAGE, out).statusCode()).isEqualTo(303);
        assertThat(desk.get("/vu-viec/" + second).statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_case_is_handed_over_with_what_came_out_of_it_and_still_runs() {
        var police = house.body("56", "Công an xã giữ biện pháp thử");
        var chief = house.person(DutyKind.CASE_WORKER, police);
        var made = (Done) house.casefiles().open(chief, police, UUID.randomUUID());
        var dossier = CaseRef.parse(made.result()).orElseThrow();
        var now = Instant.now();
        house.access()
                .wall()
                .asClock(() -> {
                    var team = Set.of(worker.person());
                    house.casefiles().answering().engage(dossier, team, now);
                    return true;
                });
        house.asOwner()
                .sql("insert into measures.link values ('56', :hers, :dossier, now())")
                .param("hers", ref.id())
                .param("dossier", dossier.id())
                .update();
        close(ref);
        var kept = house.person(DutyKind.CASE_WORKER, unit);
        bar(dossier, kept);
        assertThat(house.casefiles().handOver(head, unit, worker.person(), kept.person()))
                .as("whole or not at all")
                .isEqualTo(new Done("0-1"));
        var caseload = house.casefiles().caseload();
        assertThat(caseload.open(worker.person(), unit, head.person())).isEqualTo(1);
        var next = house.person(DutyKind.CASE_WORKER, unit);
        assertThat(house.casefiles().handOver(head, unit, worker.person(), next.person()))
                .isEqualTo(new Done("1-0"));
        for (var one : List.of(ref, dossier)) {
            assertThat(house.casefiles().isThere(next, one)).isTrue();
            assertThat(house.casefiles().isThere(worker, one)).isFalse();
        }
        archive(ref);
        assertThat(caseload.open(next.person(), unit, head.person())).isZero();
    }

    private void bar(CaseRef from, Actor person) {
        house.casefiles()
                .conflicts()
                .bar(from, Map.of(person.person(), ConflictSource.KIN), Instant.now());
    }

    private void due(CaseRef of, String due, String ago) {
        house.asOwner()
                .sql(
                        """
                        update chronicle.happening set at = at - %s, codes = codes
                            || jsonb_build_object('archive_by', (%s)::text)
                        where file = :file and kind = 'case.close'
                        """
                                .formatted(ago, due))
                .param("file", of.id())
                .update();
    }

    private static ReopenCase.Command reopening(CaseRef of) {
        return new ReopenCase.Command(of, "Chị gọi lại");
    }

    private ReopenCase.Command again() {
        return reopening(ref);
    }

    private boolean isThere(Actor actor) {
        return house.casefiles().isThere(actor, ref);
    }

    private static Instant inAMonth() {
        return Instant.now().plus(java.time.Duration.ofDays(30));
    }

    private void close(CaseRef of) {
        close(of, worker);
    }

    private void close(CaseRef of, Actor asks) {
        var ask =
                new AskClosure.Command(
                        of, Instant.now(), Closing.SHE_ASKS, Closing.HerView.NOT_ASKED, "", null);
        done(perform(asks, house.cases().acts().askClosure(), ask));
        var settle = new SettleClosure.Command(of, true, "");
        done(perform(head, house.cases().acts().settleClosure(), settle));
    }

    private void archive(CaseRef of) {
        var hand = new HandToArchive.Command(of, Instant.now(), "Văn thư nhận", null);
        done(perform(head, house.cases().acts().archive(), hand));
    }

    private CaseRef begun() {
        var made = (Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        var opened = CaseRef.parse(made.result()).orElseThrow();
        done(house.cases().begin(worker, opened, UUID.randomUUID()));
        return opened;
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
    }

    private <C, F, D> Outcome perform(Actor by, Action<C, F, D> act, C command) {
        return house.access().desk().perform(by, act, command);
    }

    private Actor actor(Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }
}
