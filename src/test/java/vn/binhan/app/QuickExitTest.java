package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.journeys.TestBrowser;

/**
 * Somebody leaves in the middle of a report. Behind "back" lies what she saw before us, cookies and
 * storage are gone, and nothing that she typed is in any file of the browser.
 */
class QuickExitTest {
    private static final String BEFORE = Elsewhere.PAGE.resolve("/truoc?q=").toString();
    private static final String STORY = "chuyện con cò lửa bay qua bến đò chiều ba mươi";
    private static final String PLACE = "xóm Ghềnh Ráng Thử";
    private static final String CONTROL = "dauthukhongphaichuyenkin";

    @Test
    void nothing_is_left_behind() throws IOException {
        var house = TestHouse.open();
        var profile = Files.createTempDirectory("binhan-exit-");
        try (var browser = TestBrowser.inProfile(profile)) {
            var page = browser.page();
            page.navigate(BEFORE + CONTROL);
            page.navigate(house.url() + "/");
            page.evaluate("document.cookie = 'a=b'; localStorage.setItem('a', 'b')");
            press(page, "Báo tin an toàn");
            press(page, "Tôi hiểu");
            press(page, "Không");
            press(page, "Với tôi");
            page.fill("#q", PLACE);
            press(page, "Bỏ qua câu này");
            press(page, "Bỏ qua câu này");
            press(page, "Bỏ qua câu này");
            page.click("button[name=change][value=STORY]");
            page.fill("#story", STORY);
            press(page, "Tiếp tục");
            page.click("button[name=change][value=STORY]");
            page.waitForSelector("#story");
            assertThat(page.inputValue("#story")).isEqualTo(STORY);
            for (var i = 0; i < 3; i++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL(Elsewhere.PAGE.toString());
            assertThat(page.context().cookies()).isEmpty();
            page.goBack();
            assertThat(page.url()).isEqualTo(BEFORE + CONTROL);
            page.navigate(house.url() + "/dien-thoai");
            assertThat(page.evaluate("localStorage.length + document.cookie.length")).isEqualTo(0);
            page.click(".bn-exit");
            page.waitForURL(Elsewhere.PAGE.toString());
        }
        assertThat(in(profile, "control", CONTROL)).isNotEmpty();
        assertThat(in(profile, "story", STORY)).isEmpty();
        assertThat(in(profile, "place", PLACE)).isEmpty();
        Disk.remove(profile);
    }

    @Test
    void without_a_script_the_way_out_is_a_plain_link_that_answers_the_same() {
        var answer = TestHouse.open().stranger().get("/thoat");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(Elsewhere.PAGE.toString());
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse(""))
                .contains("\"cookies\"", "\"storage\"", "\"cache\"");
    }

    private static Map<String, ?> in(Path profile, String name, String text) throws IOException {
        return new Canaries(Map.of(name, text)).below(profile, true);
    }

    private static void press(Page page, String words) {
        var title = page.locator("h1").textContent();
        page.locator("main a, main button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForFunction("t => document.querySelector('h1')?.textContent !== t", title);
    }
}
