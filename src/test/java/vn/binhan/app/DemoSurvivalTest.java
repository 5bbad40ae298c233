package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    /** After so many steps the first desk has its order; then any place before the last desk. */
    private static final int FIRST_ORDER = 6;

    private static final int SOME_STEPS = 55;

    private static final String END = "-";

    private static Path data;

    @BeforeAll
    static void folder() throws IOException {
        data = TestProgram.emptyFolder();
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
        var stopAfter = FIRST_ORDER + random.nextInt(SOME_STEPS);
        try (var second = TestProgram.start("demo", data).ready()) {
            var plans = second.visitor().get("/api/v1/plans").body();
            assertThat(plans.split("\"issuer\"")).hasSize(5);
            TestProgram.waitFor("the filling of the desks", () -> steps().size() > stopAfter);
            second.killEverything();
        }
        assertThat(steps()).as("stopped after " + stopAfter).doesNotContain(END);
        try (var third = TestProgram.start("demo", data).ready()) {
            var last = Demonstration.ACCOUNTS.getLast();
            third.visitor().signIn(last.login(), Demonstration.PASSWORD);
            TestProgram.waitFor("the desks are filled", () -> says(third, "trunguong"));
            assertThat(steps()).endsWith(END);
            assertThat(desk(third, "chutich", "/viec-cong-dong")).contains("Trồng cây");
            var orders = desk(third, "chutich", "/bien-phap");
            assertThat(orders).contains("Chờ quyết định", "Đang có hiệu lực");
            assertThat(links(orders, "/bien-phap/")).hasSize(4);
            assertThat(desk(third, "chutich", "/so-van-ban")).contains("Quyết định");
            assertThat(desk(third, "conganxa", "/xu-ly")).contains("Chờ quyết định");
            assertThat(links(desk(third, "chutich", "/tre-em"), "/tre-em/")).hasSize(1);
            aPlanWasWorkedOn(third);
        }
    }

    /** A manager sees a version, its difference, a milestone, money, a remark and a file. */
    private static void aPlanWasWorkedOn(TestProgram program) {
        var manager = program.visitor();
        manager.signIn("angiang", Demonstration.PASSWORD);
        var plan = first("/ke-hoach/91-\\d+", manager.get("/ke-hoach").body());
        assertThat(manager.get(plan + "/so-sanh?tu=1&den=2").body())
                .contains("Sơ kết việc thực hiện Kế hoạch", "Quý IV/2025 (ví dụ)");
        assertThat(manager.get(plan + "/kinh-phi").body())
                .contains("450.000.000", "385.000.000", "Số ví dụ");
        var tree = manager.get(plan + "/phan-cong").body();
        var given = first(plan + "/viec/\\d+(?=\"[^>]*>[^<]*Sơ kết việc)", tree);
        assertThat(manager.get(given).body()).contains("Sở Nội vụ tỉnh An Giang", "Sở Lao động");
        var steered = first(plan + "/viec/\\d+(?=\"[^>]*>[^<]*Nâng cao trách nhiệm)", tree);
        assertThat(manager.get(steered).body())
                .contains("Hướng dẫn gửi các xã", "biên bản họp giao ban", "bien-ban-vi-du.txt");
    }

    private static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    /** What is written down of the steps of filling the desks. */
    private static List<String> steps() {
        try {
            return Files.readAllLines(data.resolve("demo.steps"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> links(String page, String to) {
        return Pattern.compile(to + "91-[0-9a-f-]{36}")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
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
