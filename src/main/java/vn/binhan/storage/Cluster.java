package vn.binhan.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of the database in a data folder: made once, whole or not at all, and closed to
 * everybody without the password that lies beside them.
 */
final class Cluster {
    static final String OWNER = "binhan_owner";
    static final String DATABASE = "binhan";
    private static final String HALF = "database.half";

    /**
     * Rounds make passwords that people choose dear to guess. Ours are 192 random bits, which
     * nobody guesses, and each connection would pay for the rounds anew.
     */
    private static final String ITERATIONS = "scram_iterations";

    private Cluster() {}

    /** The folder with the cluster and its log, made if it is missing. */
    static Path in(Path dataFolder, Path home, Account account) throws IOException {
        Disk.sweep(dataFolder, HALF);
        var room = dataFolder.resolve("database");
        if (!Files.isDirectory(room)) {
            // A name of its own: the initdb of a killed program may still write for a while.
            initialise(dataFolder, Files.createTempDirectory(dataFolder, HALF), home, account);
        }
        return room;
    }

    static String password(Path dataFolder) throws IOException {
        return Files.readString(dataFolder.resolve("database.password")).strip();
    }

    private static void initialise(Path dataFolder, Path half, Path home, Account account)
            throws IOException {
        Files.createDirectories(half.resolve("log"));
        account.own(half);
        account.own(half.resolve("log"));
        var password = newPassword();
        var secret = half.resolve("secret");
        Disk.writeSecret(secret, password);
        account.own(secret);
        var cluster = half.resolve("cluster");
        Command.run(
                account.running(
                        List.of(
                                home.resolve("bin/initdb").toString(),
                                "--pgdata=" + cluster,
                                "--username=" + OWNER,
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--set=" + ITERATIONS + "=1",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C.UTF-8",
                                "--data-checksums")),
                half);
        Files.delete(secret);
        Files.writeString(cluster.resolve("postgresql.auto.conf"), settings());
        createDatabase(cluster, home, account);
        Disk.writeSecret(dataFolder.resolve("database.password"), password);
        Disk.sync(half);
        var room = dataFolder.resolve("database");
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
        rows.put(ITERATIONS, "1");
        rows.put("max_connections", "60");
        rows.put("shared_buffers", "'64MB'");
        rows.put("work_mem", "'8MB'");
        rows.put("max_wal_size", "'512MB'");
        rows.put("jit", "off");
        rows.put("timezone", "'UTC'");
        rows.put("log_timezone", "'UTC'");
        var text = new StringBuilder();
        rows.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /**
     * What the server must not write into its log, said at every start: statements and messages
     * quote what people wrote. Its own doings, from LOG on, are kept.
     */
    static Map<String, String> silence() {
        Map<String, String> rows = new TreeMap<>();
        rows.put("log_min_messages", "log");
        rows.put("log_min_error_statement", "panic");
        rows.put("log_error_verbosity", "terse");
        rows.put("log_statement", "none");
        rows.put("log_min_duration_statement", "-1");
        rows.put("log_min_duration_sample", "-1");
        rows.put("log_transaction_sample_rate", "0");
        rows.put("log_lock_waits", "off");
        rows.put("log_temp_files", "-1");
        rows.put("log_parameter_max_length", "0");
        rows.put("log_parameter_max_length_on_error", "0");
        rows.put("debug_print_parse", "off");
        rows.put("debug_print_rewritten", "off");
        rows.put("debug_print_plan", "off");
        return rows;
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
