package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;

/** The whole way of a plan: from a Word file on somebody's desk to a body's report with a file. */
class PlanJourneyTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_word_file_becomes_a_plan_whose_work_is_given_and_reported_on() throws IOException {
        var committee = HOUSE.body("91", "Ủy ban nhân dân huyện thử");
        var department = HOUSE.body("91", "Sở Tư pháp thử");
        var manager = HOUSE.account(DutyKind.PROGRAMME_MANAGER, committee);
        var contributor = HOUSE.account(DutyKind.CONTRIBUTOR, department);

        var desk = browser.page(1366);
        browser.signIn(desk, HOUSE, manager.login());

        // She hands the file in and waits until it is read.
        desk.navigate(HOUSE.url() + "/nhap-van-ban");
        browser.hold(desk);
        desk.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "ke-hoach-thu.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        planDocument()));
        desk.click("form[enctype] button[type=submit]");
        desk.waitForSelector("a[href*='/ban-thao/']");
        desk.locator("a[href*='/ban-thao/']").first().click();
        desk.waitForURL(Pattern.compile(".*/ban-thao/\\d\\d-\\d+.*"));
        browser.hold(desk);
        browser.picture(desk, "review");
        var draft = desk.url().replaceFirst("\\?.*", "");
        assertThat(desk.textContent("main")).contains("Mở lớp tập huấn cho cộng tác viên");

        correct(desk, draft, "Mở lớp tập huấn", "Mở hai lớp tập huấn cho cộng tác viên");
        correct(desk, draft, "Phát thanh", "Phát thanh hằng tuần ở xã, phường");

        // She issues it.
        desk.navigate(draft + "/ban-hanh");
        browser.hold(desk);
        browser.picture(desk, "issue");
        desk.click("main form button[type=submit]");
        desk.waitForURL(Pattern.compile(".*/ke-hoach/\\d\\d-\\d+\\?bao=.*"));
        browser.hold(desk);
        browser.picture(desk, "plan");
        var plan = desk.url().replaceFirst("\\?.*", "");

        // She gives one task to the department.
        desk.navigate(plan + "/nhiem-vu");
        browser.hold(desk);
        browser.picture(desk, "plan-tree");
        desk.locator("summary").first().evaluate("s => s.parentElement.open = true");
        desk.click("text=Mở hai lớp tập huấn cho cộng tác viên");
        browser.hold(desk);
        browser.picture(desk, "task");
        var task = desk.url();
        desk.selectOption("#body", department.toString());
        desk.click("form[action$='/giao'] button[type=submit]");
        desk.waitForURL("**bao=work.assigned");

        // The department sees it on a phone, reports and adds a file.
        var phone = browser.page(360);
        browser.signIn(phone, HOUSE, contributor.login());
        phone.navigate(HOUSE.url() + "/viec-cua-toi");
        browser.hold(phone);
        browser.picture(phone, "own-work");
        phone.click("text=Mở hai lớp tập huấn cho cộng tác viên");
        browser.hold(phone);
        browser.picture(phone, "task");
        phone.fill("#percent", "40");
        phone.fill("#sentence", "Đã mở lớp thứ nhất, 35 người dự.");
        phone.setInputFiles(
                "#files",
                new FilePayload(
                        "danh-sach.txt",
                        "text/plain",
                        "35 người dự".getBytes(StandardCharsets.UTF_8)));
        phone.click("form[action$='/tien-do'] button[type=submit]");
        phone.waitForURL("**bao=work.reported");
        browser.hold(phone);

        // The manager sees what was reported, with the file.
        desk.navigate(task);
        assertThat(desk.textContent("main"))
                .contains("40%")
                .contains("Đã mở lớp thứ nhất, 35 người dự.")
                .contains("danh-sach.txt");
        desk.navigate(plan);
        assertThat(desk.textContent("main")).contains("có số liệu");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Corrects the text of one line on its own page, as somebody without script would. */
    private static void correct(Page page, String draft, String from, String to) {
        page.navigate(draft);
        var line = page.locator("li[id^=k] a").filter(having(from)).last();
        page.navigate(HOUSE.url() + "/ban-thao/" + line.getAttribute("href"));
        page.fill("#rv-text", to);
        page.locator(".rv-form button:has-text('Lưu')").first().click();
        page.waitForURL(url -> !url.contains("/dong/"));
        page.navigate(draft);
        assertThat(page.textContent("main")).contains(to);
    }

    private static FilterOptions having(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static byte[] planDocument() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var line : PlanTexts.WITH_BODIES.split("\n")) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
