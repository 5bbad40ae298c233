package vn.binhan.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhan.app.TestHouse;
import vn.binhan.intake.Crowd;

/** Somebody reports for herself on a phone, with a script and without, and comes back. */
class TellingJourneyTest {
    private static final int PHONE = 360;
    private static final int DESK = 1366;
    private static final TestHouse HOUSE = TestHouse.open();

    private static TestBrowser browser;

    private int taps;

    @BeforeAll
    static void open() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private void tap(Page page, String words) {
        taps++;
        button(page, words).click();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button, main .bn-choices a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static void heading(Page page, String words) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words)).waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void she_reports_for_herself_in_eight_taps_and_one_entry_of_the_history(int width)
            throws IOException {
        var page = browser.page(width);
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(HOUSE.url())) {
                elsewhere.add(request.url());
            }
        });
        page.navigate(HOUSE.url() + "/");
        look(page, "home");
        var entries = ((Number) page.evaluate("history.length")).intValue();
        tap(page, "Báo tin an toàn");
        heading(page, "Trước khi bắt đầu");
        look(page, "before");
        tap(page, "Tôi hiểu");
        heading(page, "Bây giờ có nguy hiểm không?");
        assertThat(page.locator("a[href='tel:113']").first().isVisible()).isTrue();
        look(page, "danger");
        tap(page, "Không");
        heading(page, "Chuyện này xảy ra với ai?");
        look(page, "whom");
        tap(page, "Với tôi");
        heading(page, "Chuyện xảy ra ở xã, phường nào?");
        page.fill("#q", "dong hai");
        page.locator("#choices button").first().waitFor();
        look(page, "place");
        tap(page, "Đông Hải");
        heading(page, "Chị/anh muốn điều gì lúc này?");
        look(page, "wishes");
        tap(page, "Nói chuyện");
        heading(page, "Liên lạc lại sao cho an toàn?");
        look(page, "contact");
        tap(page, "Không cần liên lạc");
        heading(page, "Xem lại rồi gửi");
        assertThat(page.locator("main dl").textContent())
                .contains("Với tôi", "Đông Hải", "Nói chuyện");
        look(page, "check");
        tap(page, "Gửi");
        heading(page, "Đã nhận tin");
        assertThat(taps).isLessThanOrEqualTo(8);
        var number = page.locator(".bn-receipt").textContent().strip();
        assertThat(number).matches("\\d{6} \\d{6} \\d{6}");
        look(page, "receipt");
        assertThat(page.url()).isEqualTo(HOUSE.url() + "/hoi");
        assertThat(((Number) page.evaluate("history.length")).intValue()).isEqualTo(entries);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(elsewhere).isEmpty();

        page.navigate(HOUSE.url() + "/tro-lai");
        page.fill("#number", number);
        tap(page, "Mở");
        heading(page, "Đã nhận, đang chờ người đọc");
        look(page, "report");
        assertThat(page.url()).isEqualTo(HOUSE.url() + "/tro-lai");
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("Failed to load resource"))
                .isEmpty();
    }

    /** With -Dpictures=true people can look at every step in target/pictures. */
    private static void look(Page page, String name) throws IOException {
        browser.hold(page);
        if (Boolean.getBoolean("pictures")) {
            browser.picture(page, "telling-" + name);
        }
    }

    @Test
    void an_answer_that_the_network_swallows_is_sent_again_and_counts_once() {
        var before = arrivals();
        var page = browser.page(PHONE);
        page.navigate(HOUSE.url() + "/hoi");
        toTheCheck(page);
        var cut = new AtomicBoolean(true);
        page.route(
                "**/hoi",
                route -> {
                    if (cut.getAndSet(false)) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        tap(page, "Gửi");
        page.locator("#bn-cut").waitFor();
        assertThat(page.locator("#bn-cut").textContent()).contains("vẫn còn trong trang");
        assertThat(arrivals()).isEqualTo(before + 1);
        tap(page, "Gửi");
        heading(page, "Đã nhận tin");
        assertThat(arrivals()).isEqualTo(before + 1);
        var number = page.locator(".bn-receipt").textContent().strip();
        page.navigate(HOUSE.url() + "/tro-lai");
        page.fill("#number", number);
        tap(page, "Mở");
        heading(page, "Đã nhận, đang chờ người đọc");
    }

    @Test
    void when_very_many_report_her_phone_works_for_a_moment_and_her_report_is_taken() {
        var page = browser.page(PHONE);
        var comes = 0;
        do {
            page.navigate(HOUSE.url() + "/hoi");
            toTheCheck(page);
        } while (!finds503(page) && comes++ < 5);
        assertThat(comes).as("times her report was taken at once").isLessThan(5);
        heading(page, "Đã nhận tin");
        assertThat(page.locator(".bn-receipt").textContent().strip())
                .matches("\\d{6} \\d{6} \\d{6}");
    }

    /** Whether she came while it was crowded; a gap in a crowd may take her report at once. */
    private boolean finds503(Page page) {
        var patience = new Page.WaitForResponseOptions().setTimeout(10_000);
        try (var _ = Crowd.at(HOUSE.intake())) {
            page.waitForResponse(
                    answer -> answer.status() == 503, patience, () -> tap(page, "Gửi"));
            return true;
        } catch (TimeoutError gap) {
            return false;
        }
    }

    @Test
    void a_question_that_somebody_recorded_is_heard_in_her_language_and_others_are_silent()
            throws IOException {
        var page = browser.page(PHONE);
        var folder = HOUSE.data().resolve("speech").resolve("km");
        Files.createDirectories(folder);
        Files.write(folder.resolve("danger.wav"), second());
        try {
            page.navigate(HOUSE.url() + "/hoi");
            assertThat(page.locator("audio").count()).as("nobody recorded this page").isZero();
            tap(page, "Tôi hiểu");
            heading(page, "Bây giờ có nguy hiểm không?");
            assertThat(page.locator("audio").count()).isEqualTo(1);
            assertThat(page.locator(".bn-speech__of").textContent()).isEqualTo("Tiếng Khmer");
            look(page, "spoken");
            page.locator("audio").focus();
            page.keyboard().press("Space");
            page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
            assertThat(((Number) page.evaluate("document.querySelector('audio').duration")))
                    .extracting(Number::doubleValue)
                    .isEqualTo(1.0);
        } finally {
            Files.delete(folder.resolve("danger.wav"));
        }
        for (var none : List.of("km/danger", "km/..%2F..%2Flock", "xx/danger", "km/whom")) {
            assertThat(HOUSE.stranger().get("/loi-noi/" + none).statusCode())
                    .as(none)
                    .isBetween(400, 404);
        }
    }

    /** A second of a tone, 8,000 samples of eight bits. */
    private static byte[] second() {
        var samples = 8_000;
        var sound = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        sound.put("RIFF".getBytes(US_ASCII)).putInt(36 + samples);
        sound.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        sound.putShort((short) 1).putShort((short) 1);
        sound.putInt(samples).putInt(samples).putShort((short) 1).putShort((short) 8);
        sound.put("data".getBytes(US_ASCII)).putInt(samples);
        for (var i = 0; i < samples; i++) {
            sound.put((byte) (128 + 60 * Math.sin(i / 3.0)));
        }
        return sound.array();
    }

    private void toTheCheck(Page page) {
        tap(page, "Tôi hiểu");
        for (var i = 0; i < 5; i++) {
            var title = page.locator("h1").textContent();
            tap(page, "Bỏ qua câu này");
            page.waitForFunction("t => document.querySelector('h1').textContent !== t", title);
        }
        heading(page, "Xem lại rồi gửi");
    }

    private static long arrivals() {
        return HOUSE.sql().sql("select count(*) from intake.arrival").query(Long.class).single();
    }

    @Test
    void without_a_script_she_reports_writes_more_and_comes_back() {
        var page = browser.pageWithoutScript(PHONE);
        page.navigate(HOUSE.url() + "/");
        tap(page, "Báo tin an toàn");
        tap(page, "Tôi hiểu");
        tap(page, "Có, đang nguy hiểm");
        assertThat(page.locator("a[href='tel:113']").first().isVisible()).isTrue();
        tap(page, "Vẫn báo tin ở đây");
        tap(page, "Với hàng xóm");
        page.fill("#q", "xom nao do");
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Không tìm thấy");
        page.fill("#q", "dong hai");
        tap(page, "Tìm");
        tap(page, "Đông Hải");
        tap(page, "Chọn nhiều điều");
        page.check("#wish");
        tap(page, "Tiếp tục");
        tap(page, "Cho một cách liên lạc");
        page.fill("#address", "0400 000 001");
        page.fill("#hours", "9 giờ sáng");
        tap(page, "Tiếp tục");
        page.locator("button[name=change][value=STORY]").click();
        page.fill("#story", "Nghe tiếng kêu \"nhiều đêm\" <b>");
        tap(page, "Tiếp tục");
        page.check("#official");
        page.locator("button[name=lang]").click();
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.locator("button[name=lang]").click();
        assertThat(page.locator("main dl").textContent())
                .contains("Nghe tiếng kêu \"nhiều đêm\" <b>", "0400 000 001");
        page.setInputFiles(
                "#files",
                new com.microsoft.playwright.options.FilePayload(
                        "a.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        tap(page, "Gửi");
        var number = page.locator(".bn-receipt").textContent().strip();
        assertThat(number).matches("\\d{6} \\d{6} \\d{6}");
        page.navigate(HOUSE.url() + "/tro-lai");
        page.fill("#number", "111111 111111 111111");
        tap(page, "Mở");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Không mở được");
        page.fill("#number", number);
        tap(page, "Mở");
        assertThat(page.locator("h1").textContent()).contains("Đã nhận, đang chờ người đọc");
        assertThat(page.locator("main").textContent()).doesNotContain("Đông Hải", "tiếng kêu");
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void the_way_out_is_the_first_stop_and_questions_are_answered_by_keys_alone() {
        var page = browser.page(DESK);
        page.navigate(HOUSE.url() + "/hoi");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("bn-exit");
        button(page, "Tôi hiểu").focus();
        page.keyboard().press("Enter");
        heading(page, "Bây giờ có nguy hiểm không?");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
        for (var i = 0; i < 3; i++) {
            page.keyboard().press("Tab");
            var seen = page.evaluate("document.activeElement.textContent").toString();
            if (seen.equals("Không")) {
                break;
            }
        }
        page.keyboard().press("Enter");
        heading(page, "Chuyện này xảy ra với ai?");
    }
}
