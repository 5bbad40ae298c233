package vn.binhan.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;

/**
 * Cases that would lie with nobody are brought to somebody, and who is in conflict sees nothing.
 */
class PassingOnTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("92", "Đơn vị chuyển hồ sơ thử");
    private final OrganisationId above = house.body("92", "Đơn vị cấp trên thử");
    private final TestHouse.Account head = house.account(DutyKind.UNIT_HEAD, unit);
    private final Actor worker = house.person(DutyKind.CASE_WORKER, unit);
    private final Actor deputy = house.person(DutyKind.CASE_WORKER, unit);
    private final Actor upper = house.person(DutyKind.UNIT_HEAD, above);
    private final CaseRef ref = opened();

    private CaseRef opened() {
        var keeping = signedIn(head);
        keeping.post("/truc/" + unit, Map.of("act", "above", "above", above.toString()));
        keeping.post(
                "/truc/" + unit, Map.of("act", "deputy", "person", deputy.person().toString()));
        var done = (Outcome.Done) house.casefiles().open(worker, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }

    private Visitor signedIn(TestHouse.Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }

    private void bar(Actor who) {
        var found = Map.of(who.person(), ConflictSource.KIN);
        house.casefiles().conflicts().bar(ref, found, Instant.now());
    }

    private boolean sees(Actor actor) {
        return house.casefiles().isThere(actor, ref);
    }

    @Test
    void a_case_whose_only_worker_is_a_relative_comes_to_the_deputy_and_is_on_record() {
        house.rosters().passOn();
        assertThat(sees(deputy)).as("nothing is wrong yet").isFalse();
        bar(worker);
        house.rosters().passOn();
        house.rosters().passOn();
        assertThat(sees(deputy)).isTrue();
        assertThat(sees(worker)).isFalse();
        assertThat(house.ledger().of("92", ref.subject()))
                .filteredOn(entry -> entry.operation().equals("PASS_CASE_ON"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.particulars().values())
                                .containsEntry("to", deputy.person().toString()));
        var inspector = house.signedIn(DutyKind.INSPECTOR, above);
        assertThat(inspector.get("/so-ghi").body()).contains("Chuyển hồ sơ đến người được biết");
    }

    @Test
    void a_head_in_conflict_is_passed_by_and_finds_the_same_before_and_after() {
        var heading = house.access().actor(head.person()).orElseThrow();
        bar(heading);
        var visitor = signedIn(head);
        var before = answers(visitor);
        house.rosters().passOn();
        assertThat(sees(upper)).isTrue();
        assertThat(sees(worker)).as("who helps her goes on").isTrue();
        assertThat(sees(heading)).isFalse();
        assertThat(answers(visitor)).isEqualTo(before);
    }

    @Test
    void an_administrator_in_conflict_counts_no_hidden_case_and_it_is_not_left_behind() {
        var account = house.account(DutyKind.ADMINISTRATOR, unit);
        bar(house.access().actor(account.person()).orElseThrow());
        var administrator = signedIn(account);
        var leaving = "/nguoi-dung/" + worker.person() + "/ban-giao";
        assertThat(administrator.get(leaving).body()).contains("Không còn gì phải bàn giao");
        var ending = Map.of("duty", worker.person() + "|CASE_WORKER|" + unit);
        assertThat(administrator.post("/nguoi-dung/thoi-nhiem-vu", ending).statusCode())
                .isEqualTo(303);
        house.rosters().passOn();
        assertThat(sees(deputy)).isTrue();
    }

    /** Everything that the head could notice it by. */
    private String answers(Visitor visitor) {
        var pages = new StringBuilder();
        for (var path : new String[] {"/ho-so", "/ho-so/" + ref, "/truc/" + unit}) {
            var answer = visitor.get(path);
            pages.append(answer.statusCode())
                    .append(answer.body().replaceAll("value=\"[^\"]*\"", ""));
        }
        return pages.toString();
    }
}
