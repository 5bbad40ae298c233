package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.SetClock;
import vn.binhan.app.TestHouse;
import vn.binhan.signin.Phone;

/** An officer at the shared computer of an office, from signing in to signing out. */
class SignInJourneyTest {
    private static final SetClock CLOCK = new SetClock();
    private static TestHouse.Fresh opened;
    private static TestHouse house;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        opened = TestHouse.strict(CLOCK);
        house = opened.house();
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        opened.close();
    }

    @Test
    void she_signs_in_with_a_code_comes_back_to_a_locked_screen_and_leaves_nothing_behind()
            throws IOException {
        var body = house.body("91", "Trung tâm Công tác xã hội thử");
        var account = house.account(DutyKind.CASE_WORKER, body);
        var desk = browser.page(1366);
        comeByLink(desk, account);

        // Cases need two factors, so she is led to set up the second in the same sitting.
        assertThat(desk.url()).endsWith("/hai-buoc?ve=%2Fhom-nay");
        look(desk, "second-factor");
        var phone = new Phone(desk.locator("code.bn-code").textContent());
        desk.fill("#code", phone.code(CLOCK.instant()));
        desk.click("main button[type=submit]");
        desk.waitForURL("**/hom-nay");

        // She goes to lunch.
        CLOCK.pass(Duration.ofMinutes(31));
        desk.navigate(house.url() + "/ho-so");
        assertThat(desk.locator("h1").textContent()).isEqualTo("Màn hình đang khóa");
        look(desk, "locked");
        desk.fill("#password", TestHouse.PASSWORD);
        desk.click("main button.govuk-button");
        desk.waitForURL("**/ho-so");

        // She signs in at another desk; the first one closes and says why.
        var elsewhere = browser.page(360);
        enter(elsewhere, account.login());
        elsewhere.waitForSelector("#code");
        look(elsewhere, "code");
        elsewhere.fill("#code", phone.code(CLOCK.instant()));
        elsewhere.click("main button[type=submit]");
        elsewhere.waitForURL("**/hom-nay");
        desk.navigate(house.url() + "/ho-so");
        assertThat(desk.textContent("main")).contains("Bạn vừa đăng nhập ở máy khác");
        look(desk, "ended-elsewhere");

        // She leaves; Back shows nothing of hers.
        elsewhere.navigate(house.url() + "/ho-so");
        elsewhere.locator("button[popovertarget=menu]").first().click();
        elsewhere.locator("form[action='/dang-xuat'] button >> visible=true").first().click();
        elsewhere.waitForURL("**/dang-nhap");
        elsewhere.goBack();
        elsewhere.waitForSelector(".bn-plain");
        assertThat(elsewhere.content()).doesNotContain("Người thử");
    }

    @Test
    void the_screen_hides_itself_and_what_was_typed_is_there_again_after_the_password()
            throws IOException {
        var body = house.body("91", "Sở Nội vụ thử");
        var account = house.account(DutyKind.PROGRAMME_MANAGER, body);
        var desk = browser.page(1366);
        desk.clock().install();
        browser.signIn(desk, house, account.login());
        desk.navigate(house.url() + "/co-quan");
        desk.fill("#name", "Hội đang gõ dở");

        desk.clock().fastForward(Duration.ofMinutes(9).toMillis());
        assertThat(desk.locator("#bn-lock").isVisible()).isFalse();
        desk.clock().fastForward(Duration.ofSeconds(40).toMillis());
        desk.waitForSelector("#bn-lock[open]");
        assertThat(desk.locator("#name").isVisible()).isFalse();
        assertThat(desk.title()).isEqualTo("Bình An");
        look(desk, "hidden");

        desk.fill("#bn-lock-password", "khong phai mat khau");
        desk.click("#bn-lock button.govuk-button");
        desk.waitForSelector("#bn-lock-wrong:not(:empty)");
        assertThat(desk.textContent("#bn-lock-wrong")).contains("Mật khẩu chưa đúng");
        desk.fill("#bn-lock-password", TestHouse.PASSWORD);
        desk.click("#bn-lock button.govuk-button");
        desk.waitForSelector("#bn-lock:not([open])", hidden());
        assertThat(desk.inputValue("#name")).isEqualTo("Hội đang gõ dở");
    }

    @Test
    void an_administrators_form_waits_for_the_code_and_is_sent_on_with_one_button()
            throws IOException {
        var body = house.body("91", "Ủy ban nhân dân tỉnh thử");
        var account = house.account(DutyKind.ADMINISTRATOR, body);
        var desk = browser.page(1366);
        comeByLink(desk, account);
        var phone = new Phone(desk.locator("code.bn-code").textContent());
        desk.fill("#code", phone.code(CLOCK.instant()));
        desk.click("main button[type=submit]");
        desk.waitForURL("**/nguoi-dung");

        desk.fill("#name", "Cán bộ mới");
        desk.fill("#login", "can.bo.moi");
        CLOCK.pass(Duration.ofMinutes(7));
        desk.click("form[action='/nguoi-dung'] button[type=submit]");
        desk.waitForSelector("#code");
        look(desk, "prove");
        desk.fill("#code", phone.code(CLOCK.instant()));
        desk.click("main button.govuk-button");
        desk.waitForSelector("h1:has-text('Đã xác nhận')");
        look(desk, "send-on");
        desk.click("main button.govuk-button");
        desk.waitForSelector("text=/loi-moi/");
        assertThat(desk.textContent("main")).contains("Cán bộ mới", "can.bo.moi");
    }

    @Test
    void who_signs_in_by_a_password_alone_is_sent_to_the_administrator() throws IOException {
        var body = house.body("91", "Trung tâm Công tác xã hội thử");
        var desk = browser.page(1366);
        browser.signIn(desk, house, house.account(DutyKind.CASE_WORKER, body).login());
        assertThat(desk.locator("h1").textContent()).isEqualTo("Cần bước thứ hai");
        look(desk, "second-factor-ask");
    }

    /** She opens the link that was handed to her and chooses her password. */
    private static void comeByLink(Page page, TestHouse.Account account) {
        page.navigate(house.url() + "/loi-moi/" + house.signIn().link(account.person()));
        page.fill("#password", TestHouse.PASSWORD);
        page.fill("#again", TestHouse.PASSWORD);
        page.click("form:has(#again) button[type=submit]");
        page.waitForURL("**/hai-buoc**");
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static void enter(Page page, String login) {
        page.navigate(house.url() + "/dang-nhap");
        page.fill("#login", login);
        page.fill("#password", TestHouse.PASSWORD);
        page.click("main button[type=submit]");
    }

    /** At a desk and on a phone. */
    private static void look(Page page, String name) throws IOException {
        var before = page.viewportSize().width;
        for (var width : new int[] {1366, 360}) {
            page.setViewportSize(width, 800);
            browser.picture(page, "sign-in-" + name);
            browser.hold(page);
        }
        page.setViewportSize(before, 800);
    }
}
