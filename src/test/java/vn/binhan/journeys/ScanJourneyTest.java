package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.ReadingLimits;

/** The way of a plan that came as paper: scanned, handed in, recognised page by page, read. */
class ScanJourneyTest {
    private static final File LETTERS = new File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    private static final List<List<String>> PAPER =
            List.of(
                    List.of(
                            "ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI",
                            "Số: 27/KH-UBND",
                            "Đông Hải, ngày 09 tháng 3 năm 2026",
                            "KẾ HOẠCH",
                            "Phòng ngừa và ứng phó với bạo lực trên cơ sở giới năm 2026",
                            "I. MỤC TIÊU",
                            "1. Ít nhất 60% người bị bạo lực được hỗ trợ."),
                    List.of(
                            "II. NỘI DUNG",
                            "1. Mở lớp tập huấn cho cộng tác viên.",
                            "2. Phát thanh hằng tuần ở các thôn.",
                            "Nơi nhận: như trên."));

    /** What of the text stands before the second page. */
    private static final String BEFORE_PAGE_2 =
            """
            () => {
              const range = document.createRange();
              range.setStart(document.getElementById('rv-source'), 0);
              range.setEndBefore(document.querySelectorAll('.rv-page')[1]);
              return range.toString();
            }
            """;

    private static final TestHouse HOUSE = TestHouse.open();
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(LETTERS.exists(), "needs DejaVu Sans");
        try (var reader = new DocumentReader(ReadingLimits.usual())) {
            Assumptions.assumeTrue(reader.ocrAvailable(), "needs Tesseract with vie");
        }
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_scan_is_recognised_on_request_and_becomes_a_draft() throws Exception {
        var commune = HOUSE.body("91", "Ủy ban nhân dân xã có máy quét");
        var manager = HOUSE.account(DutyKind.PROGRAMME_MANAGER, commune);
        var desk = browser.page(1366);
        browser.signIn(desk, HOUSE, manager.login());
        desk.navigate(HOUSE.url() + "/nhap-van-ban");
        desk.setInputFiles(
                "input[type=file]", new FilePayload("quet.pdf", "application/pdf", scanned()));
        desk.click("form[enctype] button[type=submit]");

        desk.waitForSelector("form[action$='/doc'] button");
        assertThat(desk.textContent("main")).contains("2 trên 2 trang là ảnh");
        browser.hold(desk);
        desk.click("form[action$='/doc'] button");

        desk.waitForSelector("a[href*='/ban-thao/']");
        desk.locator("a[href*='/ban-thao/']").first().click();
        desk.waitForURL("**/ban-thao/**");
        browser.hold(desk);
        browser.picture(desk, "review-of-a-scan");
        assertThat(desk.textContent("main"))
                .contains("27/KH-UBND", "Mở lớp tập huấn cho cộng tác viên")
                .contains("Ít nhất 60% người bị bạo lực được hỗ trợ");

        var page = desk.locator("details.rv-page").nth(1);
        assertThat(page.textContent()).isEqualTo("Trang 2 của bản gốc");
        page.locator("summary").click();
        desk.waitForFunction(
                "() => document.querySelectorAll('.rv-page img')[1].naturalWidth > 800");
        browser.hold(desk);
        browser.picture(desk, "review-beside-the-page");
        assertThat(desk.evaluate(BEFORE_PAGE_2)).asString().contains("60%").doesNotContain("lớp");
        var beyond = page.locator("img").getAttribute("src").replaceFirst("2$", "3");
        assertThat(desk.request().get(HOUSE.url() + beyond).status()).isEqualTo(404);
    }

    private static byte[] scanned() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (var lines : PAPER) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                place(pdf, page, picture(lines));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void place(PDDocument pdf, PDPage page, BufferedImage picture)
            throws IOException {
        try (var pen = new PDPageContentStream(pdf, page)) {
            var box = page.getMediaBox();
            pen.drawImage(
                    JPEGFactory.createFromImage(pdf, picture, 0.8f),
                    0,
                    0,
                    box.getWidth(),
                    box.getHeight());
        }
    }

    /** A page of paper at 200 dots to the inch, laid a little askew on the glass. */
    private static BufferedImage picture(List<String> lines) throws Exception {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var pen = page.createGraphics();
        pen.setColor(new Color(246, 246, 246));
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(new Color(40, 40, 40));
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(Font.createFont(Font.TRUETYPE_FONT, LETTERS).deriveFont(34f));
        pen.rotate(Math.toRadians(0.4));
        var y = 250;
        for (var line : lines) {
            pen.drawString(line, 200, y);
            y += 70;
        }
        pen.dispose();
        return page;
    }
}
