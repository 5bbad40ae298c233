package vn.binhan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.KeyAccess;
import vn.binhan.app.Running;
import vn.binhan.app.Wire;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.WallTrial;
import vn.binhan.chronicle.StoryTrial;
import vn.binhan.demo.Demonstration;
import vn.binhan.demo.LeanClient;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.places.UnitKey;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;

/**
 * One case among 100,000 read behind the wall of the database and past it, in turn in the same run:
 * whole with its story, its cover, and the rows of its cover alone; and whether the time of an
 * answer tells a hidden case from none.
 *
 * <p>Past the wall stands what a program without it would do: the tables' owner, whom no policy
 * holds back, reads the same rows with one plain statement and never says who asks. Whatever the
 * wall needs, down to the proof that the program computes, counts against it.
 */
final class WallsBench {
    private static final int CASES = 100_000;
    private static final int HAPPENINGS = 12;
    private static final int STEP = 50;
    private static final int BATCH = 100;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 200;
    private static final int ASKED = 3_000;
    private static final int WARM_ASKED = 1_500;

    private final Running running;
    private final WallTrial trial;
    private final StoryTrial stories;
    private final Random random = new Random(2232);
    private final CaseRef[] refs = new CaseRef[CASES / STEP];

    private WallsBench(Running running, WallTrial trial, StoryTrial stories) {
        this.running = running;
        this.trial = trial;
        this.stories = stories;
    }

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        var folder = Files.createTempDirectory("binhan-walls-");
        try (var running =
                        Running.start(
                                folder,
                                null,
                                Wire.loopback(0),
                                new KeyAccess(),
                                Running.Manner.ofMeasurement(),
                                house -> {});
                var owner = owner(running, folder)) {
            var sql = JdbcClient.create(owner);
            var transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
            var clock = InstantSource.system();
            var ledger = new Ledger(sql, transactions, SigningKey.passing());
            var key = running.database().contextKey();
            var house = running.house();
            var access = new Access(sql, transactions, clock, ledger, key);
            var trial =
                    new WallTrial(
                            running.database().sql(),
                            house.access(),
                            house.casefiles(),
                            sql,
                            access,
                            ledger,
                            house.vault());
            var stories = new StoryTrial(trial, sql, house.access(), access);
            return new WallsBench(running, trial, stories).measure();
        } finally {
            Disk.removeWithKeys(folder);
        }
    }

    static HikariDataSource owner(Running running, Path folder) throws Exception {
        var pool = new HikariDataSource();
        var address = DatabaseAddress.ofOwner(running.database().source().getJdbcUrl(), folder);
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private Map<String, String> measure() throws Exception {
        var rows = trial.fill(CASES);
        var told = stories.fill(CASES, HAPPENINGS);
        System.out.printf("%d cases, %d namings, %d happenings%n", CASES, rows, told);
        for (var i = 0; i < refs.length; i++) {
            refs[i] = trial.ref(i * STEP);
        }
        var figures = new LinkedHashMap<String, String>();
        reads(figures);
        answers(figures);
        return figures;
    }

    private void reads(Map<String, String> figures) {
        var whole = compare(BATCH / 5, (policies, n) -> stories.read(policies, n, refs[n / STEP]));
        var looks = compare(BATCH / 5, (policies, n) -> trial.look(policies, n, refs[n / STEP]));
        var rows = compare(BATCH, (policies, n) -> trial.read(policies, n, refs[n / STEP]));
        System.out.printf(
                "one case read, with its story, on record: %.3f ms behind the wall, %.3f ms without policies%n",
                1000 / whole.with(), 1000 / whole.without());
        System.out.printf(
                "its cover looked at, on record: %.3f ms behind the wall, %.3f ms without policies%n",
                1000 / looks.with(), 1000 / looks.without());
        System.out.printf(
                "its rows alone: %.3f ms behind the wall, %.3f ms without policies%n",
                1000 / rows.with(), 1000 / rows.without());
        figures.put("ratio", Figures.figure(whole.ratio(), 2));
        figures.put("reads_per_s", Figures.figure(whole.with(), 0));
        figures.put("cover_ratio", Figures.figure(looks.ratio(), 2));
        figures.put("covers_per_s", Figures.figure(looks.with(), 0));
        figures.put("rows_ratio", Figures.figure(rows.ratio(), 2));
        figures.put("rows_per_s", Figures.figure(rows.with(), 0));
    }

    /** Readings a second with the policies and without, and how many times longer those take. */
    private record Compared(double with, double without, double ratio) {}

    /** Reads the case of this number, with the policies or without. */
    private interface Reading {
        void read(boolean withPolicies, int n);
    }

    private Compared compare(int batch, Reading reading) {
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        var ratios = new double[ROUNDS];
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var at = Math.max(round, 0);
            // Who goes first changes with every round.
            var first = round % 2 == 0;
            var one = rate(batch, first, reading);
            var other = rate(batch, !first, reading);
            with[at] = first ? one : other;
            without[at] = first ? other : one;
            ratios[at] = without[at] / with[at];
        }
        return new Compared(Figures.median(with), Figures.median(without), Figures.median(ratios));
    }

    private double rate(int batch, boolean withPolicies, Reading reading) {
        var begin = System.nanoTime();
        for (var i = 0; i < batch; i++) {
            reading.read(withPolicies, random.nextInt(refs.length) * STEP);
        }
        return batch / ((System.nanoTime() - begin) / 1e9);
    }

    /** Asks for cases of others and for none, in an order that chance decides. */
    private void answers(Map<String, String> figures) throws Exception {
        try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            LeanClient.signIn(client, account(), "do");
            var hidden = new double[ASKED];
            var absent = new double[ASKED];
            for (var i = 0; i < WARM_ASKED; i++) {
                ask(client, i % 2 == 0 ? refs[i] : none());
            }
            for (var i = 0; i < ASKED; i++) {
                var first = random.nextBoolean();
                for (var turn = 0; turn < 2; turn++) {
                    if (first == (turn == 0)) {
                        hidden[i] = ask(client, refs[random.nextInt(refs.length)]);
                    } else {
                        absent[i] = ask(client, none());
                    }
                }
            }
            System.out.printf(
                    "%d answers each: a hidden case p50 %.3f ms, none p50 %.3f ms%n",
                    ASKED, Figures.median(hidden), Figures.median(absent));
            figures.put("hidden_p", Figures.figure(Figures.sameSource(hidden, absent), 3));
        }
    }

    private static CaseRef none() {
        return new CaseRef("91", UUID.randomUUID());
    }

    private double ask(HttpClient client, CaseRef ref) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(running.url() + "/ho-so/" + ref)).build();
        var begin = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var took = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 404) {
            throw new IllegalStateException("A hidden case answers " + answer.statusCode());
        }
        return took;
    }

    /** Signs nobody in yet: a case worker who is named on nothing; the address of the program. */
    private String account() {
        var access = running.house().access();
        var body =
                access.organisations()
                        .add(
                                "91",
                                "Đơn vị của người đo",
                                null,
                                OrganisationKind.OTHER,
                                new UnitKey("91", LocalDate.of(2025, 7, 1)),
                                null);
        running.house()
                .signIn()
                .addAccount("Người đo", "do", Demonstration.PASSWORD, DutyKind.CASE_WORKER, body);
        return running.url();
    }
}
