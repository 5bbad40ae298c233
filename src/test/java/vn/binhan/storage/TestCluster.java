package vn.binhan.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhan.app.TestProgram;

/** A PostgreSQL that somebody else runs: our own launcher has no part in it. */
final class TestCluster implements AutoCloseable {
    private static final String PASSWORD = "quan-tri";

    private final Path folder;
    private final Path home;
    private final Account account;
    private final int port;
    private final List<String> options;
    private Process server;

    private TestCluster(Path folder, Path home, Account account, int port, List<String> options) {
        this.folder = folder;
        this.home = home;
        this.account = account;
        this.port = port;
        this.options = options;
    }

    /** The PostgreSQL of the system, if one is installed. */
    static Optional<Path> debian() {
        try (var versions = Files.newDirectoryStream(Path.of("/usr/lib/postgresql"))) {
            for (var version : versions) {
                if (Files.isExecutable(version.resolve("bin/initdb"))) {
                    return Optional.of(version);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The binaries that the program carries. */
    static Path ours(Path folder) throws IOException, InterruptedException {
        return PostgresBinaries.in(folder, Account.forDatabaseIn(folder));
    }

    /** Makes a cluster with these binaries and starts it with these settings. */
    static TestCluster start(Path folder, Path home, String... settings)
            throws IOException, InterruptedException {
        var account = Account.forDatabaseIn(folder);
        var cluster =
                new TestCluster(folder, home, account, TestProgram.freePort(), List.of(settings));
        var room = Files.createDirectory(folder.resolve("elsewhere"));
        account.own(room);
        var secret = room.resolve("secret");
        Disk.writeSecret(secret, PASSWORD);
        account.own(secret);
        Command.run(
                account.running(
                        List.of(
                                home.resolve("bin/initdb").toString(),
                                "--pgdata=" + room.resolve("cluster"),
                                "--username=quantri",
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8")),
                room);
        cluster.begin();
        return cluster;
    }

    void begin() throws IOException {
        var room = folder.resolve("elsewhere");
        var command =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/postgres").toString(),
                                "-D",
                                room.resolve("cluster").toString(),
                                "-p",
                                port + "",
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories="));
        for (var option : options) {
            command.addAll(List.of("-c", option));
        }
        server = Command.launch(account.running(command), room, folder.resolve("elsewhere.log"));
        TestProgram.waitFor("the other server answers", this::answers);
    }

    private boolean answers() {
        try (var _ = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "quantri", PASSWORD);
    }

    /** Runs these statements as the cluster's administrator. */
    void run(String database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }

    /** The address as a person writes it. */
    String url(String user, String password, String database) {
        return "postgresql://" + user + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    String administratorUrl(String database) {
        return url("quantri", PASSWORD, database);
    }

    void kill() {
        server.destroyForcibly().onExit().join();
        TestProgram.waitFor(
                "the other server is gone",
                () -> TestProgram.databaseProcesses(folder.resolve("elsewhere")).isEmpty());
    }

    @Override
    public void close() {
        kill();
        try {
            Disk.remove(folder.resolve("elsewhere"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
