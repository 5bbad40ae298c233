package vn.binhan.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;
import vn.binhan.storage.SharedPostgres;

/** The real program as a process of its own, so that it can be killed. */
public final class TestProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final Process process;
    private final Path out;
    private final Path err;

    private TestProgram(Path data, int port, Process process, Path out, Path err) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code run} or {@code demo} on this folder and a free port; returns at once. */
    public static TestProgram start(String command, Path data, String... more) throws IOException {
        return start(command, data, freePort(), more);
    }

    public static TestProgram start(String command, Path data, int port, String... more)
            throws IOException {
        var all = new ArrayList<>(List.of(command, "--data", data.toString(), "--port", port + ""));
        all.addAll(List.of(more));
        return start(data, port, all);
    }

    /** The same with more words for the virtual machine, which stand before the program's own. */
    static TestProgram startWith(List<String> machine, String command, Path data)
            throws IOException {
        var port = freePort();
        return start(
                data,
                port,
                machine,
                List.of(command, "--data", data.toString(), "--port", port + ""),
                List.of());
    }

    /** The program with these classes before its own of the same names. */
    static TestProgram startBehind(Path classes, String command, Path data) throws IOException {
        var port = freePort();
        return start(
                data,
                port,
                List.of(),
                List.of(command, "--data", data.toString(), "--port", port + ""),
                List.of(classes.toString()));
    }

    private static TestProgram start(Path data, int port, List<String> arguments)
            throws IOException {
        return start(data, port, List.of(), arguments, List.of());
    }

    private static TestProgram start(
            Path data,
            int port,
            List<String> machine,
            List<String> arguments,
            List<String> classesBefore)
            throws IOException {
        var classes = new ArrayList<>(classesBefore);
        classes.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(machine);
        line.addAll(
                List.of(
                        "-cp",
                        String.join(java.io.File.pathSeparator, classes),
                        "vn.binhan.commands.Binhan"));
        line.addAll(arguments);
        return start(data, port, new ProcessBuilder(line));
    }

    /** Any way of starting the program on this folder and port. */
    public static TestProgram start(Path data, int port, ProcessBuilder builder)
            throws IOException {
        var out = Files.createTempFile("binhan-program-", ".out");
        var err = Files.createTempFile("binhan-program-", ".err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new TestProgram(data, port, builder.start(), out, err);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A folder that the database's account may pass through, as an administrator would make it. */
    public static Path folder() throws IOException {
        var folder = emptyFolder();
        SharedPostgres.in(folder);
        return folder;
    }

    /** The same, into which the program unpacks all that it needs. */
    public static Path emptyFolder() throws IOException {
        var folder = Files.createTempDirectory("binhan-proof-");
        Files.setPosixFilePermissions(
                folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** Ends every server that still works in this folder and removes it. */
    public static void remove(Path folder) throws IOException {
        databaseProcesses(folder).forEach(ProcessHandle::destroyForcibly);
        waitFor("all is ended", () -> databaseProcesses(folder).isEmpty());
        Disk.removeWithKeys(folder);
    }

    /** Waits until the program answers that it can take a report. */
    public TestProgram ready() throws IOException {
        waitFor("the program is ready", () -> !process.isAlive() || health() == 200);
        if (!process.isAlive()) {
            throw new IllegalStateException("The program ended: " + errors());
        }
        return this;
    }

    /** Waits until another server than this one stands and the program can work with it. */
    void readyAgain(long before) throws IOException {
        waitFor(
                "another server stands",
                () -> postmaster(data).filter(server -> server.pid() != before).isPresent());
        ready();
    }

    public int health() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url() + "/healthz"));
            return client.send(
                            request.timeout(Duration.ofSeconds(20)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    Visitor visitor() {
        return new Visitor(url());
    }

    public String output() throws IOException {
        return Files.readString(out);
    }

    Path outputFile() {
        return out;
    }

    Path errorFile() {
        return err;
    }

    public String errors() throws IOException {
        return Files.readString(err);
    }

    /** The exit code once the program has ended by itself. */
    public int exitCode(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Still running after " + seconds + " s");
        }
        return process.exitValue();
    }

    public void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void killPostmaster() {
        postmaster(data).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills the database with all its processes, so that nothing of it answers any more. */
    void killDatabase() {
        databaseProcesses(data).forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills the program and whatever it or its database started, as a power cut would. */
    void killEverything() {
        var all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.addAll(databaseProcesses(data));
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** The connection of the database's owner, past the program. */
    Connection owner() throws SQLException, IOException {
        return owner(data);
    }

    static Connection owner(Path data) throws SQLException, IOException {
        var source = ownerOf(data);
        source.setUrl(source.getUrl() + "?connectTimeout=5&socketTimeout=20");
        return source.getConnection();
    }

    /** The database behind a program that runs on this folder, as its owner. */
    static DriverManagerDataSource ownerOf(Path data) throws IOException {
        var port = Files.readAllLines(lock(data)).get(3);
        var address =
                DatabaseAddress.ofOwner("jdbc:postgresql://127.0.0.1:" + port + "/binhan", data);
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }

    public static Path lock(Path data) {
        return data.resolve("database/cluster/postmaster.pid");
    }

    /** The living process that the cluster's lock file names, if it is a server of this cluster. */
    public static Optional<ProcessHandle> postmaster(Path data) {
        try {
            var number = Long.parseLong(Files.readAllLines(lock(data)).getFirst());
            return databaseProcesses(data).stream().filter(p -> p.pid() == number).findFirst();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Every process that works in the folder of this cluster. */
    public static List<ProcessHandle> databaseProcesses(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        var link = Path.of("/proc", process.pid() + "", "cwd");
                        return Files.readSymbolicLink(link).startsWith(data.toRealPath());
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }

    public static void waitFor(String what, BooleanSupplier done) {
        var start = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            pause(50);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends whatever is left and removes the folder's content. */
    @Override
    public void close() throws IOException {
        killEverything();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
