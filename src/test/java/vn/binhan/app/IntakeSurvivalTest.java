package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.demo.RehearsedKeys;

/**
 * Program and database are killed while people report. Afterwards every report that was
 * acknowledged is there once, with one fact, in one case or still in its envelope.
 */
class IntakeSurvivalTest {
    private static final int KILLS =
            Integer.getInteger("binhan.kills", Boolean.getBoolean("binhan.full") ? 200 : 3);

    private enum Victim {
        DATABASE,
        PROGRAM,
        EVERYTHING
    }

    private Path data;
    private Path acknowledged;

    @BeforeEach
    void folder() throws IOException {
        data = TestProgram.folder();
        RehearsedKeys.beside(data);
        acknowledged = Files.createTempFile("binhan-acknowledged-", ".txt");
    }

    @AfterEach
    void removeFolder() throws IOException {
        TestProgram.databaseProcesses(data).forEach(ProcessHandle::destroyForcibly);
        TestProgram.remove(data);
        Files.deleteIfExists(acknowledged);
    }

    @Test
    void no_acknowledged_report_is_lost_or_doubled_by_kills_at_random_moments() throws Exception {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        System.out.println("IntakeSurvivalTest kills=" + KILLS + " -Dbinhan.seed=" + seed);
        var random = new Random(seed);
        var victims = new ArrayDeque<Victim>();
        for (var kill = 0; kill < KILLS; kill++) {
            // Each victim has its turn, also when there are few; later mostly the database.
            var one = kill < 3 ? kill : Math.max(0, random.nextInt(8) - 5);
            victims.add(Victim.values()[one]);
        }
        while (!victims.isEmpty()) {
            live(victims, random);
        }
        var sent = new TreeSet<>(Files.readAllLines(acknowledged));
        sent.remove("ready");
        var running = ReportingProgram.start(data);
        try {
            var intake = running.house().intake();
            var lost = new HashSet<String>();
            sent.forEach(one ->
                    lost.add(intake.receipts().number(java.util.UUID.fromString(one)).toString()));
            var all = Set.copyOf(lost);
            var sql = owner();
            waitForAll(sql, lost);
            assertThat(all).isNotEmpty();
            alone(sql);
            System.out.printf(
                    "IntakeSurvivalTest kills=%d acknowledged=%d kept=%d lost=0 doubled=0%n",
                    KILLS, all.size(), texts(sql, "select id::text from intake.arrival").size());
        } finally {
            running.close();
        }
    }

    /** The spool may be long: as long as it becomes shorter nothing is lost. */
    private static void waitForAll(JdbcClient sql, Set<String> lost) {
        while (!lost.isEmpty()) {
            var before = lost.size();
            TestProgram.waitFor(
                    "one of " + before + " reports that were acknowledged",
                    () -> {
                        texts(sql, "select id::text from intake.arrival").forEach(lost::remove);
                        return lost.size() < before;
                    });
        }
    }

    /** What must not be: two facts, a case without its report, a report in half a case. */
    private static void alone(JdbcClient sql) {
        assertThat(
                        texts(
                                sql,
                                """
                                select subject from ledger.entry where operation like 'RECEIVE_%'
                                group by subject having count(*) <> 1
                                """))
                .isEmpty();
        assertThat(
                        texts(
                                sql,
                                """
                                select a.id::text from intake.arrival a
                                left join casefiles.file f on f.province = a.province and f.id = a.id
                                left join vault.case_key k on k.province = a.province and k.case_id = a.id
                                left join intake.field s on s.province = a.province and s.report = a.id
                                where (a.state = 'ADMITTED')
                                    <> (f.id is not null and k.case_id is not null and s.kind is not null
                                        and a.envelope is null)
                                   or a.state = 'PARKED'
                                """))
                .isEmpty();
    }

    /** One life of the program, in which its database may die many times. */
    private void live(Deque<Victim> victims, Random random) throws Exception {
        var ready = count("ready");
        var log = Files.createTempFile("binhan-reporting-", ".log");
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // It lives for seconds: nothing is worth compiling well.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vn.binhan.app.ReportingProgram",
                                data.toString(),
                                acknowledged.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        var victim = Victim.DATABASE;
        try {
            TestProgram.waitFor("reports", () -> count("ready") > ready);
            while (victim == Victim.DATABASE && !victims.isEmpty()) {
                TestProgram.pause(300 + random.nextInt(1500));
                victim = victims.remove();
                strike(victim, random);
            }
        } finally {
            program.destroyForcibly().onExit().join();
            Files.deleteIfExists(log);
        }
        if (victim == Victim.EVERYTHING) {
            TestProgram.databaseProcesses(data).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void strike(Victim victim, Random random) throws IOException {
        if (victim == Victim.PROGRAM) {
            return;
        }
        TestProgram.waitFor("a database", () -> TestProgram.postmaster(data).isPresent());
        TestProgram.postmaster(data).ifPresent(ProcessHandle::destroyForcibly);
        if (victim == Victim.DATABASE) {
            // People go on reporting into the spool, and into the database when it is back.
            var before = size();
            TestProgram.waitFor("reports without the database", () -> size() > before + 400);
            TestProgram.pause(random.nextInt(3000));
        }
    }

    private long size() {
        try {
            return Files.size(acknowledged);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long count(String line) {
        try (var lines = Files.lines(acknowledged)) {
            return lines.filter(line::equals).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JdbcClient owner() throws IOException {
        return JdbcClient.create(TestProgram.ownerOf(data));
    }

    private static List<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query((row, n) -> row.getString(1)).list();
    }
}
