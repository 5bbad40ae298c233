package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.response.Response;

/** From a report to a case with its first task done, at a desk and on a phone. */
class CaseJourneyTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void from_the_report_to_the_first_task_are_six_clicks() throws Exception {
        try (var browser = TestBrowser.open()) {
            for (var width : new int[] {1366, 360}) {
                var unit = house.body("48", "Ủy ban nhân dân phường mở vụ việc thử");
                var worker = house.account(DutyKind.CASE_WORKER, unit);
                var actor = house.access().actor(worker.person()).orElseThrow();
                var opened = house.casefiles().open(actor, unit, UUID.randomUUID());
                var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
                house.response()
                        .take(
                                new Response.Incoming(
                                        ref, Door.COUNTER, true, false, null, Instant.now()));
                var page = browser.page(width);
                browser.signIn(page, house, worker.login());
                page.navigate(house.url() + "/vu-viec");
                browser.picture(page, "cases-empty");
                page.navigate(house.url() + "/vu-viec/" + ref);
                assertThat(page.locator("main").textContent()).contains("Chờ bắt đầu");
                house.asOwner()
                        .sql("update response.report set state = 'VERIFIED' where file = :id")
                        .param("id", ref.id())
                        .update();
                page.click("form[action$='/bat-dau'] button");
                assertThat(page.locator("main").textContent())
                        .contains("Vụ việc đã bắt đầu")
                        .contains("Gặp chị, nói điều gì phải báo");
                browser.hold(page);
                browser.picture(page, "case-begun");
                page.locator("label[for=deed]").click();
                page.fill("#words", "Chị đồng ý được giúp, sợ chồng biết");
                page.click("form[action$='/ghi'] button");
                assertThat(page.locator(".moj-timeline").textContent())
                        .contains("Chị đồng ý được giúp")
                        .doesNotContain("sợ chồng biết");
                page.click("form[action$='/mo'] button");
                assertThat(page.locator(".moj-timeline").textContent()).contains("sợ chồng biết");
                browser.picture(page, "case-open");
                page.click("a[href$='/nguy-co']");
                page.locator("label[for=f_strangled]").click();
                page.click("form[action$='/nguy-co'] button");
                assertThat(page.locator("main").textContent())
                        .contains("Nguy cơ cao")
                        .contains("Có ít nhất một dấu hiệu nặng");
                browser.hold(page);
                browser.picture(page, "case-risk-judged");
                page.navigate(house.url() + "/vu-viec");
                assertThat(page.locator("main").textContent()).contains("Nguy cơ cao");
                browser.picture(page, "cases-list");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
