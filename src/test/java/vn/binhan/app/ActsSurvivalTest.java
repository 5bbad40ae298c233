package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.vault.VaultKeys;

/**
 * Program and database are killed while case workers open cases over the page. Afterwards every
 * case that was acknowledged is there, every act has its row in the record and every row its act,
 * and the chain of the record holds, as the verifier says that needs nothing of ours.
 */
class ActsSurvivalTest {
    private static final int KILLS =
            Integer.getInteger("binhan.kills", Boolean.getBoolean("binhan.full") ? 100 : 5);

    private enum Victim {
        PROGRAM,
        DATABASE,
        BOTH,
        EVERYTHING
    }

    private static Path data;
    private static Path export;
    private final List<DeskWriter> writers =
            List.of(new DeskWriter("ctxh1"), new DeskWriter("ctxh2"), new DeskWriter("ctxh1"));
    private final List<String> roots = new ArrayList<>();

    @BeforeAll
    static void folder() throws IOException {
        data = TestProgram.folder();
        export = Files.createTempFile("binhan-record-", ".txt");
    }

    @AfterAll
    static void removeFolder() throws IOException {
        TestProgram.remove(data);
        Files.deleteIfExists(export);
    }

    @Test
    void no_act_and_no_row_is_lost_or_left_alone_by_kills_at_random_moments() throws Exception {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        System.out.println("ActsSurvivalTest kills=" + KILLS + " -Dbinhan.seed=" + seed);
        var random = new Random(seed);
        var program = TestProgram.start("demo", data).ready();
        try {
            for (var kill = 0; kill < KILLS; kill++) {
                var victim = Victim.values()[random.nextInt(Victim.values().length)];
                var before = TestProgram.postmaster(data).orElseThrow().pid();
                try (var _ = writers.get(0).open(program);
                        var _ = writers.get(1).open(program);
                        var _ = writers.get(2).open(program)) {
                    TestProgram.pause(600 + random.nextInt(1200));
                    strike(program, victim);
                    if (victim == Victim.DATABASE) {
                        program.readyAgain(before);
                    }
                }
                if (victim != Victim.DATABASE) {
                    program.close();
                    program = TestProgram.start("demo", data).ready();
                }
                holds("kill " + kill + " of " + victim + ", seed " + seed);
            }
        } finally {
            program.close();
        }
        System.out.printf(
                "ActsSurvivalTest kills=%d acknowledged=%d sent=%d lost=0 rows_sealed=%s%n",
                KILLS,
                writers.stream().mapToInt(w -> w.acknowledged().size()).sum(),
                writers.stream().mapToInt(DeskWriter::sent).sum(),
                roots.getLast().split(":")[0]);
    }

    private static void strike(TestProgram program, Victim victim) {
        switch (victim) {
            case PROGRAM -> program.kill();
            case DATABASE -> program.killPostmaster();
            case BOTH -> {
                program.kill();
                program.killPostmaster();
            }
            case EVERYTHING -> program.killEverything();
        }
    }

    private void holds(String after) throws Exception {
        var source = TestProgram.ownerOf(data);
        var sql = JdbcClient.create(source);
        var kept = new HashSet<>(texts(sql, "select id::text from casefiles.file"));
        var lost = new TreeSet<String>();
        writers.forEach(w -> lost.addAll(w.acknowledged().values()));
        assertThat(lost).hasSize(writers.stream().mapToInt(w -> w.acknowledged().size()).sum());
        lost.removeAll(kept);
        assertThat(lost).as("lost after %s", after).isEmpty();
        alone(sql, after);
        verified(sql, source, after);
    }

    /** What has no counterpart: an act without its row, a row without its act, half a form. */
    private static void alone(JdbcClient sql, String after) {
        var acts =
                """
                select 'OPEN_CASE case:' || f.id from casefiles.file f
                where not exists (select from intake.arrival a
                                  where a.province = f.province and a.id = f.id)
                  and f.id not in (select referral from needs.link)
                  and f.id not in (select dossier from measures.link)
                union all
                select 'RECEIVE_REPORT case:' || id from intake.arrival where belongs is null
                union all
                select 'OPEN_CASE case:' || file from casefiles.membership
                where reason = 'MANAGES_THE_CASE'
                union all
                select 'SHARE_CASE case:' || file from casefiles.membership
                where reason = 'HELPS' and file not in (select referral from needs.link)
                union all
                select 'BREAK_GLASS case:' || file from casefiles.broken_glass
                """;
        var rows =
                """
                select operation || ' ' || subject from ledger.entry
                where operation in ('OPEN_CASE', 'SHARE_CASE', 'BREAK_GLASS', 'RECEIVE_REPORT')
                union all
                select operation || ' ' || subject from ledger.entry where operation = 'OPEN_CASE'
                """;
        assertThat(texts(sql, acts + " except all (" + rows + ")"))
                .as("acts without a row after %s", after)
                .isEmpty();
        assertThat(texts(sql, "(" + rows + ") except all (" + acts + ")"))
                .as("rows without an act after %s", after)
                .isEmpty();
        assertThat(texts(sql, "select key::text from access.performed_once where result is null"))
                .as("half forms after %s", after)
                .isEmpty();
    }

    /** Seals what is there and lets the verifier look at it, with every root of earlier rounds. */
    private void verified(JdbcClient sql, DriverManagerDataSource source, String after)
            throws IOException, InterruptedException {
        var key = SigningKey.in(VaultKeys.beside(data).resolve("record.key"));
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var ledger = new Ledger(sql, transactions, key);
        ledger.seal(Instant.now());
        roots.add(ledger.root().orElseThrow().toString());
        try (var to = Files.newBufferedWriter(export)) {
            ledger.export(to);
        }
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-cp",
                                "target/classes",
                                "vn.binhan.ledger.VerifyRecord",
                                export.toString(),
                                key.publicKey()));
        line.addAll(roots);
        var verifier = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(verifier.getInputStream().readAllBytes());
        assertThat(verifier.waitFor()).as("%s after %s", said, after).isZero();
    }

    private static List<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query((row, n) -> row.getString(1)).list();
    }
}
