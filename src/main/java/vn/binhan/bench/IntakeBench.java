package vn.binhan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
import vn.binhan.app.House;
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
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;
import vn.binhan.storage.LocalPostgres;
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

    /** As many rounds before, so that both sides run compiled. */
    private static final int WARM_UP = 8;

    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(700);

    /**
     * What is told here takes between 512 and 1,024 bytes, which are filled up to the same size.
     */
    private static final int TOLD = 1_000;

    private static final String STORY =
            "Chiều qua anh ấy lại đập cửa, hai mẹ con chạy sang ngoại. ";

    private IntakeBench() {}

    /** One client's work, again and again. */
    interface Work {
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
            accept(house.intake(), submission());
            var size = means.postbox().seal(new byte[TOLD], new byte[0]).length;
            PlainInsertion.prepare(address);
            var figures = new LinkedHashMap<String, String>();
            var capacity = rates(house.intake(), address, size, figures);
            withoutScript(house.intake());
            figures.put(
                    "flood_accepted",
                    Figures.figure(IntakeFlood.accepted(house.intake(), capacity), 4));
            return figures;
        }
    }

    /**
     * The figures at each number of clients; the agreed ones are those of as many clients on both
     * sides. Returns the reports that this machine accepts a second.
     */
    private static double rates(
            Intake intake, DatabaseAddress address, int size, Map<String, String> figures)
            throws Exception {
        Client ours = () -> () -> accept(intake, submission());
        Client theirs = () -> new PlainInsertion(address, size);
        for (var i = 0; i < WARM_UP; i++) {
            round(ours, BASE, null);
            round(theirs, BASE, null);
        }
        var capacity = 0.0;
        for (var clients : CLIENTS) {
            var base = Math.min(clients, BASE);
            var rates = new double[ROUNDS];
            var ratios = new double[ROUNDS];
            var bases = new double[ROUNDS];
            var times = new ConcurrentLinkedQueue<Long>();
            round(ours, clients, null);
            for (var i = 0; i < ROUNDS; i++) {
                bases[i] = round(theirs, base, null);
                rates[i] = round(ours, clients, times);
                ratios[i] = rates[i] / bases[i];
            }
            var millis = times.stream().mapToDouble(nanos -> nanos / 1e6).toArray();
            var rate = Figures.median(rates);
            var p99 = Figures.percentile(millis, 99);
            System.out.printf(
                    "%d clients: %.0f reports/s accepted, p99 %.1f ms; %d clients insert %.0f"
                            + " rows/s of %d bytes; ratio %.2f%n",
                    clients, rate, p99, base, Figures.median(bases), size, Figures.median(ratios));
            if (clients == BASE) {
                figures.put("ratio", Figures.figure(Figures.median(ratios), 2));
                figures.put("accepted_per_s", Figures.figure(rate, 0));
                figures.put("p99_ms", Figures.figure(p99, 1));
            }
            capacity = Math.max(capacity, rate);
        }
        return capacity;
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

    private static void accept(Intake intake, Submission sent) {
        if (!(intake.accept(sent) instanceof Acceptance.Accepted)) {
            throw new IllegalStateException("A report was not accepted");
        }
    }

    /** A report from a browser that stretched its receipt. */
    static Submission submission() {
        return submission(random(Receipts.LENGTH));
    }

    static Submission submission(byte @Nullable [] stretched) {
        return new Submission(
                UUID.randomUUID(),
                stretched,
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

    /** The way of phones without script: what the server must make of their receipts. */
    private static void withoutScript(Intake intake) throws Exception {
        var alone = new double[10];
        for (var i = 0; i < alone.length; i++) {
            var at = System.nanoTime();
            intake.receipts().stretch(intake.receipts().of(UUID.randomUUID()));
            alone[i] = (System.nanoTime() - at) / 1e6;
        }
        Client ours = () -> () -> accept(intake, submission(null));
        var times = new ConcurrentLinkedQueue<Long>();
        try (var _ = intake.begin()) {
            round(ours, BASE, null);
            var rates = new double[ROUNDS];
            for (var i = 0; i < ROUNDS; i++) {
                rates[i] = round(ours, BASE, times);
            }
            var millis = times.stream().mapToDouble(nanos -> nanos / 1e6).toArray();
            System.out.printf(
                    "without script, %d clients: %.0f reports/s accepted, p99 %.1f ms, while their"
                            + " receipts are stretched behind them, one after the other, %.0f ms"
                            + " each%n",
                    BASE,
                    Figures.median(rates),
                    Figures.percentile(millis, 99),
                    Figures.median(alone));
        }
    }

    static byte[] random(int size) {
        var bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
