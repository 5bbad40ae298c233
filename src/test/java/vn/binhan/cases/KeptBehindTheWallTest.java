package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
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

/**
 * What a case says of itself is written only by who sees it, also past the rules of the program.
 */
class KeptBehindTheWallTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("56", "Ủy ban nhân dân xã ghi thử");
    private final Actor worker = house.person(DutyKind.CASE_WORKER, unit);
    private final Actor head = house.person(DutyKind.UNIT_HEAD, unit);
    private final Actor other = house.person(DutyKind.CASE_WORKER, unit);

    @Test
    void all_cases_of_a_statement_must_be_seen() {
        var own = opened(worker);
        var more = opened(worker);
        var theirs = opened(other);
        assertThat(seen(worker, own, more)).isTrue();
        assertThat(seen(worker, own, theirs)).isFalse();
        assertThat(seen(head, own, more, theirs)).as("heads the unit").isTrue();
        bar(own, head);
        assertThat(seen(head, own, more)).as("barred from one").isFalse();
        assertThat(seen(worker, own, new CaseRef("56", UUID.randomUUID()))).isFalse();
        bar(own, worker);
        assertThat(seen(worker, own)).as("named, and barred since").isFalse();
        assertThat(seen(worker, more)).isTrue();
    }

    @Test
    void nobody_else_writes_a_standing_or_begins_a_story() {
        var theirs = opened(other).id();
        for (var statement :
                List.of(
                        """
                        select cases.keep('56', '{%s}', '{1}', '{CLOSED}', '{STANDARD}', '{0}',
                            array[null], array[null], array['2026-01-01'], array['2026-01-01'],
                            '{99}')
                        """,
                        """
                        select chronicle.begin('56', '{%s}', '{9}', '{BEGIN}', array['2026-01-01'],
                            array['2026-01-01'], '{56-1}', '{{}}', array[null])
                        """,
                        "insert into cases.standing (province, file) values ('56', '%s')")) {
            assertThatThrownBy(() -> run(worker, statement.formatted(theirs)))
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching("(?s).*(somebody who sees its case|permission denied).*");
        }
    }

    private void bar(CaseRef ref, Actor actor) {
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(actor.person(), ConflictSource.KIN), Instant.now());
    }

    private void run(Actor actor, String statement) {
        house.access().wall().as(actor, () -> house.sql().sql(statement).query().listOfRows());
    }

    private boolean seen(Actor actor, CaseRef... refs) {
        var ids = new ArrayList<String>();
        for (var ref : refs) {
            ids.add(ref.id().toString());
        }
        // The function is no door of the program: its owner asks in the name of whoever is proven.
        return house.asOwner()
                .sql(
                        """
                        with said as materialized (select set_config('binhan.me', :proof, true))
                        select casefiles.sees_all('56', :files::uuid[]) from said
                        """)
                .param("proof", house.access().wall().asking(actor.person()).proof())
                .param("files", "{" + String.join(",", ids) + "}")
                .query(Boolean.class)
                .single();
    }

    private CaseRef opened(Actor by) {
        var done = (Outcome.Done) house.casefiles().open(by, unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }
}
