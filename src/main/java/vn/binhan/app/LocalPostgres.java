package vn.binhan.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The real PostgreSQL that the program starts itself in its data folder, with every durability
 * setting on: what was acknowledged survives a power cut.
 */
final class LocalPostgres implements AutoCloseable {
    private static final String OWNER = "binhan_owner";
    private static final String DATABASE = "binhan";

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final Account account;
    private final DatabaseAddress address;

    private LocalPostgres(
            Path home, Path cluster, Path log, Account account, DatabaseAddress address) {
        this.home = home;
        this.cluster = cluster;
        this.log = log;
        this.account = account;
        this.address = address;
    }

    /** Unpacks and initialises what is missing, ends a left-over server, starts ours. */
    static LocalPostgres start(Path dataFolder) {
        try {
            var account = Account.forDatabaseIn(dataFolder);
            var home = PostgresBinaries.in(dataFolder, account);
            var room = dataFolder.resolve("database");
            if (!Files.isDirectory(room)) {
                initialise(dataFolder, room, home, account);
            }
            var password = Files.readString(dataFolder.resolve("database.password")).strip();
            var port = freePort();
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
            var postgres =
                    new LocalPostgres(
                            home,
                            room.resolve("cluster"),
                            room.resolve("log"),
                            account,
                            new DatabaseAddress(url, OWNER, password));
            postgres.endLeftOver();
            postgres.launch(port);
            return postgres;
        } catch (IOException e) {
            throw new Sentence("app.database.failed", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Sentence("app.database.failed", "interrupted");
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** The process number of the server, for measurements. */
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    }

    /** Ends the server within seconds, finishing what was committed. */
    @Override
    public void close() {
        try {
            control("stop", "-m", "fast", "-t", "8");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void launch(int port) throws IOException {
        var log = this.log.resolve("server.log");
        try {
            control("start", "-w", "-t", "120", "-l", log.toString(), "-o", "-p " + port);
        } catch (IOException e) {
            throw new Sentence("app.database.unstartable", log);
        }
    }

    /** A server that outlived a killed program still holds the cluster: only one may. */
    private void endLeftOver() {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            try {
                control("stop", "-m", "fast", "-t", "30");
            } catch (IOException e) {
                // A stale file without a server behind it; PostgreSQL itself clears it at start.
            }
        }
    }

    private void control(String verb, String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/pg_ctl").toString());
        command.add(verb);
        command.addAll(List.of("-s", "-D", cluster.toString()));
        command.addAll(List.of(more));
        Command.runDetached(account.running(command), cluster);
    }

    private static void initialise(Path dataFolder, Path room, Path home, Account account)
            throws IOException {
        var half = dataFolder.resolve("database.half");
        Disk.remove(half);
        Files.createDirectories(half.resolve("log"));
        account.own(half);
        account.own(half.resolve("log"));
        var password = newPassword();
        var secret = half.resolve("secret");
        Files.writeString(secret, password);
        account.own(secret);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Command.run(
                account.running(
                        List.of(
                                home.resolve("bin/initdb").toString(),
                                "--pgdata=" + half.resolve("cluster"),
                                "--username=" + OWNER,
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C.UTF-8",
                                "--data-checksums")),
                half);
        Files.delete(secret);
        Files.writeString(half.resolve("cluster/postgresql.auto.conf"), settings());
        createDatabase(half.resolve("cluster"), home, account);
        var kept = dataFolder.resolve("database.password");
        Files.writeString(kept, password);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
        Disk.sync(half);
        Files.move(half, room, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(room);
    }

    private static void createDatabase(Path cluster, Path home, Account account)
            throws IOException {
        var single =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/postgres").toString(),
                                "--single",
                                "-D",
                                cluster.toString(),
                                "postgres"));
        Command.feed(account.running(single), cluster, "CREATE DATABASE " + DATABASE + "\n");
    }

    /** Durability is not a choice; the rest keeps a small machine small. */
    private static String settings() {
        Map<String, String> rows = new TreeMap<>();
        rows.put("fsync", "on");
        rows.put("full_page_writes", "on");
        rows.put("synchronous_commit", "on");
        rows.put("listen_addresses", "'127.0.0.1'");
        rows.put("unix_socket_directories", "''");
        rows.put("password_encryption", "'scram-sha-256'");
        rows.put("max_connections", "60");
        rows.put("shared_buffers", "'64MB'");
        rows.put("work_mem", "'8MB'");
        rows.put("max_wal_size", "'512MB'");
        rows.put("jit", "off");
        rows.put("timezone", "'UTC'");
        rows.put("log_timezone", "'UTC'");
        // A statement can hold what people wrote: the log keeps its kind and place only.
        rows.put("log_min_error_statement", "panic");
        rows.put("log_error_verbosity", "terse");
        rows.put("log_parameter_max_length_on_error", "0");
        var text = new StringBuilder();
        rows.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
