package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;

/** Who a case exists for: the people named on it, the head of its unit, nobody in conflict. */
class NeedToKnowTest {
    private final TestHouse house = TestHouse.open();
    private final CaseFiles files = house.casefiles();
    private OrganisationId unit;
    private Actor worker;
    private CaseRef ref;

    @BeforeEach
    void a_worker_opens_a_case() {
        unit = house.body("91", "Trung tâm công tác xã hội thử");
        worker = house.person(DutyKind.CASE_WORKER, unit);
        ref = opened(worker, unit);
    }

    private CaseRef opened(Actor by, OrganisationId in) {
        var outcome = files.perform(by, new OpenCase.Command(in, UUID.randomUUID()));
        return CaseRef.parse(((Outcome.Done) outcome).result()).orElseThrow();
    }

    @Test
    void a_case_is_there_for_who_is_named_on_it_and_the_head_of_its_unit_only() {
        assertThat(files.look(worker, ref)).isPresent();
        assertThat(files.look(house.person(DutyKind.UNIT_HEAD, unit), ref)).isPresent();
        assertThat(files.look(house.person(DutyKind.CASE_WORKER, unit), ref)).isEmpty();
        var elsewhere = house.body("91", "Đơn vị khác thử");
        assertThat(files.look(house.person(DutyKind.UNIT_HEAD, elsewhere), ref)).isEmpty();
        for (var duty : DutyKind.values()) {
            if (duty != DutyKind.UNIT_HEAD) {
                assertThat(files.look(house.person(duty, unit), ref)).as("%s", duty).isEmpty();
            }
        }
    }

    @Test
    void a_colleague_sees_it_from_the_naming_to_its_end() {
        var colleague = house.person(DutyKind.CASE_WORKER, unit);
        share(colleague);
        assertThat(files.of(colleague).named()).extracting(CaseFile::ref).containsExactly(ref);
        var known = files.look(colleague, ref).orElseThrow();
        var naming = known.members().getLast().number();
        files.perform(worker, new EndNaming.Command(ref, naming));
        assertThat(files.look(colleague, ref)).isEmpty();
        assertThat(files.of(colleague).named()).isEmpty();
    }

    @Test
    void the_last_person_cannot_leave_a_case_alone() {
        var naming = files.look(worker, ref).orElseThrow().members().getFirst().number();
        assertThat(files.perform(worker, new EndNaming.Command(ref, naming)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_person_in_conflict_sees_nothing_whatever_their_duties_and_namings() {
        var relative = house.person(DutyKind.CASE_WORKER, unit);
        var head = house.person(DutyKind.UNIT_HEAD, unit);
        share(relative);
        bar(relative, ConflictSource.KIN);
        bar(head, ConflictSource.HOUSEHOLD);
        assertThat(files.look(relative, ref)).isEmpty();
        assertThat(files.of(relative).named()).isEmpty();
        assertThat(files.look(head, ref)).isEmpty();
        assertThat(files.of(head).held()).isEmpty();
        var another = house.person(DutyKind.CASE_WORKER, unit);
        bar(another, ConflictSource.TOLD);
        assertThat(share(another)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void breaking_in_lasts_an_hour_tells_the_head_and_waits_for_another_ones_review() {
        var officer = house.person(DutyKind.DUTY_OFFICER, house.body("91", "Công an thử"));
        var head = house.person(DutyKind.UNIT_HEAD, unit);
        assertThat(files.look(officer, ref)).isEmpty();
        var breaking = new BreakGlass.Command(ref, BrokenGlass.Danger.THREAT_TO_LIFE);
        assertThat(files.perform(officer, breaking)).isInstanceOf(Outcome.Done.class);
        var known = files.look(officer, ref).orElseThrow();
        var glass = known.glass().getFirst();
        assertThat(Duration.between(glass.since(), glass.until())).hasMinutes(60);
        assertThat(known.teamAt(glass.until())).doesNotContain(officer.person());
        assertThat(files.of(head).toReview()).extracting(BrokenGlass::file).contains(ref);
        var review =
                new ReviewBrokenGlass.Command(ref, glass.number(), BrokenGlass.Finding.WAS_NEEDED);
        assertThat(files.perform(head, review)).isInstanceOf(Outcome.Done.class);
        assertThat(files.of(head).toReview()).isEmpty();
    }

    @Test
    void nobody_in_conflict_breaks_in_and_the_answer_is_that_of_no_case() {
        var officer = house.person(DutyKind.DUTY_OFFICER, unit);
        bar(officer, ConflictSource.PARTY);
        var danger = BrokenGlass.Danger.ATTACK_UNDER_WAY;
        var none = new CaseRef("91", UUID.randomUUID());
        assertThat(files.perform(officer, new BreakGlass.Command(ref, danger)))
                .isEqualTo(files.perform(officer, new BreakGlass.Command(none, danger)))
                .isInstanceOf(Outcome.Denied.class);
    }

    @Test
    void a_caseload_passes_on_except_where_the_successor_is_in_conflict() {
        var second = opened(worker, unit);
        var successor = house.person(DutyKind.CASE_WORKER, unit);
        var head = house.person(DutyKind.UNIT_HEAD, unit);
        files.conflicts()
                .bar(second, Map.of(successor.person(), ConflictSource.KIN), Instant.now());
        var outcome =
                files.perform(
                        head, new HandOver.Command(unit, worker.person(), successor.person()));
        assertThat(outcome).isEqualTo(new Outcome.Done("1-1"));
        assertThat(files.look(successor, ref)).isPresent();
        assertThat(files.look(worker, ref)).isEmpty();
        assertThat(files.look(successor, second)).isEmpty();
        assertThat(files.look(worker, second)).isPresent();
    }

    @Test
    void a_duty_that_ends_names_nobody_on_a_case_that_is_kept_from_them() {
        var second = opened(worker, unit);
        var successor = house.person(DutyKind.CASE_WORKER, unit);
        files.conflicts()
                .bar(second, Map.of(successor.person(), ConflictSource.KIN), Instant.now());
        house.transactions()
                .executeWithoutResult(
                        _ -> files.caseload().handOver(worker.person(), successor.person(), unit));
        assertThat(files.look(successor, ref)).isPresent();
        assertThat(files.look(worker, ref)).isEmpty();
        assertThat(files.look(worker, second)).isPresent();
    }

    @Test
    void looking_stands_in_the_record_and_is_told_by_duty_without_names() {
        var head = house.person(DutyKind.UNIT_HEAD, unit);
        files.look(worker, ref);
        files.look(worker, ref);
        files.look(head, ref);
        assertThat(files.openedBy(ref))
                .containsOnly(Map.entry(DutyKind.CASE_WORKER, 1), Map.entry(DutyKind.UNIT_HEAD, 1));
    }

    @Test
    void opening_what_is_sealed_counts_as_well_and_each_person_once() {
        var vault = house.vault();
        var of = new CaseId(ref.province(), ref.id());
        var place = new FieldContext(of, FieldClass.STORY, "proof/note", "words", "1");
        var sealed = vault.seal(place, "lời kể thử");
        var colleague = house.person(DutyKind.CASE_WORKER, unit);
        var outsider = house.person(DutyKind.CASE_WORKER, unit);
        share(colleague);
        files.look(worker, ref);
        for (var person : List.of(worker, colleague, colleague, outsider)) {
            vault.open(reader(person), Purpose.WORK_ON_CASE, List.of(sealed));
        }
        assertThat(files.openedBy(ref)).containsOnly(Map.entry(DutyKind.CASE_WORKER, 2));
    }

    private static Reader reader(Actor actor) {
        var duty = actor.duties().getFirst();
        return new Reader(
                actor.person().province(),
                actor.person().number(),
                duty.kind().name(),
                duty.organisation().number());
    }

    @Test
    void the_database_answers_nobody_who_did_not_prove_who_asks() {
        assertThatThrownBy(() -> count("select count(*) from casefiles.file"))
                .isInstanceOf(DataAccessException.class);
        for (var forged :
                new String[] {
                    "clock",
                    "clock|9999999999|1|00",
                    worker.person() + "|9999999999|1|" + "00".repeat(32),
                    ""
                }) {
            assertThatThrownBy(() ->
                            house.transactions()
                                    .executeWithoutResult(_ -> {
                                        house.sql()
                                                .sql("select set_config('binhan.me', :f, true)")
                                                .param("f", forged)
                                                .query((r, n) -> 1)
                                                .single();
                                        count("select count(*) from casefiles.membership");
                                    }))
                    .as(forged)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> count("select count(*) from access.context_key"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_asks_is_forgotten_with_the_transaction_also_on_a_pooled_connection() {
        for (var i = 0; i < 40; i++) {
            files.of(worker);
            assertThatThrownBy(() -> count("select count(*) from casefiles.file"))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private long count(String query) {
        return house.sql().sql(query).query((row, n) -> row.getLong(1)).single();
    }

    private Outcome share(Actor colleague) {
        return files.perform(
                worker,
                new ShareCase.Command(
                        ref,
                        colleague.person(),
                        Membership.Reason.HELPS,
                        Instant.now().plus(Duration.ofDays(30))));
    }

    private void bar(Actor person, ConflictSource source) {
        files.conflicts().bar(ref, Map.of(person.person(), source), Instant.now());
    }
}
