package vn.binhan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.Rooms;
import vn.binhan.app.Running;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestProgram;
import vn.binhan.app.Wire;
import vn.binhan.kit.Language;
import vn.binhan.kit.Sentence;
import vn.binhan.kit.Words;

/** The same program works on a PostgreSQL that somebody else runs, as any role that may. */
class OtherPostgresTest {
    private Path data;

    @BeforeEach
    void folder() throws IOException {
        data = TestProgram.folder();
    }

    @AfterEach
    void removeFolder() throws IOException {
        TestProgram.remove(data);
    }

    @Test
    void the_programme_of_a_plan_lives_on_the_postgresql_of_the_system() throws Exception {
        var home = TestCluster.debian();
        assumeTrue(home.isPresent(), "apt-get install postgresql, to try another PostgreSQL");
        try (var cluster = TestCluster.start(data, home.orElseThrow())) {
            everyRoleThatMay(cluster);
        }
    }

    @Test
    void the_programme_of_a_plan_lives_on_the_newest_postgresql_without_our_launcher()
            throws Exception {
        try (var cluster = TestCluster.start(data, TestCluster.ours(data))) {
            everyRoleThatMay(cluster);
            // Here a role that did not make binhan_app may not give it to itself.
            cluster.run(
                    "postgres",
                    "create role nguoikhac login createrole password 'mk'",
                    "create database khac",
                    "grant create on database khac to nguoikhac");
            refused(cluster.url("nguoikhac", "mk", "khac"), "grant binhan_app to nguoikhac");
            cluster.run("postgres", "grant binhan_app to nguoikhac");
            planIsIssued(cluster.url("nguoikhac", "mk", "khac"));
        }
    }

    private void everyRoleThatMay(TestCluster cluster) throws Exception {
        cluster.run(
                "postgres",
                "create role thuong login password 'mk'",
                "create database cua_thuong",
                "create database cua_quantri");
        refused(cluster.url("thuong", "mk", "cua_thuong"), "alter role thuong createrole");
        cluster.run(
                "postgres",
                "alter role thuong createrole",
                "grant create on database cua_thuong to thuong");
        planIsIssued(cluster.url("thuong", "mk", "cua_thuong"));
        planIsIssued(cluster.administratorUrl("cua_quantri"));
    }

    private void planIsIssued(String url) throws Exception {
        // Twice: the second start finds everything prepared.
        for (var i = 0; i < 2; i++) {
            try (var running = start(url)) {
                var house = TestHouse.over(running);
                var owner = house.body("91", "Ủy ban nhân dân tỉnh");
                var manager = house.person(DutyKind.PROGRAMME_MANAGER, owner);
                var plan = house.issue(manager, text());
                assertThat(house.plans().find(plan)).isPresent();
                var visitor = house.signedIn(DutyKind.PROGRAMME_MANAGER, owner);
                assertThat(visitor.get("/ke-hoach").statusCode()).isEqualTo(200);
                assertThat(
                                house.sql()
                                        .sql("select current_user")
                                        .query((row, n) -> row.getString(1))
                                        .single())
                        .isEqualTo("binhan_app");
                assertThat(house.stranger().get("/healthz").statusCode()).isEqualTo(200);
            }
        }
    }

    private Running start(String url) {
        return Running.start(
                data.resolve("program"), DatabaseAddress.parse(url), Wire.loopback(0), house -> {});
    }

    private static String text() throws IOException {
        try (var in = OtherPostgresTest.class.getResourceAsStream("/demo/an-giang-253.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void refused(String url, String part) {
        assertThatThrownBy(() -> start(url).close())
                .isInstanceOf(Sentence.class)
                .extracting(e -> ((Sentence) e).in(Words.load(Language.VI, Rooms.WITH_WORDS)))
                .asString()
                .contains(part)
                .doesNotContain("\n");
    }

    @Test
    void a_database_that_may_lose_what_it_confirmed_is_refused_with_one_sentence()
            throws Exception {
        var ours = TestCluster.ours(data);
        for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            try (var cluster = TestCluster.start(data, ours, setting + "=off");
                    var program =
                            TestProgram.start(
                                    "run",
                                    data.resolve("program"),
                                    "--db-url",
                                    cluster.administratorUrl("postgres"),
                                    "--lang",
                                    "en")) {
                assertThat(program.exitCode(60)).isEqualTo(1);
                assertThat(program.errors().lines())
                        .singleElement()
                        .asString()
                        .startsWith("The database has " + setting + " switched off");
                assertThat(program.output()).isEmpty();
            }
        }
    }

    @Test
    void while_the_database_is_away_pages_say_so_calmly_and_afterwards_they_work_again()
            throws Exception {
        try (var cluster = TestCluster.start(data, TestCluster.ours(data));
                var running = start(cluster.administratorUrl("postgres"))) {
            var house = TestHouse.over(running);
            var visitor =
                    house.signedIn(DutyKind.PROGRAMME_MANAGER, house.body("91", "Sở mất mạng"));
            var stranger = house.stranger();
            // A sign-in of the last second may be lost with the server; it is not what is tried
            // here.
            TestProgram.pause(2000);
            cluster.kill();
            assertThat(stranger.get("/healthz").statusCode()).isEqualTo(503);
            var answer = visitor.get("/ke-hoach");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Hệ thống vừa gặp lỗi")
                    .doesNotContain("Exception", "Tomcat");
            var program = stranger.get("/api/v1/plans");
            assertThat(program.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(program.body()).startsWith("{").doesNotContain("Exception");
            cluster.begin();
            TestProgram.waitFor(
                    "it works again", () -> visitor.get("/ke-hoach").statusCode() == 200);
            assertThat(stranger.get("/healthz").statusCode()).isEqualTo(200);
        }
    }
}
