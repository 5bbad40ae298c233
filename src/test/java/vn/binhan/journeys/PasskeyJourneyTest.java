package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;

/** Passkeys with the browser's own authenticator, as people and as attackers use them. */
class PasskeyJourneyTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final String ENTER = "form[data-passkey=get] button";
    private static final String MAKE = "form[data-passkey=create] button";

    private static TestBrowser browser;
    private static OrganisationId body;

    @BeforeAll
    static void open() {
        browser = TestBrowser.open();
        body = HOUSE.body("91", "Sở Nội vụ");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** A browser window with a device of its own that can hold passkeys. */
    private record Seat(Page page, CDPSession cdp, String authenticator) {
        void verifies(boolean person) {
            var wish = new JsonObject();
            wish.addProperty("authenticatorId", authenticator);
            wish.addProperty("isUserVerified", person);
            cdp.send("WebAuthn.setUserVerified", wish);
        }
    }

    private static Seat seat() {
        var page = browser.page(1366);
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wish = new JsonObject();
        wish.add("options", options);
        var made = cdp.send("WebAuthn.addVirtualAuthenticator", wish);
        return new Seat(page, cdp, made.get("authenticatorId").getAsString());
    }

    /** Somebody signs in with her password and adds a passkey on her page, then signs out. */
    private static String withPasskey(Seat seat) {
        var login = HOUSE.account(DutyKind.READER, body).login();
        var page = seat.page();
        browser.signIn(page, HOUSE, login);
        page.navigate(HOUSE.url() + "/cach-vao");
        page.fill("#label", "Điện thoại của tôi");
        page.click(MAKE);
        page.waitForURL("**bao=signin.passkey.added");
        assertThat(page.textContent("main")).contains("Điện thoại của tôi").contains("Chưa dùng");
        signOut(page);
        return login;
    }

    private static void signOut(Page page) {
        page.navigate(HOUSE.url() + "/cach-vao");
        page.locator("form[action='/dang-xuat'] button").first().click();
        page.waitForURL("**/dang-nhap**");
    }

    @Test
    void the_screen_that_hid_itself_opens_by_a_passkey_with_what_was_typed() throws IOException {
        var seat = seat();
        var page = seat.page();
        page.clock().install();
        withPasskey(seat);
        page.navigate(HOUSE.url() + "/dang-nhap");
        page.click(ENTER);
        page.waitForURL("**/ke-hoach");
        page.navigate(HOUSE.url() + "/cach-vao");
        page.fill("#label", "Đang gõ dở");
        page.clock().fastForward(Duration.ofMinutes(10).toMillis());
        page.waitForSelector("#bn-lock[open]");
        browser.hold(page);
        browser.picture(page, "lock-passkey");
        page.click("#bn-lock-passkey button");
        page.waitForCondition(() -> !page.locator("#bn-lock").isVisible());
        assertThat(page.inputValue("#label")).isEqualTo("Đang gõ dở");
    }

    @Test
    void a_passkey_is_added_and_from_then_on_opens_the_desk() throws IOException {
        var before = browser.complaints().size();
        var seat = seat();
        withPasskey(seat);
        var page = seat.page();
        page.navigate(HOUSE.url() + "/dang-nhap");
        browser.hold(page);
        browser.picture(page, "sign-in-by-passkey");
        page.click(ENTER);
        page.waitForURL("**/ke-hoach");
        page.navigate(HOUSE.url() + "/cach-vao");
        browser.hold(page);
        browser.picture(page, "ways-in");
        assertThat(page.textContent("main")).doesNotContain("Chưa dùng");
        var acts =
                HOUSE.sql()
                        .sql("select distinct operation from ledger.entry")
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(acts).contains("ADD_PASSKEY", "ENTER_BY_PASSKEY");
        assertThat(browser.complaints()).hasSize(before);
    }

    @Test
    void a_device_that_does_not_verify_its_person_does_not_open() {
        var seat = seat();
        withPasskey(seat);
        seat.verifies(false);
        var page = seat.page();
        page.navigate(HOUSE.url() + "/dang-nhap");
        page.click(ENTER);
        page.waitForSelector("[data-says=stopped]:visible");
        assertThat(page.url()).endsWith("/dang-nhap");
        seat.verifies(true);
        page.click(ENTER);
        page.waitForURL("**/ke-hoach");
    }

    @Test
    void an_answer_that_was_used_is_not_taken_again() {
        var seat = seat();
        withPasskey(seat);
        var page = seat.page();
        page.navigate(HOUSE.url() + "/dang-nhap");
        Request sent =
                page.waitForRequest(HOUSE.url() + "/dang-nhap/khoa", () -> page.click(ENTER));
        var answer = field(sent.postData(), "answer");
        page.waitForURL("**/ke-hoach");
        signOut(page);
        assertThat(send(page, answer)).isEqualTo(422);
        assertThat(page.request().get(HOUSE.url() + "/cach-vao", seeing()).status()).isEqualTo(303);
    }

    @Test
    void an_answer_given_at_another_address_is_not_taken_here() {
        var seat = seat();
        withPasskey(seat);
        var page = seat.page();
        // Another program of the same machine: the browser lets it use passkeys of localhost.
        var foreign = "http://localhost:1/";
        page.route(
                foreign,
                route ->
                        route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<!DOCTYPE html><title>x</title>")));
        page.navigate(HOUSE.url() + "/dang-nhap");
        var challenge = challenge(page);
        page.navigate(foreign);
        var answer =
                page.evaluate(
                        """
                        async (challenge) => {
                          const sign = (t) => Uint8Array.from(
                            atob(t.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
                          const said = await navigator.credentials.get({publicKey: {
                            challenge: sign(challenge), rpId: 'localhost', userVerification: 'required'}});
                          return JSON.stringify(said.toJSON());
                        }
                        """,
                        challenge);
        page.navigate(HOUSE.url() + "/dang-nhap");
        assertThat(send(page, (String) answer)).isEqualTo(422);
        assertThat(page.request().get(HOUSE.url() + "/cach-vao", seeing()).status()).isEqualTo(303);

        // The same by our own page is taken, so it was the address that was refused.
        page.click(ENTER);
        page.waitForURL("**/ke-hoach");
    }

    @Test
    void at_the_number_of_the_machine_the_page_names_the_address_that_works() {
        var page = browser.page(1366);
        page.navigate(HOUSE.url().replace("localhost", "127.0.0.1") + "/dang-nhap");
        page.waitForSelector("[data-says=elsewhere]:visible");
        assertThat(page.textContent("[data-says=elsewhere]")).contains(HOUSE.url());
        assertThat(page.locator(ENTER).isVisible()).isFalse();
    }

    @Test
    void without_script_the_page_explains_itself_and_the_password_works() {
        var page = browser.pageWithoutScript(1366);
        page.navigate(HOUSE.url() + "/dang-nhap");
        assertThat(page.locator("[data-says=script]").isVisible()).isTrue();
        assertThat(page.locator(ENTER).isVisible()).isFalse();
        browser.signIn(page, HOUSE, HOUSE.account(DutyKind.READER, body).login());
        assertThat(page.url()).endsWith("/ke-hoach");
    }

    @Test
    void an_invited_person_makes_a_passkey_and_is_in_and_cannot_remove_her_last_way()
            throws IOException {
        var seat = seat();
        var page = seat.page();
        var link = HOUSE.url() + invited();
        page.navigate(link);
        browser.hold(page);
        browser.picture(page, "invitation-by-passkey");
        page.click(MAKE);
        page.waitForURL("**/ke-hoach");
        page.navigate(HOUSE.url() + "/cach-vao");
        assertThat(page.textContent("main")).contains("Mật khẩu: chưa có");
        page.click("form[action$='/bo'] button");
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.textContent("main")).contains("cách vào cuối cùng");
        browser.hold(page);
        assertThat(page.request().get(link).status()).as("the link is used up").isEqualTo(410);
    }

    @Test
    void one_of_two_ways_can_be_removed_and_then_opens_no_more() {
        var seat = seat();
        var login = withPasskey(seat);
        var page = seat.page();
        browser.signIn(page, HOUSE, login);
        page.navigate(HOUSE.url() + "/cach-vao");
        page.click("form[action$='/bo'] button");
        page.waitForURL("**bao=signin.passkey.removed");
        signOut(page);
        page.click(ENTER);
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.textContent("main")).contains("không dùng được ở đây");
    }

    /** A number that was given out to this browser for signing in. */
    private static String challenge(Page page) {
        var wish =
                page.request()
                        .post(
                                HOUSE.url() + "/dang-nhap/khoa/bat-dau",
                                RequestOptions.create()
                                        .setForm(FormData.create().set("_csrf", token(page))))
                        .text();
        var found = Pattern.compile("\"challenge\":\"([^\"]+)\"").matcher(wish);
        assertThat(found.find()).as(wish).isTrue();
        return found.group(1);
    }

    /** Sends an answer as the form would; the status that comes. */
    private static int send(Page page, String answer) {
        return page.request()
                .post(
                        HOUSE.url() + "/dang-nhap/khoa",
                        seeing().setForm(
                                        FormData.create()
                                                .set("_csrf", token(page))
                                                .set("answer", answer)))
                .status();
    }

    private static RequestOptions seeing() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    private static String token(Page page) {
        return page.locator("input[name=_csrf]").first().inputValue();
    }

    private static String field(String form, String name) {
        for (var pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("No " + name);
    }

    private static String invited() {
        var visitor = HOUSE.signedIn(DutyKind.ADMINISTRATOR, body);
        visitor.get("/nguoi-dung");
        var page =
                visitor.post(
                                "/nguoi-dung",
                                LivedInHouse.fields(
                                        "name",
                                        "Người được mời",
                                        "login",
                                        "moi" + UUID.randomUUID().toString().substring(0, 8),
                                        "duty",
                                        "READER",
                                        "organisation",
                                        body.toString()))
                        .body();
        var found = Pattern.compile("/loi-moi/[A-Za-z0-9_-]+").matcher(page);
        assertThat(found.find()).isTrue();
        return URI.create(found.group()).getPath();
    }
}
