package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** Somebody with a phone finds whom to call in three taps, with and without scripts. */
class FindHelpJourneyTest {
    private static final TestHouse HOUSE = TestHouse.open();

    @BeforeAll
    static void places_that_help_in_dong_hai() {
        var body = HOUSE.body("56", "Trung tâm thử Khánh Hòa");
        var words = Words.load(Language.VI, List.of("kit", "access", "vault", "directory"));
        var rows =
                """
                Địa chỉ tin cậy Biển Xanh thử\tđịa chỉ tin cậy\tPhường Đông Hải\t0000 200 003\t24/7\tKhu phố Thử 3\txã\tmiễn phí\tphụ nữ, trẻ em\tQuần áo, thuốc đang uống\tdanh sách thử
                Nhà tạm lánh Mái Ấm thử\tnhà tạm lánh\tPhường Phan Rang\t0000 200 002\t24/7\tSố 21 đường Thử\ttỉnh\tmiễn phí\tphụ nữ, trẻ em\tthiếu giấy tờ vẫn nhận\tdanh sách thử
                Trợ giúp pháp lý thử\tpháp lý\tPhường Phan Rang\t0000 200 006\tCN 3h-3h05\tSố 10 đường Thử\ttỉnh\tmiễn phí\t\tGiấy tờ tùy thân\tdanh sách thử
                """;
        var pasted =
                HOUSE.directory()
                        .addRows(HOUSE.person(DutyKind.UNIT_HEAD, body), body, rows, words);
        assertThat(pasted.wrong()).isEmpty();
    }

    @Test
    void three_taps_from_the_front_page_to_a_call() throws Exception {
        try (var browser = TestBrowser.open()) {
            for (var page :
                    List.of(
                            browser.page(360),
                            browser.page(1366),
                            browser.pageWithoutScript(360))) {
                page.navigate(HOUSE.url() + "/");
                page.click("a[href='/dich-vu']");
                page.fill("#q", "dong hai");
                page.click("main button[type=submit]");
                page.waitForSelector(".bn-help:has-text('Biển Xanh')");
                var first = page.locator(".bn-help").first();
                assertThat(first.textContent()).contains("Biển Xanh", "Mở cả ngày đêm");
                assertThat(first.locator("a.bn-help__call").getAttribute("href"))
                        .isEqualTo("tel:0000200003");
                assertThat(page.url()).isEqualTo(HOUSE.url() + "/dich-vu");
                assertThat(page.title()).isEqualTo("Thông tin cho gia đình – Bình An");
                assertThat(page.context().cookies()).isEmpty();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_list_and_the_card_hold_at_every_width_and_the_paper_tells_nothing() throws Exception {
        try (var browser = TestBrowser.open()) {
            var page = browser.page(360);
            page.navigate(HOUSE.url() + "/dich-vu");
            page.fill("#q", "thành phố Phan Rang - Tháp Chàm");
            page.keyboard().press("Enter");
            page.waitForSelector("#choices");
            both(browser, page, "help-choices");
            page.click("button:has-text('Phường Đông Hải')");
            page.waitForSelector(".bn-help");
            both(browser, page, "help-list");
            for (var box : page.locator("input[name=chon]").all().subList(0, 3)) {
                box.check();
            }
            page.click("button[name=the]");
            page.waitForSelector(".bn-slip");
            both(browser, page, "help-card");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var paper = page.innerText("body").toLowerCase(Locale.ROOT);
            assertThat(paper)
                    .contains("0000 200 002", "tư vấn gia đình")
                    .doesNotContain("bạo lực", "tạm lánh", "in của trình duyệt");
            var height =
                    ((Number)
                            page.evaluate(
                                    "document.querySelector('.bn-slip').getBoundingClientRect().height"));
            assertThat(height.doubleValue()).as("half of A4 in pixels").isLessThan(561);
            page.pdf(
                    new Page.PdfOptions()
                            .setPath(Path.of("target/pictures/paper-help-card.pdf"))
                            .setPreferCSSPageSize(true));
        }
    }

    @Test
    void a_tap_finds_what_is_near_and_sends_where_she_stands_once_to_a_kilometre()
            throws Exception {
        var body = HOUSE.body("56", "Trung tâm thử gần đây");
        var keeper = HOUSE.signedIn(DutyKind.UNIT_HEAD, body);
        keeper.get("/danh-ba/moi");
        var entry =
                Map.of(
                        "kind", "HEALTH_FACILITY",
                        "name", "Trạm Y tế Gần Biển thử",
                        "phones", "0000 200 009",
                        "hours", "24/7",
                        "area", "PROVINCE",
                        "point", "https://maps.example/@11.58123,109.02345,17z",
                        "how", "READ",
                        "source", "danh sách thử");
        assertThat(keeper.post("/danh-ba/moi", entry).statusCode()).isEqualTo(303);
        try (var browser = TestBrowser.open()) {
            var page = browser.page(360);
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(11.5876543, 109.0312345));
            var sent = new ArrayList<String>();
            page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
            page.navigate(HOUSE.url() + "/dich-vu");
            assertThat(sent).noneMatch(line -> line.contains("11.5"));
            both(browser, page, "help-standing-ask");
            page.click("[data-standing] button");
            page.waitForSelector(".bn-help:has-text('Gần Biển')");
            assertThat(page.textContent(".bn-help")).contains("cách khoảng 1 km");
            assertThat(sent)
                    .filteredOn(line -> line.contains("11.5") || line.contains("109.0"))
                    .containsExactly(HOUSE.url() + "/dich-vu gan=11.59%2C109.03");
            assertThat(page.content()).doesNotContain("11.59", "109.03");
            assertThat(page.url()).isEqualTo(HOUSE.url() + "/dich-vu");
            both(browser, page, "help-standing");
            page.locator("input[name=chon]").first().check();
            page.click("button[name=the]");
            page.waitForSelector(".bn-slip:has-text('0000 200 009')");

            var refused = browser.page(360);
            refused.navigate(HOUSE.url() + "/dich-vu");
            refused.click("[data-standing] button");
            refused.waitForSelector("[data-standing] [role=alert]:has-text('Hãy gõ tên xã')");
            var plain = browser.pageWithoutScript(360);
            plain.navigate(HOUSE.url() + "/dich-vu");
            assertThat(plain.isVisible("[data-standing]")).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void both(TestBrowser browser, Page page, String name) throws Exception {
        for (var width : new int[] {360, 1366}) {
            page.setViewportSize(width, 740);
            if (Boolean.getBoolean("pictures")) {
                browser.picture(page, "page-" + name);
            }
            browser.hold(page);
        }
        page.setViewportSize(360, 740);
    }
}
