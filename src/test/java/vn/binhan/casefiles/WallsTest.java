package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.kit.Route;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;

/**
 * Every address of a case, asked by every duty in every relation to it; then once more without each
 * wall in turn. What is right is written here a second time, in words of its own.
 */
class WallsTest {

    /** What ties a person to the case. */
    enum Tie {
        SAME_UNIT,
        OTHER_UNIT,
        NAMED,
        NAMED_FROM_OTHER_UNIT,
        NAMED_NO_LONGER
    }

    /** One person in one relation. */
    record Cell(DutyKind duty, Tie tie, boolean barred, Account account, Actor actor) {
        /**
         * Whether the case is there for them, as a careful reader of the need-to-know would say.
         */
        boolean sees() {
            var works = EnumSet.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);
            var named = tie == Tie.NAMED || tie == Tie.NAMED_FROM_OTHER_UNIT;
            return !barred && (heads() || (named && works.contains(duty)));
        }

        /** Whether they answer for the unit that has the case. */
        boolean heads() {
            return duty == DutyKind.UNIT_HEAD
                    && tie != Tie.OTHER_UNIT
                    && tie != Tie.NAMED_FROM_OTHER_UNIT;
        }
    }

    private static TestHouse house;
    private static CaseFiles files;
    private static CaseRef ref;
    private static String party;
    private static final List<Cell> CELLS = new ArrayList<>();

    @BeforeAll
    static void a_case_and_everybody_around_it() {
        house = TestHouse.open();
        files = house.casefiles();
        var unit = house.body("91", "Đơn vị có hồ sơ thử");
        var other = house.body("91", "Đơn vị bên cạnh thử");
        var worker = house.person(DutyKind.CASE_WORKER, unit);
        var opened = files.perform(worker, new OpenCase.Command(unit, UUID.randomUUID()));
        ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        party = somebody(worker);
        for (var duty : DutyKind.values()) {
            for (var tie : Tie.values()) {
                for (var barred : new boolean[] {false, true}) {
                    CELLS.add(cell(worker, duty, tie, barred, unit, other));
                }
            }
        }
    }

    /** A person of the case; their number. */
    private static String somebody(Actor worker) {
        house.access()
                .wall()
                .asClock(() ->
                        house.sql()
                                .sql(
                                        """
                                        insert into parties.party (province, id, file, role, added_at, added_by)
                                        values (:province, :id, :file, 'SURVIVOR', now(), :by)
                                        """)
                                .param("province", ref.province())
                                .param("id", ref.id())
                                .param("file", ref.id())
                                .param("by", worker.person().toString())
                                .update());
        return ref.id().toString();
    }

    private static Cell cell(
            Actor worker,
            DutyKind duty,
            Tie tie,
            boolean barred,
            OrganisationId unit,
            OrganisationId other) {
        var elsewhere = tie == Tie.OTHER_UNIT || tie == Tie.NAMED_FROM_OTHER_UNIT;
        var account = house.account(duty, elsewhere ? other : unit);
        var actor = house.access().actor(account.person()).orElseThrow();
        if (tie.name().startsWith("NAMED")) {
            var until = Instant.now().plus(Duration.ofDays(9));
            var share = new ShareCase.Command(ref, actor.person(), Membership.Reason.HELPS, until);
            assertThat(files.perform(worker, share)).isInstanceOf(Outcome.Done.class);
        }
        if (tie == Tie.NAMED_NO_LONGER) {
            var naming =
                    files.look(worker, ref).orElseThrow().members().stream()
                            .filter(m -> m.person().equals(actor.person()))
                            .findFirst()
                            .orElseThrow();
            files.perform(worker, new EndNaming.Command(ref, naming.number()));
        }
        if (barred) {
            files.conflicts().bar(ref, Map.of(actor.person(), ConflictSource.KIN), Instant.now());
        }
        return new Cell(duty, tie, barred, account, actor);
    }

    @Test
    void every_address_of_a_case_answers_each_as_they_should_be_answered() {
        var faults = new ArrayList<String>();
        var asked = 0;
        for (var cell : CELLS) {
            var visitor = house.stranger();
            visitor.signIn(cell.account().login(), TestHouse.PASSWORD);
            for (var route : house.routes()) {
                if (isAboutCase(route)) {
                    asked++;
                    check(cell, route, ask(visitor, route), faults);
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(faults).isEmpty();
    }

    private static boolean isAboutCase(Route route) {
        return route.path().matches("/(ho-so|vu-viec)/\\{ref}.*");
    }

    /** 403 where no duty of theirs could ever do it; 404 where the case is not there for them. */
    private static void check(Cell cell, Route route, int status, List<String> faults) {
        var ever = Rights.mayEver(cell.actor(), (Operation) route.right());
        var there = cell.sees() && status != 403 && status != 404 && status < 500;
        var absent = !cell.sees() && (ever ? status == 404 : status == 403);
        var notTheirs = cell.sees() && !ever && status == 403;
        // Who sees a case may still lack the duty for an act on it.
        var notTheirAct =
                cell.sees()
                        && route.right() != Operation.READ_CASE
                        && status == 404
                        && !mayAct(cell, (Operation) route.right());
        if (!there && !absent && !notTheirs && !notTheirAct) {
            faults.add(
                    cell.duty()
                            + " "
                            + cell.tie()
                            + (cell.barred() ? " barred " : " ")
                            + route.method()
                            + " "
                            + route.path()
                            + " "
                            + status);
        }
    }

    private static boolean mayAct(Cell cell, Operation operation) {
        var named = cell.tie() == Tie.NAMED || cell.tie() == Tie.NAMED_FROM_OTHER_UNIT;
        var opening = EnumSet.of(Operation.OPEN_PARTY, Operation.OPEN_PLACE);
        var people = EnumSet.of(Operation.ADD_PARTY, Operation.SEARCH_PEOPLE);
        people.addAll(EnumSet.of(Operation.CORRECT_PARTY, Operation.TAKE_OUT_PARTY));
        people.addAll(opening);
        people.addAll(EnumSet.of(Operation.WORK_ON_CASE, Operation.REVIEW_CASE));
        var head =
                EnumSet.of(
                        Operation.REVIEW_BROKEN_GLASS, Operation.ERASE_CASE, Operation.REVIEW_CASE);
        return switch (cell.duty()) {
            case CASE_WORKER -> operation == Operation.SHARE_CASE || people.contains(operation);
            case UNIT_HEAD ->
                    (cell.heads() && operation == Operation.SHARE_CASE)
                            || (cell.heads() && head.contains(operation))
                            || (named && people.contains(operation));
            case DUTY_OFFICER -> opening.contains(operation);
            default -> false;
        };
    }

    private static int ask(Visitor visitor, Route route) {
        return ask(visitor, route, ref).statusCode();
    }

    private static HttpResponse<String> ask(Visitor visitor, Route route, CaseRef of) {
        var path =
                route.path()
                        .replace("{ref}", of.toString())
                        .replace("{n}", "999999")
                        .replace("{party}", party);
        return route.method().equals(HttpMethod.GET)
                ? visitor.get(path)
                : visitor.post(
                        path,
                        Map.of(
                                "person", "",
                                "reason", "HELPS",
                                "until", "01/01/2020",
                                "finding", "WAS_NEEDED",
                                "purpose", "WORK_ON_CASE",
                                "what", "NAME"));
    }

    @Test
    void without_the_rules_of_the_program_the_database_still_hides_it() {
        var store = new FileStore(house.sql());
        for (var cell : CELLS) {
            var asking = house.access().wall().asking(cell.actor().person());
            var found = store.find(ref, asking);
            var rows = house.access().wall().as(cell.actor(), WallsTest::rowsOfItsTables);
            var listed = house.access().wall().as(cell.actor(), () -> all(cell, store));
            if (cell.barred() || cell.tie() == Tie.OTHER_UNIT) {
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
    private static int rowsOfItsTables() {
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
        var named = CELLS.stream().filter(Cell::sees).findFirst().orElseThrow();
        var proof = wall.asking(named.actor().person()).proof();
        var stranger = CELLS.getLast().actor().person().toString();
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

    private static int known(String proof, CaseRef of) {
        return house.sql()
                .sql(
                        "select count(*) from casefiles.known(:proof, '91', :id) k where k.what = 'SEEN'")
                .param("proof", proof)
                .param("id", of.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static List<CaseFile> all(Cell cell, FileStore store) {
        var found = new ArrayList<>(store.namedOn(cell.actor().person(), Instant.now()));
        cell.actor().duties().forEach(d -> found.addAll(store.heldBy(d.organisation())));
        found.removeIf(file -> !file.ref().equals(ref));
        return found;
    }

    @Test
    void without_the_policies_of_the_database_the_rules_still_refuse() {
        var nobody = house.access().wall().asking(CELLS.getFirst().actor().person());
        var past = new FileStore(house.asOwner(), WallTrial.WITHOUT_WALL);
        var known = past.find(ref, nobody).orElseThrow();
        var subject = known.subjectAt(Instant.now());
        for (var cell : CELLS) {
            for (var operation : Set.of(Operation.READ_CASE, Operation.SHARE_CASE)) {
                if (!cell.sees()) {
                    assertThat(Rights.dutyFor(cell.actor(), operation, subject))
                            .as("%s %s", cell, operation)
                            .isEmpty();
                }
            }
        }
        assertThat(CELLS).filteredOn(Cell::sees).isNotEmpty();
    }

    @Test
    void the_vault_opens_for_who_is_named_and_tells_of_it_whom_it_is_there_for() {
        var walls = house.walls();
        var of = new CaseId(ref.province(), ref.id());
        for (var cell : CELLS) {
            var person = cell.actor().person();
            var reader = new Reader(person.province(), person.number(), cell.duty().name(), 1);
            var named =
                    cell.sees()
                            && (cell.tie() == Tie.NAMED || cell.tie() == Tie.NAMED_FROM_OTHER_UNIT);
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
    void the_answer_about_a_hidden_case_is_the_answer_about_no_case_to_the_byte() {
        var none = new CaseRef("91", UUID.randomUUID());
        var compared = 0;
        for (var cell : CELLS) {
            if (cell.sees()) {
                continue;
            }
            var visitor = house.stranger();
            visitor.signIn(cell.account().login(), TestHouse.PASSWORD);
            for (var route : house.routes()) {
                if (!isAboutCase(route) && !route.path().startsWith("/chuyen-den/{ref}")) {
                    continue;
                }
                var hidden = ask(visitor, route, ref);
                var absent = ask(visitor, route, none);
                assertThat(hidden.statusCode()).isEqualTo(absent.statusCode());
                assertThat(plain(hidden.body()))
                        .as("%s %s", cell, route.path())
                        .isEqualTo(plain(absent.body()));
            }
            // Others of the province may have been given to them meanwhile; this one never is.
            for (var list : List.of("/ho-so", "/vu-viec", "/chuyen-den")) {
                assertThat(visitor.get(list).body()).as(list).doesNotContain(ref.id().toString());
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(30);
    }

    /** The page without the number that was asked for and the token of the form. */
    private static String plain(String page) {
        return page.replaceAll("91-[0-9a-f-]{36}", "HO-SO")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
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
                                    CELLS.getFirst().actor(),
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
