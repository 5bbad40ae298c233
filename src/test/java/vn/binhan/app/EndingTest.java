package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.storage.DataFolder;

/** The program holds its folder alone, closes its database to others, and ends when it is told. */
class EndingTest {
    private static Path data;

    @BeforeAll
    static void folder() throws IOException {
        data = TestProgram.folder();
    }

    @AfterAll
    static void removeFolder() throws IOException {
        TestProgram.remove(data);
    }

    @Test
    void a_signal_ends_program_and_database_even_with_a_request_under_way() throws Exception {
        try (var program = TestProgram.start("run", data).ready();
                var slow = new Socket("localhost", program.port())) {
            slow.getOutputStream()
                    .write(
                            "POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nlogin="
                                    .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            TestProgram.pause(500);
            program.terminate();
            assertThat(program.exitCode(10)).isIn(0, 143);
            assertThat(TestProgram.databaseProcesses(data)).isEmpty();
            assertThat(TestProgram.lock(data)).doesNotExist();
            assertThat(lastLine()).contains("database system is shut down");
        }
        // The folder is free again.
        DataFolder.take(data).close();
    }

    private static String lastLine() throws IOException {
        return Files.readAllLines(data.resolve("database/log/server.log")).getLast();
    }

    @Test
    void a_signal_in_the_middle_of_the_first_start_leaves_no_server_behind() throws Exception {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        System.out.println("EndingTest -Dbinhan.seed=" + seed);
        var random = new Random(seed);
        var fresh = TestProgram.emptyFolder();
        for (var i = 0; i < 3; i++) {
            try (var program = TestProgram.start("run", fresh)) {
                TestProgram.pause(1000 + random.nextInt(5000));
                program.terminate();
                assertThat(program.exitCode(20)).isIn(0, 1, 143);
                // An initdb that was cut off ends by itself.
                TestProgram.waitFor(
                        "no server is left", () -> TestProgram.databaseProcesses(fresh).isEmpty());
            }
        }
        try (var program = TestProgram.start("run", fresh).ready()) {
            assertThat(program.errors()).isEmpty();
            try (var halves = Files.list(fresh)) {
                assertThat(halves.map(half -> half.getFileName().toString()))
                        .containsExactlyInAnyOrder(
                                "database",
                                "database.password",
                                "lock",
                                "postgresql-18.6",
                                "spool");
            }
        }
        TestProgram.remove(fresh);
    }

    @Test
    void a_second_program_on_the_same_folder_or_port_says_so_and_ends() throws Exception {
        try (var first = TestProgram.start("run", data).ready()) {
            try (var second = TestProgram.start("run", data)) {
                assertThat(second.exitCode(60)).isEqualTo(1);
                assertThat(second.errors().lines())
                        .singleElement()
                        .asString()
                        .contains("đang được một chương trình Bình An khác dùng");
                assertThat(second.output()).isEmpty();
            }
            var other = TestProgram.folder();
            try (var third = TestProgram.start("run", other, first.port(), "--lang", "en")) {
                assertThat(third.exitCode(60)).isEqualTo(1);
                assertThat(third.errors().lines())
                        .singleElement()
                        .asString()
                        .startsWith("The port " + first.port());
            }
            TestProgram.remove(other);
            assertThat(first.health()).isEqualTo(200);
        }
    }

    @Test
    void every_durability_setting_is_on_and_the_door_needs_a_password() throws Exception {
        try (var program = TestProgram.start("run", data).ready();
                var connection = program.owner()) {
            for (var setting :
                    List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(asked(connection, "show " + setting)).as(setting).containsExactly("on");
            }
            assertThat(asked(connection, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(asked(connection, "show unix_socket_directories")).containsExactly("");
            assertThat(asked(connection, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(
                            asked(
                                    connection,
                                    "select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolcanlogin"))
                    .as("the owner and the login for daily work")
                    .containsExactly("t", "t");
            assertThat(listeners(Integer.parseInt(asked(connection, "show port").getFirst())))
                    .containsExactly("0100007F");
            var guessed = TestProgram.ownerOf(data);
            guessed.setPassword("another password");
            assertThatThrownBy(guessed::getConnection)
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
            var kept = data.resolve("database.password");
            assertThat(Files.getPosixFilePermissions(kept)).hasSize(2);
        }
    }

    private static List<String> asked(java.sql.Connection connection, String query)
            throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The addresses on which somebody listens at this port, as the kernel writes them. */
    private static List<String> listeners(int port) throws IOException {
        var found = new ArrayList<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var words = line.strip().split("\\s+");
                if (words.length > 3
                        && words[3].equals("0A")
                        && words[1].endsWith(":%04X".formatted(port))) {
                    found.add(words[1].split(":")[0]);
                }
            }
        }
        return found;
    }
}
