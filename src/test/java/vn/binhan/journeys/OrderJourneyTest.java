package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.places.UnitKey;

/** From her case to an order that is signed and served, at a desk and on a phone. */
class OrderJourneyTest {
    private static final UnitKey COMMUNE = new UnitKey("22780", LocalDate.of(2025, 7, 1));

    private final TestHouse house = TestHouse.open();

    @Test
    void an_order_is_asked_for_signed_and_served() throws Exception {
        var committee =
                house.access()
                        .organisations()
                        .add(
                                "56",
                                "UBND phường Đông Hải thử",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                COMMUNE,
                                null);
        var chair = house.account(DutyKind.UNIT_HEAD, committee);
        var centre = house.body("56", "Trung tâm giúp thử");
        var worker = house.account(DutyKind.CASE_WORKER, centre);
        try (var browser = TestBrowser.open()) {
            for (var width : new int[] {1366, 360}) {
                var actor = house.access().actor(worker.person()).orElseThrow();
                var opened = house.casefiles().open(actor, centre, UUID.randomUUID());
                var hers = ((Outcome.Done) opened).result();
                var asking = browser.page(width);
                browser.signIn(asking, house, worker.login());
                var dossier = ask(asking, browser, hers);
                var deciding = browser.page(width);
                browser.signIn(deciding, house, chair.login());
                deciding.navigate(house.url() + "/bien-phap");
                browser.hold(deciding);
                browser.picture(deciding, "measures");
                deciding.click("main a[href='" + dossier + "']");
                decide(deciding, browser);
                serve(deciding, browser);
            }
            assertThat(browser.complaints())
                    .as("only the two forms that were sent back")
                    .allMatch(complaint -> complaint.endsWith("status of 422 ()"));
        }
    }

    private String ask(Page page, TestBrowser browser, String hers) throws Exception {
        page.navigate(house.url() + "/vu-viec/" + hers + "/cam-tiep-xuc");
        browser.hold(page);
        browser.picture(page, "measure-request");
        page.click("main form button");
        assertThat(page.locator(".govuk-error-summary").textContent())
                .contains("Hãy ghi xã, phường nơi xảy ra hành vi");
        page.locator("label[for=asker]").click();
        page.locator("label[for=harm]").click();
        page.locator("label[for=consent]").click();
        page.fill("#him", "Người Gây Hại Thử");
        page.fill("#her", "Người Cần Che");
        page.selectOption("#bond", "SPOUSE");
        page.fill("#commune", "phường Đông Hải");
        page.fill("#deeds", "bóp cổ, lấy tiền công");
        page.click("main form button");
        assertThat(page.locator("main").textContent()).contains("Chờ quyết định");
        browser.hold(page);
        browser.picture(page, "measure-asked");
        return page.url().replaceAll("^https?://[^/]+|[?].*", "");
    }

    private static void decide(Page page, TestBrowser browser) throws Exception {
        page.locator("summary:has-text('Ra quyết định cấm tiếp xúc')").click();
        browser.hold(page);
        browser.picture(page, "measure-decide");
        page.click("form[action$='/quyet-dinh'] button");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Hãy ghi lý do");
        page.fill("#quyet-dinh-words", "Đe dọa tính mạng");
        page.click("form[action$='/quyet-dinh'] button");
        assertThat(page.locator("main").textContent())
                .contains("Đang có hiệu lực")
                .contains("Thời gian cấm tiếp xúc dài nhất")
                .doesNotContain("bóp cổ");
    }

    private static void serve(Page page, TestBrowser browser) throws Exception {
        page.locator("summary:has-text('Ghi việc giao quyết định')").click();
        page.locator("label[for=giao-van-ban-receiver]").click();
        page.locator("label[for=giao-van-ban-method]").click();
        page.click("form[action$='/giao-van-ban'] button");
        page.click("form[action$='/mo'] button");
        assertThat(page.locator(".moj-timeline").textContent())
                .contains("Giao quyết định")
                .contains("bóp cổ");
        for (var summary : page.locator("main summary").all()) {
            summary.click();
        }
        browser.hold(page);
        browser.picture(page, "measure-in-force");
    }
}
