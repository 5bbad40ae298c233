package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A worker tells what reports ask of an act that goes on and of the persons, as far as known. */
class FactsJourneyTest {
    private final CaseworkHouse in = new CaseworkHouse("Trung tâm ghi thông tin thử");

    @Test
    void what_is_known_of_an_act_and_of_the_persons_is_told_and_the_rest_stays_not_asked()
            throws Exception {
        var hers = in.begun() + "/su-viec";
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 360, in.worker);
            in.open(page, hers);
            page.click("summary:has-text('kéo dài')");
            page.fill("#since", "tháng ba");
            page.locator("label[for=c_lasting]").click();
            page.locator("label[for=forms]").click();
            page.click("form[action$='/su-viec'] button");
            assertThat(page.locator("#since-error").textContent()).contains("3/2026");
            assertThat(page.inputValue("#since")).isEqualTo("tháng ba");
            browser.hold(page);
            browser.picture(page, "facts-act-refused");
            page.fill("#since", "3/2026");
            page.click("form[action$='/su-viec'] button");
            assertThat(said(page)).contains("Từ 03/2026 đến nay", "Đến nay còn tiếp diễn? Có");
            assertThat(said(page)).doesNotContain("để gây bạo lực? Không");
            browser.picture(page, "facts-act");
            page.click("a[href$='/su-viec/nguoi']");
            page.locator("summary:has-text('Ghi lần đầu')").first().click();
            page.selectOption("#sex", "FEMALE");
            page.selectOption("#ethnicity", "DECLINED");
            page.locator("label[for=difficulties]").click();
            page.locator("label[for=disability-NO]").click();
            page.click("button:has-text('Lưu về người bị bạo lực')");
            assertThat(page.locator("#difficulties-error").textContent()).contains("Có");
            page.locator("label[for=disability]").click();
            page.click("button:has-text('Lưu về người bị bạo lực')");
            assertThat(said(page)).contains("Nữ", "Không muốn nói", "Có: Nhìn, kể cả khi đeo kính");
            assertThat(page.locator("dl").first().textContent()).as("her age").contains("Chưa hỏi");
            browser.hold(page);
            browser.picture(page, "facts-persons");
            page.setViewportSize(1366, 800);
            page.locator("summary:has-text('Ghi lần đầu')").click();
            browser.picture(page, "facts-persons-wide");
            page.selectOption("#his-sex", "MALE");
            page.click("button:has-text('Lưu về người gây bạo lực')");
            assertThat(page.locator("dl").count()).isEqualTo(2);
        }
    }

    private static String said(Page page) {
        return page.locator("main").textContent().replaceAll("\\s+", " ");
    }
}
