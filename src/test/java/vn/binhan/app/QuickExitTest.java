package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.journeys.TestBrowser;
import vn.binhan.storage.Disk;

/**
 * Somebody leaves in the middle of a report. Behind "back" lies what she saw before us, cookies and
 * storage are gone, and nothing that she typed is in any file of the browser.
 */
class QuickExitTest {
    private static final String BEFORE = Elsewhere.PAGE.resolve("/truoc?q=").toString();
    private static final String STORY = "chuyện con cò lửa bay qua bến đò chiều ba mươi";
    private static final String PLACE = "xóm Ghềnh Ráng Thử";
    private static final String TYPED_PLACE = "bản Huổi Lướt Thử Nghiệm";
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
    void without_a_script_no_file_of_the_browser_holds_what_she_typed_either() throws IOException {
        var house = TestHouse.open();
        var profile = Files.createTempDirectory("binhan-plain-");
        var number = "";
        try (var browser = TestBrowser.inProfile(profile, false)) {
            var page = browser.page();
            page.navigate(BEFORE + CONTROL);
            page.navigate(house.url() + "/");
            plain(page, "main a", "Báo tin an toàn", "Trước khi bắt đầu");
            plain(page, "main button", "Tôi hiểu", "Bây giờ có nguy hiểm không?");
            plain(page, "main button", "Không", "Chuyện này xảy ra với ai?");
            plain(page, "main button", "Với tôi", "Chuyện xảy ra ở xã, phường nào?");
            page.fill("#q", PLACE);
            plain(page, "main button", "Bỏ qua", "Chị/anh muốn điều gì lúc này?");
            plain(page, "main button", "Bỏ qua", "Liên lạc lại sao cho an toàn?");
            plain(page, "main button", "Bỏ qua", "Xem lại rồi gửi");
            page.click("button[name=change][value=STORY]");
            page.fill("#story", STORY);
            plain(page, "main button", "Tiếp tục", "Xem lại rồi gửi");
            page.click("button[name=change][value=STORY]");
            assertThat(page.inputValue("#story")).isEqualTo(STORY);
            plain(page, "main button", "Tiếp tục", "Xem lại rồi gửi");
            plain(page, "main button", "Gửi", "Đã nhận tin");
            number = page.locator(".bn-receipt").textContent().strip();
            page.navigate(house.url() + "/tro-lai");
            page.fill("#number", number);
            plain(page, "main button", "Mở", "Đã nhận, đang chờ người đọc");
            page.navigate(house.url() + "/dich-vu");
            page.fill("#q", TYPED_PLACE);
            plain(page, "main button", "Tìm", "Tìm nơi giúp");
            page.click(".bn-exit");
            page.waitForURL(Elsewhere.PAGE.toString());
            assertThat(page.context().cookies()).isEmpty();
        }
        assertThat(in(profile, "number", number)).isEmpty();
        assertThat(in(profile, "digits", number.replace(" ", ""))).isEmpty();
        assertThat(in(profile, "looked for", TYPED_PLACE)).isEmpty();
        assertThat(in(profile, "control", CONTROL)).isNotEmpty();
        assertThat(in(profile, "story", STORY)).isEmpty();
        assertThat(in(profile, "place", PLACE)).isEmpty();
        Disk.remove(profile);
    }

    private static void plain(Page page, String where, String words, String next) {
        page.locator(where).filter(new Locator.FilterOptions().setHasText(words)).first().click();
        page.locator("h1:has-text('" + next + "')").waitFor();
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
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForFunction("t => document.querySelector('h1')?.textContent !== t", title);
    }
}
