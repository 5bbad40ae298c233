package vn.binhan.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestProgram;
import vn.binhan.storage.Disk;

/** The launcher finds what it needs, says what is missing, and hands over to the program. */
class LauncherTest {
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));
    private static final Path CLASSES = Path.of("target/classes");

    private static Path room;
    private static Path checkout;

    /** What a person has after a build, in a folder whose name has spaces and marks. */
    @BeforeAll
    static void install() throws IOException {
        room = TestProgram.folder();
        checkout = Files.createDirectories(room.resolve("Bình An của xã"));
        Files.copy(Path.of("binhan"), checkout.resolve("binhan"));
        allow(checkout.resolve("binhan"), "rwxr-xr-x");
        var library = Files.createDirectories(checkout.resolve("target/lib"));
        var names = new ArrayList<String>();
        var paths =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        for (var path : paths.split(File.pathSeparator)) {
            var jar = Path.of(path);
            if (Files.isRegularFile(jar) && !jar.getFileName().toString().startsWith("driver")) {
                Files.copy(jar, library.resolve(jar.getFileName()));
                names.add("lib/" + jar.getFileName());
            }
        }
        pack(checkout.resolve("target/binhan.jar"), String.join(" ", names));
        forgetRehearsal(true);
    }

    private static void pack(Path jar, String libraries) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "vn.binhan.commands.Binhan");
        attributes.put(Attributes.Name.CLASS_PATH, libraries);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var files = Files.walk(CLASSES)) {
            for (var file : files.filter(file -> !file.equals(CLASSES)).toList()) {
                var name = CLASSES.relativize(file).toString();
                var folder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, out);
                }
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @AfterAll
    static void remove() throws IOException {
        TestProgram.remove(room);
    }

    /** A launcher that was told so does not try to remember the start. */
    private static void forgetRehearsal(boolean skip) throws IOException {
        var none = checkout.resolve("target/binhan.aot.none");
        Files.deleteIfExists(none);
        if (skip) {
            Files.createFile(none);
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** What a run of the launcher printed and how it ended. */
    private record Ended(int code, List<String> out, List<String> err) {}

    private static Ended run(Map<String, String> environment, List<String> before, String... words)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(before);
        line.add(checkout.resolve("binhan").toString());
        line.addAll(List.of(words));
        var builder = builder(line, environment);
        var out = Files.createTempFile("binhan-launcher-", ".out");
        var err = Files.createTempFile("binhan-launcher-", ".err");
        try {
            var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A bare environment without a Java of its own and without a locale, as in a container. */
    private static ProcessBuilder builder(List<String> line, Map<String, String> environment) {
        var builder = new ProcessBuilder(line);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().putAll(environment);
        if (!environment.containsKey("BINHAN_JDK_DIRS")) {
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        }
        return builder.directory(new File("/"));
    }

    private static TestProgram start(Path data, List<String> before) throws IOException {
        var port = TestProgram.freePort();
        var line = new ArrayList<>(before);
        line.addAll(
                List.of(
                        checkout.resolve("binhan").toString(),
                        "run",
                        "--data",
                        data.toString(),
                        "--port",
                        port + ""));
        return TestProgram.start(data, port, builder(line, Map.of()));
    }

    @Test
    void a_jdk_is_found_in_the_folders_to_search_whatever_java_the_path_has() throws Exception {
        var jdk = Path.of(System.getProperty("java.home"));
        var dirs = Map.of("BINHAN_JDK_DIRS", "/nowhere at all:" + jdk.getParent());
        var ended = run(dirs, List.of(), "--help");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void without_a_jdk_one_sentence_says_what_to_install() throws Exception {
        var none = Map.of("BINHAN_JDK_DIRS", "/nowhere");
        var vietnamese = run(none, List.of(), "run");
        assertThat(vietnamese.code()).isEqualTo(1);
        assertThat(vietnamese.err()).singleElement().asString().contains("Không tìm thấy JDK 25");
        var english = run(none, List.of(), "run", "--lang", "en");
        assertThat(english.code()).isEqualTo(1);
        assertThat(english.err()).singleElement().asString().startsWith("No JDK 25 was found.");
    }

    @Test
    void wrong_use_ends_with_two_and_one_sentence() throws Exception {
        for (var wrong : List.of(List.of("chay"), List.of("run", "--port", "abc"))) {
            var ended = run(Map.of(), List.of(), wrong.toArray(String[]::new));
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.err()).singleElement().asString().startsWith("Lệnh chưa đúng");
            assertThat(ended.out()).isEmpty();
        }
    }

    @Test
    void the_launcher_becomes_the_program_and_a_damaged_memory_of_the_start_does_no_harm()
            throws Exception {
        var data = room.resolve("dữ liệu của xã");
        var aot = checkout.resolve("target/binhan.aot");
        forgetRehearsal(false);
        try (var program = start(data, List.of()).ready()) {
            assertThat(aot).exists();
            assertThat(Files.readString(Path.of("/proc", program.process().pid() + "", "cmdline")))
                    .contains("bin/java")
                    .contains("-XX:AOTCache=");
            program.terminate();
            assertThat(program.exitCode(10)).isIn(0, 143);
            assertThat(TestProgram.databaseProcesses(data)).isEmpty();
        }
        try (var file = new RandomAccessFile(aot.toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }
        startsCalmly(data);
        // The same with a memory of another jar.
        Files.setLastModifiedTime(
                checkout.resolve("target/binhan.jar"),
                FileTime.from(Instant.now().minusSeconds(3600)));
        var ended = run(Map.of(), List.of(), "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).first().asString().startsWith("Usage");
        assertThat(ended.err()).isEmpty();
        forgetRehearsal(true);
    }

    private static void startsCalmly(Path data) throws Exception {
        try (var program = start(data, List.of()).ready()) {
            assertThat(program.errors()).isEmpty();
            assertThat(program.output().lines()).hasSize(3);
            program.terminate();
            assertThat(program.exitCode(10)).isIn(0, 143);
        }
    }

    @Test
    void a_normal_user_without_rights_in_the_checkout_runs_it_on_a_folder_of_their_own()
            throws Exception {
        assumeTrue(IS_ROOT, "another user can be tried by root only");
        var user = "binhan-thu-" + ProcessHandle.current().pid();
        execute("useradd", "--system", "--no-create-home", "--shell", "/bin/sh", user);
        try {
            var own = Files.createDirectory(room.resolve("folder of a user"));
            execute("chown", user, own.toString());
            var data = own.resolve("data");
            execute("chmod", "-R", "a+rX,go-w", checkout.toString());
            var as = List.of("runuser", "-u", user, "--");
            forgetRehearsal(false);
            try (var program = start(data, as).ready()) {
                assertThat(program.errors()).isEmpty();
                var postmaster = TestProgram.postmaster(data).orElseThrow();
                assertThat(postmaster.info().user()).contains(user);
                program.terminate();
                TestProgram.waitFor(
                        "it has ended", () -> TestProgram.databaseProcesses(data).isEmpty());
            }
            assertThat(checkout.resolve("target/binhan.aot.new")).doesNotExist();
            var target = checkout.resolve("target");
            var hidden = checkout.resolve("hidden");
            Files.move(target, hidden);
            Files.createDirectories(checkout.resolve("src/main"));
            try {
                var ended = run(Map.of(), as, "run", "--data", data.toString());
                assertThat(ended.code()).isEqualTo(1);
                assertThat(ended.err()).singleElement().asString().contains("chưa được dựng");
            } finally {
                Disk.remove(checkout.resolve("src"));
                Files.move(hidden, target);
            }
        } finally {
            forgetRehearsal(true);
            execute("userdel", "--force", user);
        }
    }

    @Test
    void root_may_keep_the_data_where_only_root_can_enter() throws Exception {
        assumeTrue(IS_ROOT, "a folder that only root can enter needs root");
        var closed = Files.createDirectory(room.resolve("closed"));
        allow(closed, "rwx------");
        var data = closed.resolve("data");
        try (var program = start(data, List.of())) {
            TestProgram.waitFor(
                    "it is ready or has ended",
                    () -> !program.process().isAlive() || program.health() == 200);
            if (program.process().isAlive()) {
                assertThat(program.errors()).isEmpty();
                program.terminate();
                assertThat(program.exitCode(10)).isIn(0, 143);
            } else {
                assertThat(program.exitCode(10)).isEqualTo(1);
                assertThat(program.errors().lines())
                        .singleElement()
                        .asString()
                        .contains("không vào được thư mục");
            }
        }
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(ended).as(String.join(" ", command)).isZero();
    }
}
