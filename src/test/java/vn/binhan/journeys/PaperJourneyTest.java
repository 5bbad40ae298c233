package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A paper out of a case: what it lacks, its number, and the same words in Word and in PDF. */
class PaperJourneyTest {
    private static final String CHAIR = "Chủ tịch Ủy ban nhân dân phường Đông Hải thử";

    private final CaseworkHouse in = new CaseworkHouse("Trung tâm có giấy tờ thử");

    @Test
    void the_chair_is_told_on_paper_with_a_number_of_the_register() throws Exception {
        var hers = in.begun();
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 1366, in.worker);
            in.open(page, hers + "/nguy-co");
            page.locator("label[for=f_stalking]").click();
            page.click("form[action$='/nguy-co'] button");
            in.open(page, hers + "/giay-to");
            page.locator("input[value=NOTIFICATION] + label").click();
            page.click("main form button");
            assertThat(page.locator("main").textContent()).contains("Còn thiếu:");
            assertThat(page.locator("button[value=issue]").count()).isZero();
            browser.hold(page);
            browser.picture(page, "paper-lacks");
            page.fill("#f_PLACE", "Phan Rang");
            page.fill("#f_TITLE", "Giám đốc");
            page.fill("#f_RECEIVER", CHAIR);
            page.waitForCondition(() -> page.textContent("#kept").contains("Đã giữ"));
            in.open(page, hers + "/giay-to");
            page.click("main .bn-card form:has(input[value=NOTIFICATION]) button");
            assertThat(page.inputValue("#f_RECEIVER")).as("kept on leaving").isEqualTo(CHAIR);
            browser.hold(page);
            browser.picture(page, "paper-goes-on");
            page.click("button[value=look]");
            assertThat(page.locator("main").textContent()).doesNotContain("Còn thiếu:");
            page.click("button[value=issue]");
            assertThat(page.locator("main").textContent()).contains("Cho số lúc");
            browser.hold(page);
            browser.picture(page, "paper-issued");
            assertThat(pdf(saved(page, "PDF")))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CHAIR, "Phan Rang")
                    .doesNotContain("{{");
            assertThat(word(saved(page, "DOCX"))).contains(CHAIR).doesNotContain("{{");
            var head = in.page(browser, 360, in.head);
            in.open(head, "/so-van-ban");
            assertThat(head.locator("main table").textContent()).contains("Công văn");
            assertThat(head.locator("main").textContent()).doesNotContain(CHAIR);
            browser.hold(head);
            browser.picture(head, "register-filled");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Path saved(Page page, String as) {
        return page.waitForDownload(() -> page.click("button[value=" + as + "]")).path();
    }

    private static String pdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(Files.readAllBytes(file))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String word(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
