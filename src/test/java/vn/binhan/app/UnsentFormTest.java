package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;

/** A form without its token, and a program that sends something where it may only read. */
class UnsentFormTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void a_form_without_its_token_is_answered_with_a_calm_page() {
        var visitor = house.signedIn(DutyKind.READER, house.body("91", "Sở thử phiên"));
        var answer = visitor.post("/nhap-van-ban", Map.of("_csrf", "het-han"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("<h1", "Bấm Quay lại: nội dung bạn gõ vẫn còn")
                .doesNotContain("<form");
    }

    @Test
    void a_program_that_sends_something_gets_a_problem_and_no_cookie() {
        var program = house.stranger();
        var answer = program.post("/api/v1/plans", Map.of("title", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("\"status\":403", "hãy dùng GET");
        assertThat(program.cookies()).isZero();
    }

    @Test
    void the_language_link_of_a_form_that_came_back_leads_to_a_page() {
        var manager =
                house.signedIn(DutyKind.PROGRAMME_MANAGER, house.body("91", "Sở thử ngôn ngữ"));
        manager.get("/nhap-van-ban");
        var answer = manager.post("/nhap-van-ban/91-1/doc", Map.of());
        assertThat(answer.body()).doesNotContain("/doc?lang=");
    }
}
