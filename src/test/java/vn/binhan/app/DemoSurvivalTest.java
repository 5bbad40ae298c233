package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.binhan.demo.Demonstration;

/** The demonstration's data are in whole; a document that was taken is kept and read. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoSurvivalTest {
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
    @Order(1)
    void a_first_start_that_was_killed_is_made_again_as_a_whole() throws Exception {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        System.out.println("DemoSurvivalTest -Dbinhan.seed=" + seed);
        var random = new Random(seed);
        for (var i = 0; i < 2; i++) {
            try (var first = TestProgram.start("demo", data)) {
                TestProgram.waitFor(
                        "the database answers",
                        () ->
                                !first.process().isAlive()
                                        || TestProgram.postmaster(data).isPresent());
                TestProgram.pause(random.nextInt(3000));
                first.kill();
            }
        }
        try (var second = TestProgram.start("demo", data).ready()) {
            var plans = second.visitor().get("/api/v1/plans").body();
            assertThat(plans.split("\"issuer\"")).hasSize(5);
            var last = Demonstration.ACCOUNTS.getLast();
            second.visitor().signIn(last.login(), Demonstration.PASSWORD);
            TestProgram.waitFor("the desks are filled", () -> says(second, "trunguong"));
            assertThat(desk(second, "chutich", "/viec-cong-dong")).contains("Trồng cây");
            assertThat(desk(second, "chutich", "/bien-phap"))
                    .contains("Chờ quyết định", "Đang có hiệu lực");
            assertThat(desk(second, "chutich", "/so-van-ban")).contains("Quyết định");
            assertThat(desk(second, "conganxa", "/xu-ly")).contains("Chờ quyết định");
            assertThat(desk(second, "truongctxh", "/tre-em")).contains("/tre-em/91-");
        }
    }

    private static boolean says(TestProgram program, String word) {
        try {
            return program.output().contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    private static String desk(TestProgram program, String login, String page) {
        var visitor = program.visitor();
        visitor.signIn(login, Demonstration.PASSWORD);
        return visitor.get(page).body();
    }

    @Test
    @Order(2)
    void a_document_that_was_acknowledged_is_kept_whole_and_read_after_a_power_cut()
            throws Exception {
        byte[] file;
        try (var in = getClass().getResourceAsStream("/documents/plan.docx")) {
            file = in.readAllBytes();
        }
        String page;
        try (var program = TestProgram.start("demo", data).ready()) {
            var manager = program.visitor();
            manager.signIn("angiang", Demonstration.PASSWORD);
            var owner = owner(manager.get("/nhap-van-ban").body());
            var answer =
                    manager.upload(
                            "/nhap-van-ban", Map.of("owner", owner), "file", "ke-hoach.docx", file);
            program.killEverything();
            assertThat(answer.statusCode()).isEqualTo(303);
            page = answer.headers().firstValue("Location").orElseThrow();
        }
        try (var program = TestProgram.start("demo", data).ready()) {
            var manager = program.visitor();
            manager.signIn("angiang", Demonstration.PASSWORD);
            assertThat(manager.get(page).statusCode()).isEqualTo(200);
            assertThat(manager.download(page + "/tep").body()).isEqualTo(file);
            TestProgram.waitFor("the document is read", () -> "READ".equals(state(program, page)));
            assertThat(manager.get(page).body()).contains("ke-hoach.docx");
        }
    }

    private static String owner(String page) {
        var found =
                java.util.regex.Pattern.compile("name=\"owner\"[^>]*value=\"([^\"]+)\"")
                        .matcher(page);
        if (found.find()) {
            return found.group(1);
        }
        var option = java.util.regex.Pattern.compile("<option value=\"([^\"]+)\"").matcher(page);
        assertThat(option.find()).as(page).isTrue();
        return option.group(1);
    }

    private static String state(TestProgram program, String page) {
        var id = page.substring(page.lastIndexOf('/') + 1).split("-");
        try (var connection = program.owner();
                var query =
                        connection.prepareStatement(
                                "select state from drafting.source where province = ? and id = ?")) {
            query.setString(1, id[0]);
            query.setLong(2, Long.parseLong(id[1]));
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException | IOException e) {
            return "";
        }
    }
}
