package vn.binhan.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Log;
import vn.binhan.kit.Sentence;

/**
 * The real PostgreSQL that the program starts itself in its data folder, with every durability
 * setting on: what was acknowledged survives a power cut. While the program runs, a server that
 * died is started again.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final long SECOND = 1000;

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final Account account;
    private final String password;
    private final String mark;
    private volatile boolean ending;
    private volatile Runnable whenBack = () -> {};
    private @Nullable Process server;

    private LocalPostgres(Path home, Path room, Account account, String password) {
        this.home = home;
        this.cluster = room.resolve("cluster");
        this.log = room.resolve("log").resolve("server.log");
        this.account = account;
        this.password = password;
        this.mark =
                "binhan-"
                        + UUID.nameUUIDFromBytes(
                                cluster.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Unpacks and initialises what is missing; nothing runs yet. */
    public static LocalPostgres prepare(Path dataFolder) {
        try {
            var account = Account.forDatabaseIn(dataFolder);
            var home = PostgresBinaries.in(dataFolder, account);
            var room = Cluster.in(dataFolder, home, account);
            return new LocalPostgres(home, room, account, Cluster.password(dataFolder));
        } catch (IOException e) {
            throw new Sentence("storage.failed", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Sentence("storage.failed", "interrupted");
        }
    }

    /** Ends a left-over server, starts ours on a free port and returns once it answers. */
    public synchronized DatabaseAddress launch() {
        try {
            for (var attempt = 0; attempt < ATTEMPTS && !ending; attempt++) {
                var port = freePort();
                if (stands(port)) {
                    var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
                    return new DatabaseAddress(url, Cluster.OWNER, password);
                }
            }
        } catch (IOException e) {
            throw new Sentence("storage.failed", e.getMessage());
        }
        throw new Sentence("storage.unstartable", log);
    }

    /** What is to be done when a server that died answers again. */
    public void whenBack(Runnable task) {
        whenBack = task;
    }

    /** The process number of the server, for measurements. */
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    }

    /** Ends the server within seconds, finishing what was committed. */
    @Override
    public void close() {
        ending = true;
        synchronized (this) {
            if (server != null && server.isAlive() && !stop("fast", 5) && !stop("immediate", 1)) {
                living().forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** Starts the server on this port; false when it ended again before it answered. */
    private synchronized boolean stands(int port) throws IOException {
        endLeftOver();
        var words =
                new ArrayList<>(
                        List.of(
                                "setsid",
                                home.resolve("bin/postgres").toString(),
                                "-D",
                                cluster.toString(),
                                "-p",
                                String.valueOf(port),
                                "-c",
                                "cluster_name=" + mark));
        Cluster.silence().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        var started = Command.launch(account.running(words), cluster, log);
        server = started;
        var answered = new AtomicBoolean();
        await(
                600 * SECOND,
                () -> {
                    answered.set(answers(started));
                    return ending || !started.isAlive() || answered.get();
                });
        if (!started.isAlive() || !answered.get()) {
            return false;
        }
        Thread.ofVirtual().name("database-watch").start(() -> watch(started, port));
        return true;
    }

    /** The server writes its number and whether it takes connections into its lock file. */
    private boolean answers(Process process) {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > 7
                    && lines.getFirst().equals(String.valueOf(process.pid()))
                    && lines.get(7).startsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts a server again that ended without being told to. */
    private void watch(Process watched, int port) {
        watched.onExit().join();
        for (var pause = SECOND; !ending; pause = Math.min(2 * pause, 30 * SECOND)) {
            Log.warn(new DatabaseEvent.DatabaseEnded(log));
            try {
                if (stands(port)) {
                    goOn();
                    return;
                }
            } catch (IOException | RuntimeException e) {
                Log.error(new DatabaseEvent.DatabaseStays(log), e);
            }
            await(pause, () -> ending);
        }
    }

    /**
     * Does what waited for the server, again when it meets a connection of the dead one. The server
     * itself is well: it must not be started again for that.
     */
    private void goOn() {
        for (var attempt = 0; attempt < ATTEMPTS && !ending; attempt++) {
            try {
                whenBack.run();
                return;
            } catch (RuntimeException e) {
                Log.warn(new DatabaseEvent.LookFailed(e.getClass()));
                await(SECOND, () -> ending);
            }
        }
    }

    /**
     * A server that outlived a killed program still holds the cluster: only one may. The number in
     * its lock file can belong to somebody else by now, who must not be touched: what is ours is
     * known by its command line.
     */
    private void endLeftOver() throws IOException {
        if (!living().isEmpty()) {
            stop("fast", 20);
            await(5 * SECOND, () -> living().isEmpty());
            living().forEach(ProcessHandle::destroyForcibly);
            await(10 * SECOND, () -> living().isEmpty());
        }
        if (ProcessHandle.of(lockHolder()).isPresent() && living().isEmpty()) {
            // PostgreSQL would take the stranger with this number for a server of its own.
            Files.delete(cluster.resolve("postmaster.pid"));
        }
    }

    /** Tells the server to end; false when it has not within these seconds. */
    private boolean stop(String mode, int seconds) {
        var number = lockHolder();
        if (living().stream().noneMatch(process -> process.pid() == number)) {
            return false;
        }
        try {
            Command.run(
                    account.running(
                            List.of(
                                    home.resolve("bin/pg_ctl").toString(),
                                    "stop",
                                    "-s",
                                    "-D",
                                    cluster.toString(),
                                    "-m",
                                    mode,
                                    "-t",
                                    String.valueOf(seconds))),
                    cluster);
            return true;
        } catch (IOException e) {
            Log.info(new DatabaseEvent.DatabaseGoesOn(mode.equals("immediate")));
            return false;
        }
    }

    private long lockHolder() {
        try {
            return pid();
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /** Every process of this cluster's server, whoever started it. */
    private List<ProcessHandle> living() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            var line =
                    Files.readString(
                            Path.of("/proc", process.pid() + "", "cmdline"),
                            StandardCharsets.ISO_8859_1);
            var words = line.split("\0");
            return words[0].endsWith("postgres") && line.contains("\0" + cluster + "\0")
                    || words[0].startsWith("postgres: " + mark)
                    || words[0].endsWith("postgres") && line.contains("cluster_name=" + mark);
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(long millis, BooleanSupplier done) {
        var start = System.nanoTime();
        try {
            while (!done.getAsBoolean()
                    && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < millis) {
                Thread.sleep(40);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
