package vn.binhan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.app.KeyAccess;
import vn.binhan.app.Running;
import vn.binhan.app.Wire;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.cases.CaseTrial;
import vn.binhan.demo.Demonstration;
import vn.binhan.demo.LeanClient;
import vn.binhan.demo.RehearsedKeys;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;

/**
 * Reading one of 100,000 cases with 12 happenings each, and the list of a unit's 50 most urgent,
 * through HTTP with rights, walls and record, over the same rows read, those of rights among them,
 * and the same row of the record committed, through bare JDBC in the same run. Sealed words stay
 * sealed on these pages.
 */
final class CaseBench {
    private static final int CASES = 100_000;
    private static final int HAPPENINGS = 12;
    private static final int BATCH = 100;
    private static final int[] CLIENTS = {1, 4, 16};
    private static final int MOST = 16;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 4;
    private static final int LONGEST_WARM_UP = 60;

    /** A server that still gets faster than this is being compiled, not measured. */
    private static final double STEADY = 1.03;

    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(1_500);

    /** One client's work, again and again. */
    private interface Work extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    private final DatabaseAddress address;
    private final OrganisationId unit;
    private final List<List<CaseRef>> shares;
    private final List<CaseRef> refs;
    private final List<LeanClient> workers;
    private final List<LeanClient> heads;

    private CaseBench(
            DatabaseAddress address,
            OrganisationId unit,
            List<CaseRef> refs,
            List<LeanClient> workers,
            List<LeanClient> heads) {
        this.address = address;
        this.unit = unit;
        this.refs = refs;
        this.workers = workers;
        this.heads = heads;
        this.shares = new ArrayList<>();
        for (var i = 0; i < MOST; i++) {
            var own = new ArrayList<CaseRef>();
            for (var n = i; n < refs.size(); n += MOST) {
                own.add(refs.get(n));
            }
            shares.add(own);
        }
    }

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        var folder = Files.createTempDirectory("binhan-case-");
        RehearsedKeys.beside(folder);
        try (var running =
                        Running.start(
                                folder,
                                null,
                                Wire.loopback(0),
                                new KeyAccess(),
                                Running.Manner.ofMeasurement(),
                                house -> {});
                var owner = WallsBench.owner(running, folder)) {
            var sql = JdbcClient.create(owner);
            var covers = InventedCases.fill(running, owner, sql, CASES, HAPPENINGS);
            var unit = InventedCases.unit(running);
            var people = new ArrayList<PersonId>();
            for (var i = 0; i < MOST; i++) {
                people.add(account(running, "do" + i, DutyKind.CASE_WORKER, unit));
                account(running, "dau" + i, DutyKind.UNIT_HEAD, unit);
            }
            var refs = covers.share(unit, people);
            var stand = CaseTrial.stand(sql, CASES, unit);
            System.out.printf("%d cases stand, %d of the unit%n", stand, refs.size());
            var workers = new ArrayList<LeanClient>();
            var heads = new ArrayList<LeanClient>();
            try {
                for (var i = 0; i < MOST; i++) {
                    workers.add(LeanClient.signedIn(running.url(), "do" + i));
                    heads.add(LeanClient.signedIn(running.url(), "dau" + i));
                }
                var address =
                        DatabaseAddress.ofOwner(running.database().source().getJdbcUrl(), folder);
                PlainCases.prepare(address);
                return new CaseBench(address, unit, refs, workers, heads).measure();
            } finally {
                for (var client : Stream.concat(workers.stream(), heads.stream()).toList()) {
                    client.close();
                }
            }
        } finally {
            Disk.removeWithKeys(folder);
        }
    }

    private static PersonId account(
            Running running, String login, DutyKind duty, OrganisationId unit) {
        return running.house()
                .signIn()
                .addAccount(login, login, Demonstration.PASSWORD, duty, unit);
    }

    private Map<String, String> measure() throws Exception {
        var figures = new LinkedHashMap<String, String>();
        compare("read", this::reading, this::plainReading, figures);
        compare("list", this::listing, this::plainListing, figures);
        compare("single", client -> importing(client, 1), _ -> plainCreating(1), figures);
        compare("batch", client -> importing(client, BATCH), _ -> plainCreating(BATCH), figures);
        figures.computeIfPresent(
                "batch_per_s",
                (_, sheets) -> Figures.figure(Double.parseDouble(sheets) * BATCH, 0));
        figures.put("rss_mb", Figures.figure(memory(), 0));
        return figures;
    }

    private static double memory() {
        return Figures.memoryMegabytes(Figures.family(ProcessHandle.current()));
    }

    /** How a client of this number comes by its work. */
    private interface Begin {
        Work work(int client) throws Exception;
    }

    private void compare(String name, Begin ours, Begin theirs, Map<String, String> figures)
            throws Exception {
        warmUp(ours);
        warmUp(theirs);
        var worst = Double.MAX_VALUE;
        var slowest = Double.MAX_VALUE;
        for (var count : CLIENTS) {
            var rates = new double[ROUNDS];
            var ratios = new double[ROUNDS];
            var costs = new double[ROUNDS];
            for (var i = 0; i < ROUNDS; i++) {
                var base = round(theirs, count);
                var before = Figures.cpuSeconds(Figures.family(ProcessHandle.current()));
                rates[i] = round(ours, count);
                ratios[i] = rates[i] / base;
                var used = Figures.cpuSeconds(Figures.family(ProcessHandle.current())) - before;
                costs[i] = 1e3 * used / (rates[i] * ROUND / 1e9);
            }
            var rate = Figures.median(rates);
            var ratio = Figures.median(ratios);
            System.out.printf(
                    "%s, %d clients: %.0f a second, ratio %.2f; %.2f ms of processor each, with"
                            + " database and client%n",
                    name, count, rate, ratio, Figures.median(costs));
            worst = Math.min(worst, ratio);
            slowest = count == 4 ? rate : slowest;
        }
        figures.put(name + "_ratio", Figures.figure(worst, 2));
        figures.put(name + "_per_s", Figures.figure(slowest, 0));
    }

    /** Lets it work until four rounds are no faster than the four before them. */
    private static void warmUp(Begin begin) throws Exception {
        var before = 0.0;
        for (var done = 0; done < LONGEST_WARM_UP; done += WARM_UP) {
            var rate = 0.0;
            for (var i = 0; i < WARM_UP; i++) {
                rate += round(begin, MOST);
            }
            if (rate < STEADY * before) {
                return;
            }
            before = rate;
        }
    }

    private static double round(Begin begin, int clients) throws Exception {
        var until = System.nanoTime() + ROUND;
        var started = System.nanoTime();
        var jobs = new ArrayList<Callable<Long>>();
        for (var i = 0; i < clients; i++) {
            var number = i;
            jobs.add(() -> {
                var done = 0L;
                try (var work = begin.work(number)) {
                    while (System.nanoTime() < until) {
                        work.once();
                        done++;
                    }
                }
                return done;
            });
        }
        var sum = 0L;
        try (var hands = Executors.newFixedThreadPool(clients)) {
            for (var job : hands.invokeAll(jobs)) {
                sum += job.get();
            }
        }
        return sum / ((System.nanoTime() - started) / 1e9);
    }

    private Work reading(int client) {
        var own = shares.get(client);
        return () ->
                get(
                        workers.get(client),
                        "/vu-viec/" + own.get(ThreadLocalRandom.current().nextInt(own.size())));
    }

    private Work listing(int client) {
        return () -> get(heads.get(client), "/vu-viec");
    }

    private Work importing(int client, int cases) throws Exception {
        var sheets = new SheetClient(workers.get(client));
        return () -> sheets.send(cases);
    }

    private Work plainCreating(int cases) throws Exception {
        var plain = new PlainCases(address, refs, unit);
        return new Work() {
            @Override
            public void once() throws Exception {
                plain.create(cases);
            }

            @Override
            public void close() throws Exception {
                plain.close();
            }
        };
    }

    private static void get(LeanClient client, String path) throws Exception {
        var answer = client.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answers " + answer.status());
        }
    }

    private Work plainReading(int client) throws Exception {
        var plain = new PlainCases(address, refs, unit);
        return new Work() {
            @Override
            public void once() throws Exception {
                plain.read();
            }

            @Override
            public void close() throws Exception {
                plain.close();
            }
        };
    }

    private Work plainListing(int client) throws Exception {
        var plain = new PlainCases(address, refs, unit);
        return new Work() {
            @Override
            public void once() throws Exception {
                plain.list();
            }

            @Override
            public void close() throws Exception {
                plain.close();
            }
        };
    }
}
