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

/** From a report to a case with its first task done, at a desk and on a phone. */
class CaseJourneyTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void from_the_first_sight_of_a_report_to_its_first_task_are_six_clicks() {
        try (var browser = TestBrowser.open()) {
            var unit = house.body("48", "Ủy ban nhân dân phường nhận tin thử");
            var officer = house.account(DutyKind.UNIT_HEAD, unit);
            var opener = house.person(DutyKind.CASE_WORKER, unit);
            var opened = house.casefiles().open(opener, unit, UUID.randomUUID());
            var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
            house.response()
                    .take(
                            new Response.Incoming(
                                    ref, Door.COUNTER, true, false, null, Instant.now()));
            var page = browser.page(360);
            browser.signIn(page, house, officer.login());
            page.navigate(house.url() + "/truc-ban");
            var clicks = 0;
            clicks += click(page, "#lists form button");
            clicks += click(page, "label[for=regime]");
            clicks += click(page, "label[for=result]");
            page.fill("#reason", "Đã gặp chị, chị kể rõ");
            clicks += click(page, "form[action$='/xac-minh'] button");
            clicks += click(page, "form[action='/vu-viec/" + ref + "/bat-dau'] button");
            assertThat(page.locator("main").textContent())
                    .contains("Gặp chị, nói điều gì phải báo");
            assertThat(clicks).isLessThanOrEqualTo(6);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static int click(Page page, String what) {
        page.click(what);
        return 1;
    }

    @Test
    void a_case_begins_is_written_opened_and_judged() throws Exception {
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
