package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.places.UnitKey;

/**
 * A child's file on a phone: opened from the case, its sheets, a plan that somebody else decides.
 */
class ChildJourneyTest {
    private static final UnitKey COMMUNE = new UnitKey("22738", LocalDate.of(2025, 7, 1));
    private final CaseworkHouse in = new CaseworkHouse("Trung tâm có hồ sơ trẻ em thử");

    @Test
    void a_child_gets_a_file_three_sheets_and_a_plan_that_its_worker_may_not_approve()
            throws Exception {
        var committee =
                in.house
                        .access()
                        .organisations()
                        .add(
                                "56",
                                "UBND phường Đô Vinh thử",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                COMMUNE,
                                null);
        var chair = in.house.account(DutyKind.UNIT_HEAD, committee);
        var hers = in.begun();
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 360, in.worker);
            in.open(page, hers + "/tre-em");
            page.locator("input[value=WITNESS] + label").click();
            page.fill("#born", "2018");
            page.fill("#words", "Bé ở trong nhà lúc đó");
            page.fill("#commune", "phường Đô Vinh");
            page.click("form[action$='/tre-em'] button");
            page.click("main a[href^='/tre-em/']");
            var file = CaseworkHouse.path(page);
            assertThat(page.locator("main").textContent())
                    .contains("Cần kế hoạch được duyệt trước", "UBND phường Đô Vinh thử")
                    .doesNotContain(hers.substring("/vu-viec/".length()));
            browser.hold(page);
            fill(page, "Mẫu 01", "happened");
            fill(page, "Mẫu 02", "carer");
            fill(page, "Mẫu 03", "school");
            browser.picture(page, "child-filled");
            page.fill("#plan", "Cô giáo gặp bé trong tuần này");
            page.fill("#best", "Ở cùng mẹ");
            page.fill("#heard", "Bé muốn đi học lại");
            page.click("form[action$='/ke-hoach'] button");
            assertThat(page.locator("main").textContent()).contains("duyệt, hạn");
            assertThat(page.locator("button[value=approve]").count()).isZero();
            browser.hold(page);
            browser.picture(page, "child-waits");
            var phone = in.page(browser, 360, chair);
            in.open(phone, "/hom-nay");
            browser.hold(phone);
            browser.picture(phone, "today");
            var deciding = in.page(browser, 1366, chair);
            in.open(deciding, "/hom-nay");
            browser.hold(deciding);
            browser.picture(deciding, "today");
            deciding.click("main a[href='" + file + "']");
            deciding.click("button[value=approve]");
            assertThat(deciding.locator("main").textContent()).contains("Đã duyệt lúc");
            browser.hold(deciding);
            browser.picture(deciding, "child-approved");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void fill(Page page, String sheet, String field) {
        page.locator("summary:has-text('" + sheet + "')").click();
        page.locator("details[open] textarea[name=" + field + "]").fill("Đã hỏi mẹ và cô giáo");
        var danger = page.locator("details[open] input[value=RAISED] + label");
        if (danger.count() > 0) {
            danger.click();
        }
        page.locator("details[open] form[action$='/mau'] button").click();
    }
}
