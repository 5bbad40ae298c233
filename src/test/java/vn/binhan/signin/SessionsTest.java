package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.app.SetClock;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;

/** Sessions where people are real: two factors are asked for, and a clock that tests set. */
class SessionsTest {
    private static final Pattern KEY =
            Pattern.compile("<code class=\"bn-code\">([A-Z2-7 ]+)</code>");
    private static final Pattern LINK = Pattern.compile("/loi-moi/[A-Za-z0-9_-]+");

    private static final SetClock CLOCK = new SetClock();
    private static TestHouse.Fresh opened;
    private static TestHouse house;
    private static OrganisationId body;

    @BeforeAll
    static void open() {
        opened = TestHouse.strict(CLOCK);
        house = opened.house();
        body = house.body("91", "Sở Nội vụ");
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Test
    void a_session_that_was_signed_out_stays_ended_when_the_browsers_table_comes_back() {
        var account = house.account(DutyKind.READER, body);
        var cookie = cookieOf(account);
        assertThat(get("/ke-hoach", cookie).statusCode()).isEqualTo(200);
        var owner = house.asOwner();
        owner.sql("create table kept_session as select * from signin.browser").update();
        owner.sql("create table kept_values as select * from signin.browser_value").update();

        assertThat(leave(cookie)).isEqualTo("\"cache\", \"storage\"");
        assertThat(acts(account.person())).containsExactly("SIGN_IN", "SIGN_OUT");

        owner.sql("delete from signin.browser").update();
        owner.sql("insert into signin.browser select * from kept_session").update();
        owner.sql("insert into signin.browser_value select * from kept_values").update();
        assertThat(get("/ke-hoach", cookie).headers().firstValue("Location").orElseThrow())
                .startsWith("/dang-nhap?vi=SIGNED_OUT");
        owner.sql("drop table kept_session, kept_values").update();
    }

    @Test
    void the_number_that_the_browser_holds_is_nowhere_in_the_database() {
        var cookie = cookieOf(house.account(DutyKind.READER, body));
        var number =
                new String(
                        Base64.getDecoder().decode(cookie.substring("phien=".length())),
                        StandardCharsets.UTF_8);
        assertThat(number).hasSize(43);
        var kept =
                house.asOwner()
                        .sql("select session_id from signin.browser")
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(kept).isNotEmpty().allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    @Test
    void a_second_sign_in_ends_the_first_which_learns_why() {
        var account = house.account(DutyKind.READER, body);
        var first = visitor(account);
        var second = visitor(account);
        var told = first.get("/ke-hoach");
        assertThat(told.statusCode()).isEqualTo(303);
        var page = first.get(told.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("Bạn vừa đăng nhập ở máy khác nên phiên ở máy này đã đóng");
        assertThat(second.get("/ke-hoach").statusCode()).isEqualTo(200);
    }

    @Test
    void after_ten_minutes_without_anything_the_password_is_asked_for_and_nothing_else() {
        var account = house.account(DutyKind.READER, body);
        var visitor = visitor(account);
        CLOCK.pass(Duration.ofMinutes(10));
        var locked = visitor.get("/ke-hoach");
        assertThat(locked.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/xac-minh?ve=%2Fke-hoach");
        var page = visitor.get("/xac-minh?ve=%2Fke-hoach").body();
        assertThat(page).contains("Màn hình đang khóa").doesNotContain("name=\"login\"");
        assertThat(visitor.get("/ke-hoach").statusCode()).as("still locked").isEqualTo(303);

        var wrong = visitor.post("/xac-minh", Map.of("password", "sai hoan toan roi", "ve", "/"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var right =
                visitor.post(
                        "/xac-minh", Map.of("password", TestHouse.PASSWORD, "ve", "/ke-hoach"));
        assertThat(right.headers().firstValue("Location")).hasValue("/ke-hoach");
        assertThat(visitor.get("/ke-hoach").statusCode()).isEqualTo(200);
        assertThat(acts(account.person())).containsExactly("SIGN_IN", "LOCK", "PROVE_AGAIN");
    }

    @Test
    void after_eight_hours_she_signs_in_anew_however_busy_she_was() {
        var visitor = visitor(house.account(DutyKind.READER, body));
        for (var i = 0; i < 54; i++) {
            CLOCK.pass(Duration.ofMinutes(9));
            visitor.get("/ke-hoach");
        }
        assertThat(visitor.get("/ke-hoach").headers().firstValue("Location").orElseThrow())
                .startsWith("/dang-nhap");
    }

    @Test
    void a_code_counts_once_and_is_asked_for_from_then_on() {
        var account = house.account(DutyKind.CASE_WORKER, body);
        var visitor = invited(account);
        assertThat(visitor.get("/ho-so").headers().firstValue("Location").orElseThrow())
                .isEqualTo("/hai-buoc?ve=%2Fho-so");
        var phone = setUp(visitor);
        assertThat(visitor.get("/ho-so").statusCode()).isEqualTo(200);

        var other = house.stranger();
        other.get("/dang-nhap");
        var asked = other.post("/dang-nhap", signingIn(account));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"code\"");
        assertThat(other.get("/ho-so").statusCode()).as("half is not in").isEqualTo(303);
        var again = Map.of("code", phone.code(CLOCK.instant()));
        assertThat(other.post("/dang-nhap/ma", again).statusCode()).isEqualTo(422);
        CLOCK.pass(Duration.ofSeconds(60));
        var next = Map.of("code", phone.code(CLOCK.instant()));
        assertThat(other.post("/dang-nhap/ma", next).statusCode()).isEqualTo(303);
        assertThat(other.get("/ho-so").statusCode()).isEqualTo(200);
    }

    @Test
    void the_secret_of_a_code_app_lies_sealed_for_its_person() {
        var account = house.account(DutyKind.CASE_WORKER, body);
        var visitor = invited(account);
        var page = KEY.matcher(visitor.get("/hai-buoc").body());
        assertThat(page.find()).isTrue();
        var kept =
                house.asOwner()
                        .sql("select encode(sealed, 'hex') from signin.factor where person = :who")
                        .param("who", account.person().number())
                        .query((row, n) -> row.getString(1))
                        .single();
        assertThat(kept.length() / 2).isEqualTo(5 + 12 + Totp.SECRET + 16);
    }

    @Test
    void renewing_ends_password_code_and_session_and_names_the_second_officer_in_the_record() {
        var administrator = house.account(DutyKind.ADMINISTRATOR, body);
        var second = house.account(DutyKind.READER, body);
        var lost = house.account(DutyKind.CASE_WORKER, body);
        var working = invited(lost);
        setUp(working);
        var admin = invited(administrator);
        setUp(admin);
        var address = "/nguoi-dung/" + lost.person() + "/dang-nhap";
        admin.get(address);
        for (var nobody : List.of("", administrator.person(), lost.person())) {
            var refused = admin.post(address, Map.of("second", nobody.toString()));
            assertThat(refused.statusCode()).as(nobody.toString()).isEqualTo(422);
        }
        var done = admin.post(address, Map.of("second", second.person().toString()));
        var link = LINK.matcher(done.body());
        assertThat(link.find()).isTrue();

        assertThat(working.get("/ho-so").headers().firstValue("Location").orElseThrow())
                .startsWith("/dang-nhap?vi=RENEWED");
        assertThat(enter(lost).statusCode()).isEqualTo(422);
        var kept = house.ledger().of("91", "person:" + lost.person());
        assertThat(kept)
                .anySatisfy(entry -> {
                    assertThat(entry.operation()).isEqualTo("RENEW_SIGN_IN");
                    assertThat(entry.person()).isEqualTo(administrator.person().number());
                    assertThat(entry.particulars().values())
                            .containsEntry("second", second.person().toString());
                });
        var choosing = house.stranger();
        choosing.get(link.group());
        var guessable = Map.of("password", "matkhau123456789", "again", "matkhau123456789");
        assertThat(choosing.post(link.group(), guessable).body()).contains("dễ đoán");
        var fields = Map.of("password", TestHouse.PASSWORD, "again", TestHouse.PASSWORD);
        assertThat(choosing.post(link.group(), fields).statusCode()).isEqualTo(303);
        assertThat(enter(lost).statusCode()).isEqualTo(303);
    }

    @Test
    void an_act_that_needs_a_fresh_proof_waits_for_it_and_the_form_is_sent_on() {
        var administrator = house.account(DutyKind.ADMINISTRATOR, body);
        var visitor = invited(administrator);
        var phone = setUp(visitor);
        visitor.get("/nguoi-dung");
        CLOCK.pass(Duration.ofMinutes(6));
        var name = "Người chờ xác nhận & <b>đậm</b>";
        var fields =
                Map.of(
                        "name",
                        name,
                        "login",
                        "cho.xac.nhan",
                        "duty",
                        "READER",
                        "organisation",
                        body.toString());
        var stopped = visitor.post("/nguoi-dung", fields);
        assertThat(stopped.statusCode()).isEqualTo(403);
        assertThat(stopped.body()).doesNotContain("cho.xac.nhan");
        var sealed = hidden(stopped.body(), "form");
        var proof = Map.of("code", phone.code(CLOCK.instant()), "form", sealed);
        var sendOn = visitor.post("/xac-minh", proof);
        assertThat(sendOn.body())
                .contains("Gửi tiếp", "action=\"/nguoi-dung\"", "value=\"cho.xac.nhan\"");
        assertThat(hidden(sendOn.body(), "name")).contains("&amp;").doesNotContain("<b>");
        assertThat(visitor.post("/nguoi-dung", fields).statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_opens_in_a_proven_session_and_an_address_waits_for_a_fresh_proof() {
        var visitor = invited(house.account(DutyKind.CASE_WORKER, body));
        setUp(visitor);
        visitor.get("/ho-so");
        CLOCK.pass(Duration.ofMinutes(6));
        var nowhere = "/ho-so/91-" + UUID.randomUUID() + "/lien-quan/" + UUID.randomUUID();
        var wish = Map.of("purpose", "WORK_ON_CASE", "what", "NAME");
        assertThat(visitor.post(nowhere + "/mo", wish).statusCode()).isEqualTo(404);
        var stopped = visitor.post(nowhere + "/noi-o", wish);
        assertThat(stopped.statusCode()).isEqualTo(403);
        assertThat(stopped.body()).contains("việc này cần xác nhận lại");
    }

    @Test
    void the_record_says_how_many_wrong_tries_came_before() {
        var account = house.account(DutyKind.READER, body);
        var visitor = house.stranger();
        visitor.get("/dang-nhap");
        for (var i = 0; i < 2; i++) {
            visitor.post("/dang-nhap", Map.of("login", account.login(), "password", "sai het roi"));
        }
        assertThat(visitor.post("/dang-nhap", signingIn(account)).statusCode()).isEqualTo(303);
        var person = account.person();
        assertThat(kept(person, "particulars->>'wrong_tries'")).containsExactly("2");
        assertThat(kept(person, "particulars->>'means'")).containsExactly("PASSWORD");
        assertThat(kept(person, "subject")).allMatch(s -> s.matches("session:[0-9a-f-]{36}"));
    }

    @Test
    void whoever_knows_only_the_password_ties_nothing_to_an_account_that_opens_cases() {
        var account = house.account(DutyKind.CASE_WORKER, body);
        var knowing = visitor(account);
        var asked = knowing.get("/hai-buoc?ve=%2Fho-so");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("nhận liên kết mời mới").doesNotContain("bn-qr");
        assertThat(knowing.post("/hai-buoc", Map.of("code", "123456")).statusCode()).isEqualTo(403);
        assertThat(knowing.get("/cach-vao").body()).doesNotContain("/cach-vao/khoa/bat-dau");
        assertThat(knowing.post("/cach-vao/khoa/bat-dau", Map.of()).statusCode()).isEqualTo(409);
        assertThat(knowing.post("/cach-vao/khoa", Map.of("answer", "{}")).statusCode())
                .isEqualTo(422);
        assertThat(knowing.get("/ho-so").statusCode()).isEqualTo(303);

        var coming = invited(account);
        setUp(coming);
        assertThat(coming.get("/ho-so").statusCode()).isEqualTo(200);
        // A duty that never asks for two factors may choose to have them.
        assertThat(visitor(house.account(DutyKind.READER, body)).get("/hai-buoc").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_first_administrator_who_never_finished_finds_a_new_link_at_the_next_start() {
        try (var fresh = TestHouse.strict(CLOCK)) {
            var made = fresh.house();
            var committee = made.body("91", "Ủy ban nhân dân tỉnh thử");
            var first = made.account(DutyKind.ADMINISTRATOR, committee);
            var link = "/loi-moi/" + made.signIn().firstAdministratorLink().orElseThrow();
            var coming = made.stranger();
            coming.get(link);
            var chosen = Map.of("password", TestHouse.PASSWORD, "again", TestHouse.PASSWORD);
            assertThat(coming.post(link, chosen).headers().firstValue("Location"))
                    .hasValue("/hai-buoc?ve=%2Fnguoi-dung");
            setUp(coming);
            assertThat(made.signIn().firstAdministratorLink()).isEmpty();
            assertThat(made.access().byLogin(first.login())).hasValue(first.person());
        }
    }

    /** Comes by the link that was handed to her, and chooses her password. */
    private static Visitor invited(Account account) {
        var link = "/loi-moi/" + house.signIn().link(account.person());
        var visitor = house.stranger();
        visitor.get(link);
        var chosen = Map.of("password", TestHouse.PASSWORD, "again", TestHouse.PASSWORD);
        assertThat(visitor.post(link, chosen).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static Visitor visitor(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }

    private static HttpResponse<String> enter(Account account) {
        var visitor = house.stranger();
        visitor.get("/dang-nhap");
        return visitor.post("/dang-nhap", signingIn(account));
    }

    private static Map<String, String> signingIn(Account account) {
        return Map.of("login", account.login(), "password", TestHouse.PASSWORD);
    }

    private static Phone setUp(Visitor visitor) {
        var key = KEY.matcher(visitor.get("/hai-buoc").body());
        assertThat(key.find()).isTrue();
        var phone = new Phone(key.group(1));
        var code = Map.of("code", phone.code(CLOCK.instant()), "ve", "/");
        assertThat(visitor.post("/hai-buoc", code).statusCode()).isEqualTo(303);
        return phone;
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static List<String> acts(PersonId person) {
        return kept(person, "operation");
    }

    private static List<String> kept(PersonId person, String column) {
        return house.sql()
                .sql("select " + column + " from ledger.entry where person = :who order by id")
                .param("who", person.number())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Signs in and keeps only what the browser's cookie holds. */
    private static String cookieOf(Account account) {
        var visitor = house.stranger();
        visitor.get("/dang-nhap");
        var answer = visitor.post("/dang-nhap", signingIn(account));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpResponse<String> get(String path, String cookie) {
        return send(HttpRequest.newBuilder(URI.create(house.url() + path)).GET(), cookie);
    }

    private static String leave(String cookie) {
        var token = hidden(get("/ke-hoach", cookie).body(), "_csrf");
        var form =
                HttpRequest.newBuilder(URI.create(house.url() + "/dang-xuat"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token));
        return send(form, cookie).headers().firstValue("Clear-Site-Data").orElseThrow();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String cookie) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
