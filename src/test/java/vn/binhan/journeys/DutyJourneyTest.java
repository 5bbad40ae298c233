package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.response.Response;

/** A report arrives live on a desk, is taken, checked and waits for its case. */
class DutyJourneyTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void a_report_arrives_by_itself_and_is_verified_in_six_clicks() throws Exception {
        try (var browser = TestBrowser.open()) {
            for (var width : new int[] {1366, 360}) {
                var unit = house.body("48", "Ủy ban nhân dân phường thử");
                var officer = house.account(DutyKind.UNIT_HEAD, unit);
                var opener = house.person(DutyKind.CASE_WORKER, unit);
                var page = browser.page(width);
                browser.signIn(page, house, officer.login());
                page.navigate(house.url() + "/truc-ban");
                assertThat(page.locator("#lists").textContent()).contains("Không có tin báo nào");
                var opened = house.casefiles().open(opener, unit, UUID.randomUUID());
                var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
                house.response()
                        .take(
                                new Response.Incoming(
                                        ref, Door.COUNTER, true, false, null, Instant.now()));
                page.waitForSelector("#lists form button");
                browser.hold(page);
                browser.picture(page, "duty-arrived");
                verify(page, browser);
                assertThat(page.url()).contains("/truc-ban/cho-mo");
                assertThat(page.locator("main").textContent())
                        .contains(ref.toString().substring(3, 11))
                        .contains("Người thử " + officer.login());
                browser.hold(page);
                browser.picture(page, "duty-verified");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Five clicks and one sentence. */
    private static void verify(Page page, TestBrowser browser) throws Exception {
        page.click("#lists form button");
        assertThat(page.locator("main").textContent()).contains("Bạn đã nhận tin báo");
        browser.hold(page);
        browser.picture(page, "duty-report");
        page.click("form[action$='/mo'] button");
        page.locator("label[for=regime]").click();
        page.locator("label[for=result]").click();
        page.fill("#reason", "Đã gặp chị, chị kể rõ");
        page.click("form[action$='/xac-minh'] button");
    }

    @Test
    void without_script_the_desk_is_looked_at_again_by_a_link() {
        try (var browser = TestBrowser.open()) {
            var unit = house.body("48", "Ủy ban nhân dân phường thử");
            var officer = house.account(DutyKind.UNIT_HEAD, unit);
            var page = browser.pageWithoutScript(1366);
            browser.signIn(page, house, officer.login());
            page.navigate(house.url() + "/truc-ban");
            page.click("main a[href='/truc-ban']");
            assertThat(page.locator("h1").textContent()).isEqualTo("Bàn trực");
        }
    }
}
