package vn.binhan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.binhan.app.Rounds;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.Particulars;
import vn.binhan.ledger.SigningKey;
import vn.binhan.places.UnitKey;
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;
import vn.binhan.storage.LocalPostgres;

/**
 * Acts per second with the record over the same acts without it. An act is what the desk does for a
 * form: claim the form's key, lock a row, change it, add a row, settle the key, commit durably.
 * With the record, its row goes the way of the statement that settles the key, as at the desk, and
 * the sealer runs beside the acts, twenty times as often as in the program. Without it there is the
 * same number of ways to the database.
 */
final class LedgerBench {
    private static final int[] CLIENTS = {1, 4, 16};
    private static final int ROUNDS = 20;
    private static final long ROUND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration SEALING = Duration.ofMillis(500);
    private static final int ROWS = 500;

    private LedgerBench() {}

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        var folder = Files.createTempDirectory("binhan-ledger-");
        try (var postgres = LocalPostgres.prepare(folder)) {
            var address = postgres.launch();
            return measure(address);
        } finally {
            Disk.remove(folder);
        }
    }

    private static Map<String, String> measure(DatabaseAddress address) throws Exception {
        try (var database = Database.open(address, UUID.randomUUID().toString())) {
            var ledger = new Ledger(database.sql(), database.transactions(), SigningKey.passing());
            prepare(address);
            var worst = Double.MAX_VALUE;
            var best = 0.0;
            for (var clients : CLIENTS) {
                var with = new double[ROUNDS];
                var without = new double[ROUNDS];
                var pairs = new double[ROUNDS];
                round(database, null, clients);
                round(database, ledger, clients);
                for (var i = 0; i < ROUNDS; i++) {
                    // Who goes first changes with every round.
                    var first = round(database, i % 2 == 0 ? ledger : null, clients);
                    var second = round(database, i % 2 == 0 ? null : ledger, clients);
                    with[i] = i % 2 == 0 ? first : second;
                    without[i] = i % 2 == 0 ? second : first;
                    pairs[i] = with[i] / without[i];
                }
                var ratio = Figures.median(pairs);
                System.out.printf(
                        "%d clients: %.0f commits/s without, %.0f with the record, ratio %.2f%n",
                        clients, Figures.median(without), Figures.median(with), ratio);
                worst = Math.min(worst, ratio);
                best = Math.max(best, Figures.median(with));
            }
            var figures = new LinkedHashMap<String, String>();
            figures.put("ratio", Figures.figure(worst, 2));
            figures.put("commits_per_s", Figures.figure(best, 0));
            return figures;
        }
    }

    /** The tables of the acts, in a schema of their own that the program's role may use. */
    private static void prepare(DatabaseAddress address) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema bench;
                    create table bench.form (key uuid primary key, person bigint, result text);
                    create table bench.line (id bigint primary key, edit int);
                    create table bench.report (
                        line bigint, edit int, percent int, at timestamptz, primary key (line, edit));
                    insert into bench.line select n, 1 from generate_series(1, 500) n;
                    grant usage on schema bench to binhan_app;
                    grant all on all tables in schema bench to binhan_app;
                    """);
        }
    }

    private static double round(Database database, @Nullable Ledger ledger, int clients)
            throws Exception {
        var acts = new AtomicLong();
        var begin = System.nanoTime();
        try (var sealing =
                        Rounds.every(
                                SEALING,
                                () -> {
                                    if (ledger != null) {
                                        ledger.seal(Instant.now());
                                    }
                                });
                var threads = Executors.newFixedThreadPool(clients)) {
            var working = new ArrayList<Future<?>>();
            for (var client = 0; client < clients; client++) {
                var first = client;
                working.add(
                        threads.submit(() -> {
                            for (var i = 0L; System.nanoTime() - begin < ROUND; i++) {
                                act(database, ledger, 1 + (first + i * clients) % ROWS);
                                acts.incrementAndGet();
                            }
                        }));
            }
            for (var one : working) {
                one.get();
            }
            return acts.get() / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void act(Database database, @Nullable Ledger ledger, long line) {
        var sql = database.sql();
        var key = UUID.randomUUID();
        database.transactions()
                .executeWithoutResult(_ -> {
                    sql.sql("insert into bench.form (key, person) values (:key, :person)")
                            .param("key", key)
                            .param("person", line)
                            .update();
                    var edit =
                            sql.sql("select edit from bench.line where id = :id for update")
                                    .param("id", line)
                                    .query((row, n) -> row.getInt(1))
                                    .single();
                    sql.sql("update bench.line set edit = edit + 1 where id = :id")
                            .param("id", line)
                            .update();
                    sql.sql("insert into bench.report values (:id, :edit, 40, now())")
                            .param("id", line)
                            .param("edit", edit)
                            .update();
                    var settle = "update bench.form set result = 'done' where key = :key";
                    if (ledger == null) {
                        sql.sql(settle).param("key", key).update();
                    } else {
                        var last = new Ledger.Last(settle, Map.of("key", key));
                        ledger.append(entry(line), last);
                    }
                });
    }

    private static Entry entry(long line) {
        return new Entry(
                "91",
                Instant.now(),
                line,
                "CONTRIBUTOR",
                7,
                "REPORT_PROGRESS",
                "plan:91-1/" + line,
                new UnitKey("91", LocalDate.of(2025, 7, 1)),
                Particulars.none().numbered("body", "91", 7).number("percent", 40));
    }
}
