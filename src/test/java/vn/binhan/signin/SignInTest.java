package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;

class SignInTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void the_right_password_opens_the_desk_and_signing_out_closes_it() {
        var body = house.body("91", "Sở Nội vụ");
        var visitor = house.stranger();
        visitor.signIn(house.account(DutyKind.ADMINISTRATOR, body).login(), TestHouse.PASSWORD);
        assertThat(visitor.get("/nguoi-dung").statusCode()).isEqualTo(200);

        assertThat(visitor.post("/dang-xuat", Map.of()).statusCode()).isEqualTo(303);

        var after = visitor.get("/nguoi-dung");
        assertThat(after.statusCode()).isEqualTo(303);
        assertThat(after.headers().firstValue("Location")).contains("/dang-nhap?ve=%2Fnguoi-dung");
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_sentence() {
        var body = house.body("91", "Sở Nội vụ");
        var login = house.account(DutyKind.READER, body).login();
        var visitor = house.stranger();
        visitor.get("/dang-nhap");
        var wrong =
                visitor.post("/dang-nhap", Map.of("login", login, "password", "sai hoan toan roi"));
        var unknown =
                visitor.post(
                        "/dang-nhap", Map.of("login", login, "password", "khong co nguoi nay"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var visitor = house.stranger();
        visitor.get("/dang-nhap");
        var answer =
                visitor.post(
                        "/dang-nhap", Map.of("login", "a", "password", "b", "_csrf", "forged"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void after_the_sign_in_only_pages_of_ours_are_opened() {
        assertThat(SignInPages.ownPath("/ke-hoach/91-1?x=2")).isEqualTo("/ke-hoach/91-1?x=2");
        assertThat(SignInPages.ownPath("//evil.example/")).isEqualTo("/ke-hoach");
        assertThat(SignInPages.ownPath("/\\evil.example")).isEqualTo("/ke-hoach");
        assertThat(SignInPages.ownPath("https://evil.example")).isEqualTo("/ke-hoach");
    }

    @Test
    void the_session_changes_its_number_at_sign_in_and_the_cookie_is_out_of_reach_of_scripts() {
        var body = house.body("91", "Sở Nội vụ");
        var login = house.account(DutyKind.READER, body).login();
        var visitor = house.stranger();
        var before = visitor.get("/dang-nhap").headers().firstValue("Set-Cookie").orElseThrow();
        var after =
                visitor.post("/dang-nhap", Map.of("login", login, "password", TestHouse.PASSWORD))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
        assertThat(after).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(after.split(";")[0]).isNotEqualTo(before.split(";")[0]);
    }
}
