package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpMethod;
import vn.binhan.access.CaseRoutes;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.demo.Demonstration;
import vn.binhan.kit.Route;
import vn.binhan.ledger.SigningKey;
import vn.binhan.signin.SecretBox;
import vn.binhan.signin.SignIn;
import vn.binhan.signin.Strictness;
import vn.binhan.storage.DataFolder;
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Unlocking;
import vn.binhan.vault.VaultKeys;

/**
 * The walls around a case, taken away in turn from the running program: without its rules the
 * database shows nothing, without the policies of the database the rules show nothing, and without
 * both the vault still opens nothing. Every address of the route table that concerns cases is
 * asked.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallsRemovedTest {
    private static final String NAME = "Khuất Thị Ẩn Danh";
    private static final String STORY = "điều chị chỉ kể cho một người";
    private static final List<String> TABLES =
            List.of("file", "membership", "conflict", "broken_glass");

    private static final List<String> ALWAYS = List.of("truongctxh", "truc", "nguoixem");

    private static Path data;
    private static Path changed;
    private static List<Route> routes;
    private static List<String> outsiders;
    private static CaseRef ref;
    private static Sealed sealed;
    private static Map<String, String> form;

    @BeforeAll
    static void a_case_of_one_worker() throws Exception {
        data = TestProgram.folder();
        changed = TestProgram.folder();
        RemovedRules.into(changed);
        routes = TestHouse.open().routes().stream().filter(CaseRoutes::concernsCases).toList();
        outsiders = outsiders();
        try (var program = TestProgram.start("demo", data).ready()) {
            // Whoever fills the desks signs in as the same people and out again.
            TestProgram.waitFor("the desks are filled", () -> filled(program));
            var worker = program.visitor();
            worker.signIn("ctxh1", Demonstration.PASSWORD);
            worker.get("/ho-so");
            var answer = worker.post("/ho-so", Map.of("once", UUID.randomUUID().toString()));
            var path = answer.headers().firstValue("Location").orElseThrow();
            ref = CaseRef.parse(path.substring(7).replaceAll("\\?.*", "")).orElseThrow();
            try (var beside = beside()) {
                sealed = beside.seal();
            }
            // The head of the unit is a relative.
            asOwner(
                    "insert into casefiles.conflict (province, file, person, source, since)"
                            + " select province, '%s', province || '-' || id, 'KIN', now()"
                            + " from access.person where login = 'truongctxh'");
            form = form();
        }
    }

    /**
     * Her head, who is a relative, whoever is on call, a reader, and two others by chance; all of
     * them with {@code -Dbinhan.full=true}.
     */
    private static List<String> outsiders() {
        var others = new ArrayList<String>();
        for (var account : Demonstration.ACCOUNTS) {
            if (!account.login().equals("ctxh1") && !ALWAYS.contains(account.login())) {
                others.add(account.login());
            }
        }
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        System.out.println("WallsRemovedTest -Dbinhan.seed=" + seed);
        Collections.shuffle(others, new Random(seed));
        var some = Boolean.getBoolean("binhan.full") ? others.size() : 2;
        return Stream.concat(ALWAYS.stream(), others.stream().limit(some)).toList();
    }

    private static boolean filled(TestProgram program) {
        try {
            return program.output().contains("trunguong");
        } catch (IOException e) {
            return false;
        }
    }

    @AfterAll
    static void remove() throws IOException {
        TestProgram.remove(data);
        Disk.remove(changed);
    }

    /** The program's own parts over the same database and keys, beside the server. */
    private record Beside(Database database, House house) implements AutoCloseable {

        Sealed seal() {
            var of = new CaseId(ref.province(), ref.id());
            var place = new FieldContext(of, FieldClass.STORY, "proof/note", "words", "1");
            var who = new Identity(NAME, 1990, null, List.of());
            return java.util.Objects.requireNonNull(
                    database.transactions()
                            .execute(_ -> {
                                house.vault().keep(of, UUID.randomUUID(), who);
                                return house.vault().seal(place, STORY);
                            }));
        }

        @Override
        public void close() {
            house.close();
            database.close();
        }
    }

    private static Beside beside() throws IOException {
        var keys = VaultKeys.in(VaultKeys.beside(data), data);
        var port = Files.readAllLines(TestProgram.lock(data)).get(3);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/binhan";
        var address = DatabaseAddress.ofOwner(url, data);
        var database = Database.open(address, DataFolder.secret(keys.folder()));
        var signing = SigningKey.in(keys.folder().resolve("record.key"));
        var house =
                new House(
                        database,
                        InstantSource.system(),
                        signing,
                        new SignIn.Settings(SecretBox.passing(), Strictness.ofDemonstration()));
        house.vault().unlock(keys, Unlocking.plain());
        return new Beside(database, house);
    }

    /** What every form of a case could ask for, so that no answer is only about a missing field. */
    private static Map<String, String> form() throws SQLException, IOException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ref", ref.toString());
        fields.put("danger", "THREAT_TO_LIFE");
        fields.put("reason", "HELPS");
        fields.put("until", "01/12/2026");
        fields.put("finding", "WAS_NEEDED");
        fields.put("unit", "91-" + asked("select holder from casefiles.file where id = '%s'"));
        fields.put("from", asked("select person from casefiles.membership where file = '%s'"));
        fields.put("to", "91-1");
        fields.put("person", "91-1");
        return fields;
    }

    @Test
    @Order(1)
    void without_the_rules_the_database_shows_an_outsider_nothing_at_any_address()
            throws Exception {
        try (var program =
                TestProgram.startBehind(changed.resolve("classes"), "demo", data).ready()) {
            assertThatThrownBy(WallsRemovedTest::shownWithoutAsking)
                    .isInstanceOf(SQLException.class);
            var before = state();
            assertThat(status(program, "ctxh1", "/ho-so/" + ref)).isEqualTo(200);
            // The rules are gone: a reader of programmes may ask for the page of people.
            assertThat(status(program, "nguoixem", "/nguoi-dung")).isEqualTo(200);
            assertThat(shown(program, true)).isEmpty();
            assertThat(state()).isEqualTo(before);
        }
    }

    @Test
    @Order(2)
    void without_the_policies_the_rules_show_an_outsider_nothing_at_any_address() throws Exception {
        try (var program = TestProgram.start("demo", data).ready()) {
            for (var table : TABLES) {
                asOwner("alter table casefiles." + table + " disable row level security");
            }
            assertThat(shownWithoutAsking()).isPositive();
            assertThat(status(program, "truongctxh", "/ho-so/" + ref)).isEqualTo(404);
            for (var holder : List.of(", of_holder bigint", "")) {
                asOwner(
                        "create or replace function casefiles.sees(of_province text, of_file uuid"
                                + holder
                                + ") returns boolean language sql stable as 'select true'");
            }
            asOwner(
                    """
                    do $$
                    declare
                        known text := pg_get_functiondef('casefiles.known'::regproc);
                        opened text := replace(known, '(named and not barred) is not true', 'false');
                    begin
                        if opened = known then
                            raise exception 'no wall was found to be taken away';
                        end if;
                        execute opened;
                    end $$
                    """);
            var before = state();
            assertThat(status(program, "ctxh1", "/ho-so/" + ref)).isEqualTo(200);
            assertThat(shown(program, true)).isEmpty();
            assertThat(state()).isEqualTo(before);
        }
    }

    @Test
    @Order(3)
    void without_both_the_cover_lies_open_but_what_is_sealed_stays_sealed() throws Exception {
        try (var program =
                TestProgram.startBehind(changed.resolve("classes"), "demo", data).ready()) {
            assertThat(status(program, "nguoixem", "/ho-so/" + ref)).isEqualTo(200);
            assertThat(shown(program, false)).isNotEmpty();
            var words = new Canaries(Map.of("name", NAME, "story", STORY));
            for (var login : outsiders) {
                for (var answer : answers(program, login, false).values()) {
                    assertThat(words.in(answer.body().getBytes())).as(login).isEmpty();
                }
            }
            try (var beside = beside()) {
                for (var login : outsiders) {
                    assertThat(opening(beside, login)).as(login).isInstanceOf(Opening.Absent.class);
                }
                var named = (Opening.Shown) opening(beside, "ctxh1");
                assertThat(named.text(0)).isEqualTo(STORY);
            }
            assertThat(words.in(sealed.stored())).isEmpty();
            for (var table : List.of("vault.party", "vault.token", "vault.case_key")) {
                var rows = asked("select string_agg(t::text, ' ') from " + table + " t");
                assertThat(rows).isNotEmpty();
                assertThat(words.in(rows.getBytes())).as(table).isEmpty();
            }
        }
    }

    private static Opening opening(Beside beside, String login) throws Exception {
        var reader = reader(beside, login);
        return beside.house().vault().open(reader, Purpose.WORK_ON_CASE, List.of(sealed));
    }

    /** Somebody as the vault knows them; they say they are a case worker, whatever they are. */
    private static Reader reader(Beside beside, String login) throws Exception {
        var number = asked("select id from access.person where login = '" + login + "'");
        var province = asked("select province from access.person where login = '" + login + "'");
        assertThat(beside.house().vault().closed()).isEmpty();
        return new Reader(province, Long.parseLong(number), "CASE_WORKER", 1);
    }

    /** Where somebody who must not know of the case was shown it. */
    private static List<String> shown(TestProgram program, boolean withForms) {
        var shown = new ArrayList<String>();
        for (var login : outsiders) {
            answers(program, login, withForms)
                    .forEach((route, answer) -> {
                        if (!hides(route, answer) && !mayBreakIn(login, route)) {
                            shown.add(login + " " + route + " " + answer.statusCode());
                        }
                    });
        }
        return shown;
    }

    /** No page about it, no way to it, not its number; as for a case that is not there. */
    private static boolean hides(String route, HttpResponse<String> answer) {
        var leads = answer.headers().firstValue("Location").orElse("");
        var about = route.contains("{ref}");
        return about
                ? answer.statusCode() == 404 || answer.statusCode() == 403
                : !leads.contains(ref.id().toString())
                        && !answer.body().replace(echo(route), "").contains("/ho-so/" + ref);
    }

    private static String echo(String route) {
        return route.contains("khan-cap") ? "value=\"" + ref + "\"" : "\0";
    }

    /** Who is on call may break in: that is their duty. */
    private static boolean mayBreakIn(String login, String route) {
        return login.equals("truc") && route.contains("khan-cap");
    }

    private static Map<String, HttpResponse<String>> answers(
            TestProgram program, String login, boolean withForms) {
        var visitor = program.visitor();
        visitor.signIn(login, Demonstration.PASSWORD);
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        for (var route : routes) {
            var breaksIn = route.path().contains("khan-cap") && login.equals("truc");
            var path = route.path().replace("{ref}", ref.toString()).replaceAll("\\{[^}]+}", "1");
            var name = route.method() + " " + route.path();
            if (route.method().equals(HttpMethod.GET)) {
                answers.put(name, visitor.get(path));
            } else if (withForms && !breaksIn) {
                answers.put(name, visitor.post(path, form));
            }
        }
        assertThat(answers.size()).isGreaterThan(withForms ? 6 : 1);
        return answers;
    }

    private static int status(TestProgram program, String login, String path) {
        var visitor = program.visitor();
        visitor.signIn(login, Demonstration.PASSWORD);
        return visitor.get(path).statusCode();
    }

    /** Everything that a form could have changed about the case. */
    private static String state() throws SQLException, IOException {
        return asked("select string_agg(f::text, ' ') from casefiles.file f where id = '%s'")
                + asked(
                        "select string_agg(m::text, ' ') from casefiles.membership m where file = '%s'")
                + asked("select count(*) from casefiles.broken_glass where file = '%s'");
    }

    /** The first value of this query about the case, as the owner reads it. */
    private static String asked(String query) throws SQLException, IOException {
        try (var connection = TestProgram.owner(data);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query.replace("%s", ref.id().toString()))) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void asOwner(String text) throws SQLException, IOException {
        try (var connection = TestProgram.owner(data);
                var statement = connection.createStatement()) {
            statement.execute(text.replace("%s", ref.id().toString()));
        }
    }

    /** How many covers the program's role reads although nobody said who asks. */
    private static long shownWithoutAsking() throws SQLException, IOException {
        try (var connection = TestProgram.owner(data);
                var statement = connection.createStatement()) {
            statement.execute("set role binhan_app");
            try (var row = statement.executeQuery("select count(*) from casefiles.file")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
