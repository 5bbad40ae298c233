package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.response.Response;

/** What waits today; a notice of which she is told before; attempts that the case counts itself. */
class NoticeJourneyTest {
    private final CaseworkHouse in = new CaseworkHouse("Trung tâm nói trước với chị thử");

    @Test
    void no_notice_goes_out_before_she_is_told_or_it_is_said_why_not() throws Exception {
        try (var browser = TestBrowser.open()) {
            for (var width : new int[] {360, 1366}) {
                var page = in.page(browser, width, in.head);
                in.open(page, "/truc-ban/" + report());
                page.click("form[action$='/nhan'] button");
                page.click("button[value=TELL_CHAIR]");
                assertThat(page.locator(".govuk-error-summary").textContent())
                        .contains("Hãy chọn ai đã nói trước với chị, hoặc vì sao chưa nói được.");
                browser.hold(page);
                browser.picture(page, "notice-asks");
                page.locator("#duties label[for$=DANGER]").click();
                page.click("button[value=TELL_CHAIR]");
                assertThat(page.locator("#duties").textContent())
                        .contains("Chưa nói trước với chị: nói trước thì chị gặp nguy hiểm.");
                browser.hold(page);
                browser.picture(page, "notice-given");
            }
            assertThat(browser.complaints()).allMatch(each -> each.contains("status of 422"));
        }
    }

    private CaseRef report() {
        var actor = in.house.access().actor(in.worker.person()).orElseThrow();
        var unit = actor.duties().getFirst().organisation();
        var opened = in.house.casefiles().open(actor, unit, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        in.house
                .response()
                .take(
                        new Response.Incoming(
                                ref, Door.VILLAGE_HEAD, true, false, null, Instant.now()));
        return ref;
    }

    @Test
    void contact_is_not_lost_while_the_case_holds_too_few_attempts() throws Exception {
        var hers = in.begun();
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 360, in.worker);
            in.open(page, hers + "/nhu-cau");
            page.locator("input[name=kind][value=HEALTH] + label").click();
            page.click("form[action$='/nhu-cau'] button");
            page.locator("input[value=LOST_CONTACT] + label").click();
            page.click("form[action$='/ket-qua'] button[type=submit]");
            assertThat(page.locator(".govuk-error-summary").textContent())
                    .contains("Vụ việc mới ghi 0 lần, còn thiếu 3 lần.");
            assertThat(page.locator("#outcome-error").count()).isOne();
            page.locator("summary:has-text('Các lần đã thử liên lạc')").click();
            browser.hold(page);
            browser.picture(page, "lost-contact");
            in.open(page, "/hom-nay");
            browser.hold(page);
            browser.picture(page, "today-worker");
            assertThat(browser.complaints()).allMatch(each -> each.contains("status of 422"));
        }
    }
}
