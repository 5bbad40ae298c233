package vn.binhan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Language;
import vn.binhan.ledger.SigningKey;
import vn.binhan.places.UnitKey;
import vn.binhan.receipts.Receipts;
import vn.binhan.signin.OwnAddress;
import vn.binhan.signin.SecretBox;
import vn.binhan.signin.SignIn;
import vn.binhan.signin.Strictness;
import vn.binhan.telling.PublicFace;
import vn.binhan.vault.Postbox;

/**
 * Reports accepted per second, each sealed and durably committed with its fact, over durable
 * insertions of single rows of the same size through JDBC by 16 clients in the same run.
 */
final class IntakeBench {
    private static final int[] CLIENTS = {1, 16, 64};
    private static final int BASE = 16;
    private static final int ROUNDS = 9;
    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(700);

    /**
     * What is told here takes between 512 and 1,024 bytes, which are filled up to the same size.
     */
    private static final int TOLD = 1_000;

    private static final String STORY =
            "Chiều qua anh ấy lại đập cửa, hai mẹ con chạy sang ngoại. ";

    private IntakeBench() {}

    /** One client's work, again and again. */
    private interface Work {
        void once() throws Exception;
    }

    /** How a client comes by its work. */
    private interface Client {
        Work begin() throws Exception;
    }

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        var folder = Files.createTempDirectory("binhan-intake-");
        try (var postgres = LocalPostgres.prepare(folder)) {
            return measure(postgres.launch(), folder);
        } finally {
            Disk.remove(folder);
        }
    }

    private static Map<String, String> measure(DatabaseAddress address, Path folder)
            throws Exception {
        var secret = UUID.randomUUID().toString();
        var keys = Files.createDirectory(folder.resolve("keys"));
        var means =
                new Intake.Means(
                        Postbox.in(keys),
                        new Receipts(random(Receipts.LENGTH)),
                        folder.resolve("spool"));
        try (var database = Database.open(address, secret);
                var house =
                        new House(
                                database,
                                InstantSource.system(),
                                SigningKey.passing(),
                                new SignIn.Settings(
                                        SecretBox.passing(), Strictness.ofDemonstration()),
                                OwnAddress.onThisMachine(),
                                null,
                                means,
                                PublicFace.Settings.passing())) {
            accept(house.intake());
            var size = means.postbox().seal(new byte[TOLD], new byte[0]).length;
            prepare(address);
            var figures = new LinkedHashMap<String, String>();
            var capacity = rates(house.intake(), address, size, figures);
            stretches(means.receipts());
            figures.put(
                    "flood_accepted",
                    Figures.figure(IntakeFlood.accepted(house.intake(), capacity), 4));
            return figures;
        }
    }

    private static double rates(
            Intake intake, DatabaseAddress address, int size, Map<String, String> figures)
            throws Exception {
        Client ours = () -> () -> accept(intake);
        Client theirs = () -> new Insert(address, size);
        round(ours, BASE, null);
        round(theirs, BASE, null);
        var worst = Double.MAX_VALUE;
        var best = 0.0;
        var slowest = 0.0;
        for (var clients : CLIENTS) {
            var rates = new double[ROUNDS];
            var ratios = new double[ROUNDS];
            var bases = new double[ROUNDS];
            var times = new ConcurrentLinkedQueue<Long>();
            round(ours, clients, null);
            for (var i = 0; i < ROUNDS; i++) {
                bases[i] = round(theirs, BASE, null);
                rates[i] = round(ours, clients, times);
                ratios[i] = rates[i] / bases[i];
            }
            var millis = times.stream().mapToDouble(nanos -> nanos / 1e6).toArray();
            var p99 = Figures.percentile(millis, 99);
            System.out.printf(
                    "%d clients: %.0f reports/s accepted, p99 %.1f ms; %d clients insert %.0f"
                            + " rows/s of %d bytes; ratio %.2f%n",
                    clients,
                    Figures.median(rates),
                    p99,
                    BASE,
                    Figures.median(bases),
                    size,
                    Figures.median(ratios));
            worst = Math.min(worst, Figures.median(ratios));
            best = Math.max(best, Figures.median(rates));
            slowest = Math.max(slowest, p99);
        }
        figures.put("ratio", Figures.figure(worst, 2));
        figures.put("accepted_per_s", Figures.figure(best, 0));
        figures.put("p99_ms", Figures.figure(slowest, 1));
        return best;
    }

    private static double round(
            Client client, int clients, @Nullable ConcurrentLinkedQueue<Long> times)
            throws Exception {
        var works = new ArrayList<Work>();
        for (var i = 0; i < clients; i++) {
            works.add(client.begin());
        }
        var done = new AtomicLong();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (var work : works) {
                working.add(
                        threads.submit(() -> {
                            while (System.nanoTime() - begin < ROUND) {
                                var at = System.nanoTime();
                                work.once();
                                if (times != null) {
                                    times.add(System.nanoTime() - at);
                                }
                                done.incrementAndGet();
                            }
                            return true;
                        }));
            }
            for (var one : working) {
                one.get();
            }
            return done.get() / ((System.nanoTime() - begin) / 1e9);
        } finally {
            for (var work : works) {
                if (work instanceof AutoCloseable open) {
                    open.close();
                }
            }
        }
    }

    private static void accept(Intake intake) {
        if (!(intake.accept(submission()) instanceof Acceptance.Accepted)) {
            throw new IllegalStateException("A report was not accepted");
        }
    }

    static Submission submission() {
        return new Submission(
                UUID.randomUUID(),
                random(Receipts.LENGTH),
                Door.PUBLIC_PAGE,
                new Telling(
                        Telling.Whom.SELF,
                        Telling.Answer.YES,
                        new Telling.Area("91", new UnitKey("30337", LocalDate.of(2025, 7, 1))),
                        "sau chợ",
                        Set.of(Telling.Kind.PHYSICAL),
                        STORY.repeat(4),
                        Set.of(Telling.Wish.TALK),
                        Telling.Answer.NO,
                        null,
                        null,
                        List.of(),
                        Language.VI,
                        ""),
                List.of());
    }

    /** One connection that inserts rows of the same columns and size, each its own commit. */
    private static final class Insert implements Work, AutoCloseable {
        private final Connection connection;
        private final java.sql.PreparedStatement statement;
        private final byte[] envelope;

        Insert(DatabaseAddress address, int size) throws SQLException {
            connection =
                    DriverManager.getConnection(address.url(), address.user(), address.password());
            statement =
                    connection.prepareStatement(
                            """
                            insert into bench.arrival (province, id, door, danger, official,
                                commune_code, commune_since, arrived_at, others, exact, lookup,
                                content, envelope)
                            values ('91', ?, 'PUBLIC_PAGE', 'YES', 'NO', '30337', '2025-07-01',
                                now(), false, false, ?, ?, ?)
                            """);
            envelope = random(size);
        }

        @Override
        public void once() throws SQLException {
            statement.setObject(1, UUID.randomUUID());
            statement.setBytes(2, random(Receipts.LENGTH));
            statement.setBytes(3, random(Receipts.LENGTH));
            statement.setBytes(4, envelope);
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** The table of the plain rows. */
    private static void prepare(DatabaseAddress address) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema bench;
                    create table bench.arrival (province text not null, id uuid not null,
                        door text not null, danger text not null, official text not null,
                        commune_code text, commune_since date, arrived_at timestamptz not null,
                        others boolean not null, exact boolean not null, lookup bytea,
                        content bytea, envelope bytea, primary key (province, id));
                    """);
        }
    }

    /** The way of phones without script: what it costs to stretch a receipt here. */
    private static void stretches(Receipts receipts) throws Exception {
        var begin = System.nanoTime();
        var times = new double[10];
        for (var i = 0; i < times.length; i++) {
            var at = System.nanoTime();
            receipts.stretch(receipts.of(UUID.randomUUID()));
            times[i] = (System.nanoTime() - at) / 1e6;
        }
        System.out.printf(
                "without script: accepted at the same rate; the receipt is stretched behind it,"
                        + " %.1f/s, p50 %.0f ms%n",
                times.length / ((System.nanoTime() - begin) / 1e9), Figures.median(times));
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
