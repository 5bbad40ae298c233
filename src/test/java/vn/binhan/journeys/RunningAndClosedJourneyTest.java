package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;

/** A caller's case found on call, then closed, handed to the archive and taken out once more. */
class RunningAndClosedJourneyTest {
    private final CaseworkHouse in = new CaseworkHouse("Trung tâm có vụ việc đóng thử");

    @Test
    void it_is_found_while_it_runs_and_only_with_a_reason_when_it_lies_in_the_archive()
            throws Exception {
        var hers = in.begun();
        var number = hers.substring("/vu-viec/".length(), "/vu-viec/".length() + 11);
        var taker = in.house.account(DutyKind.DUTY_OFFICER, in.house.body("56", "Tổng đài thử"));
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 360, taker);
            in.open(page, "/nhan-tin/goi");
            assertThat(page.locator("main a[href='/nhan-tin/vu-viec']").isVisible()).isTrue();
            in.open(page, "/nhan-tin/vu-viec");
            page.click("main form button");
            browser.hold(page);
            browser.picture(page, "running-refused");
            assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(3);
            page.fill("#number", number);
            page.locator("input[value=SHE_CALLS] + label").click();
            page.locator("input[value=NOT_SURE] + label").click();
            page.click("main form button");
            assertThat(page.locator("main").textContent())
                    .contains(number, "Không nói gì", "KHÔNG GỌI LẠI");
            browser.hold(page);
            browser.picture(page, "running");
            page.setViewportSize(1366, 900);
            browser.picture(page, "running");

            var working = in.page(browser, 360, in.worker);
            in.open(working, hers);
            working.locator("summary:has-text('Đề nghị đóng')").click();
            working.locator("input[value=SHE_ASKS] + label").click();
            working.locator("input[value=NOT_ASKED] + label").click();
            working.click("form[action$='/dong'] button");
            var heading = in.page(browser, 360, in.head);
            in.open(heading, hers);
            heading.click("form[action$='/duyet-dong'] button[value=close]");
            in.open(heading, "/vu-viec");
            browser.picture(heading, "closed-link");
            heading.click("a[href='/vu-viec/luu-tru']");
            browser.hold(heading);
            browser.picture(heading, "closed-waits");
            heading.click("a:has-text('" + number + "')");
            heading.fill("#archiving", "Văn thư nhận, biên bản số 4");
            heading.click("form[action$='/luu-tru'] button");
            assertThat(CaseworkHouse.path(heading)).isEqualTo("/vu-viec/luu-tru");
            in.open(working, hers);
            assertThat(working.locator("main").textContent()).doesNotContain("Diễn biến");
            heading.click("form[action='/vu-viec/luu-tru'] button");
            browser.hold(heading);
            browser.picture(heading, "closed-refused");
            heading.selectOption("#ref", hers.substring("/vu-viec/".length()));
            heading.locator("input[value=SHE_ASKS] + label").click();
            heading.click("form[action='/vu-viec/luu-tru'] button");
            assertThat(CaseworkHouse.path(heading)).isEqualTo(hers);
            browser.hold(heading);
            browser.picture(heading, "closed-taken-out");
        }
    }
}
