package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.app.TestHouse;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;

/** A hidden case once more without each wall in turn: the next one still stands. */
class EachWallTest {
    private final TestHouse house = CaseCrowd.HOUSE;
    private final CaseCrowd crowd = CaseCrowd.around();
    private final CaseRef ref = crowd.ref;

    @Test
    void without_the_rules_of_the_program_the_database_still_hides_it() {
        var store = new FileStore(house.sql());
        for (var cell : crowd.cells) {
            var asking = house.access().wall().asking(cell.actor().person());
            var found = store.find(ref, asking);
            var rows = house.access().wall().as(cell.actor(), this::rowsOfItsTables);
            var listed = house.access().wall().as(cell.actor(), () -> all(cell, store));
            if (cell.barred() || cell.tie() == CaseCrowd.Tie.OTHER_UNIT) {
                assertThat(found).as("%s", cell).isEmpty();
                assertThat(rows).as("%s", cell).isZero();
                assertThat(listed).as("%s", cell).isEmpty();
            } else if (cell.sees()) {
                assertThat(found).as("%s", cell).isPresent();
                assertThat(rows).as("%s", cell).isPositive();
            }
        }
    }

    /** How many rows of the case any table shows to a plain statement of the program's role. */
    private int rowsOfItsTables() {
        return house.sql()
                .sql(
                        """
                        select (select count(*) from casefiles.file where id = :id)
                            + (select count(*) from casefiles.membership where file = :id)
                            + (select count(*) from casefiles.broken_glass where file = :id)
                            + (select count(*) from casefiles.conflict where file = :id)
                            + (select count(*) from parties.party where file = :id)
                        """)
                .param("id", ref.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @Test
    void nobody_is_believed_without_a_proof_of_their_own() {
        var wall = house.access().wall();
        var named = crowd.cells.stream().filter(CaseCrowd.Cell::sees).findFirst().orElseThrow();
        var proof = wall.asking(named.actor().person()).proof();
        var stranger = crowd.cells.getLast().actor().person().toString();
        var none = new CaseRef("91", UUID.randomUUID());
        for (var of : List.of(ref, none)) {
            assertThat(known(proof, of)).isEqualTo(of.equals(ref) ? 1 : 0);
            for (var forged :
                    List.of(
                            "",
                            "|||",
                            "clock",
                            proof.substring(0, proof.length() - 65),
                            proof.replaceFirst("[^|]+", stranger),
                            proof.replaceFirst("[^|]+", "clock"),
                            proof.replaceFirst("\\|\\d+", "|9999999999"),
                            proof.replaceFirst("\\|\\d+\\|\\d+", "$0|x"))) {
                assertThatThrownBy(() -> known(forged, of))
                        .as("%s", forged)
                        .rootCause()
                        .hasMessageContaining("who asks was not proven");
            }
        }
        assertThatThrownBy(() ->
                        house.sql().sql("select * from access.proven('')").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int known(String proof, CaseRef of) {
        return house.sql()
                .sql(
                        "select count(*) from casefiles.known(:proof, '91', :id) k where k.what = 'SEEN'")
                .param("proof", proof)
                .param("id", of.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private List<CaseFile> all(CaseCrowd.Cell cell, FileStore store) {
        var found = new ArrayList<>(store.namedOn(cell.actor().person(), Instant.now()));
        cell.actor().duties().forEach(d -> found.addAll(store.heldBy(d.organisation())));
        found.removeIf(file -> !file.ref().equals(ref));
        return found;
    }

    @Test
    void without_the_policies_of_the_database_the_rules_still_refuse() {
        var nobody = house.access().wall().asking(crowd.cells.getFirst().actor().person());
        var past = new FileStore(house.asOwner(), WallTrial.WITHOUT_WALL);
        var known = past.find(ref, nobody).orElseThrow();
        var subject = known.subjectAt(Instant.now());
        for (var cell : crowd.cells) {
            for (var operation : Set.of(Operation.READ_CASE, Operation.SHARE_CASE)) {
                if (!cell.sees()) {
                    assertThat(Rights.dutyFor(cell.actor(), operation, subject))
                            .as("%s %s", cell, operation)
                            .isEmpty();
                }
            }
        }
        assertThat(crowd.cells).filteredOn(CaseCrowd.Cell::sees).isNotEmpty();
    }

    @Test
    void the_vault_opens_for_who_is_named_and_tells_of_it_whom_it_is_there_for() {
        var walls = house.walls();
        var of = new CaseId(ref.province(), ref.id());
        for (var cell : crowd.cells) {
            var person = cell.actor().person();
            var reader = new Reader(person.province(), person.number(), cell.duty().name(), 1);
            var named =
                    cell.sees()
                            && (cell.tie() == CaseCrowd.Tie.NAMED
                                    || cell.tie() == CaseCrowd.Tie.NAMED_FROM_OTHER_UNIT);
            for (var kind : FieldClass.values()) {
                assertThat(walls.mayOpen(reader, of, kind, Purpose.WORK_ON_CASE))
                        .as("%s %s", cell, kind)
                        .isEqualTo(named);
            }
            if (cell.barred()) {
                assertThat(walls.mayKnow(reader, of)).as("%s", cell).isFalse();
            } else if (cell.sees()) {
                assertThat(walls.mayKnow(reader, of)).as("%s", cell).isTrue();
            }
        }
    }

    @Test
    void an_injected_statement_cannot_leave_the_programs_own_role() {
        var escapes =
                List.of(
                        "reset role",
                        "set role binhan_owner",
                        "set session authorization binhan_owner");
        for (var escape : escapes) {
            var seen =
                    house.access()
                            .wall()
                            .as(
                                    crowd.cells.getFirst().actor(),
                                    () -> {
                                        house.sql().sql("savepoint before").update();
                                        try {
                                            house.sql().sql(escape).update();
                                        } catch (org.springframework.dao.DataAccessException e) {
                                            house.sql().sql("rollback to before").update();
                                        }
                                        return house.sql()
                                                .sql("select count(*) from casefiles.conflict")
                                                .query((row, n) -> row.getInt(1))
                                                .single();
                                    });
            assertThat(seen).as(escape).isZero();
        }
    }
}
