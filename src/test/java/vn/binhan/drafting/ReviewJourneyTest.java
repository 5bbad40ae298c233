package vn.binhan.drafting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.journeys.TestBrowser;

/** A person hands a plan in and corrects it in a browser, by keyboard and by mouse. */
class ReviewJourneyTest {
    private static final Path PICTURES = Path.of("target/pictures");

    private static TestHouse house;
    private static OrganisationId body;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void a_browser_is_there() throws Exception {
        house = TestHouse.open();
        body = house.body("89", "UBND tỉnh An Giang");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(TestBrowser.chromium())
                                        .setArgs(List.of("--no-sandbox")));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void the_browser_ends() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void a_manager_imports_a_plan() {
        page = open(1366, 768, true);
        importPlan(page);
    }

    private Page open(int width, int height, boolean script) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setJavaScriptEnabled(script)
                                .setLocale("vi-VN"));
        var opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(house.url() + "/dang-nhap");
        opened.fill("#login", house.account(DutyKind.PROGRAMME_MANAGER, body).login());
        opened.fill("#password", TestHouse.PASSWORD);
        opened.locator("main button[type=submit]").click();
        return opened;
    }

    private static void importPlan(Page page) {
        page.navigate(house.url() + "/nhap-van-ban");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "ke-hoach-253.txt",
                        "text/plain",
                        SamplePlan.TEXT.getBytes(StandardCharsets.UTF_8)));
        page.locator("main .govuk-button").first().click();
        page.waitForURL(Pattern.compile("/nhap-van-ban/\\d"));
        page.locator("main a.govuk-button").click();
        page.waitForURL(Pattern.compile("/ban-thao/"));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static void accessible(Page page) {
        var found =
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations();
        assertThat(found.stream().map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    @Test
    void a_line_and_its_place_in_the_original_light_up_together() {
        var line = page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"));
        line.locator("a").click();
        assertThat(page.locator("#rv-source .on")).containsText("Mở lớp");
        page.locator(
                        "#rv-source [data-k]",
                        new Page.LocatorOptions().setHasText("Ứng dụng công nghệ"))
                .click();
        assertThat(page.locator(".rv-lines li.on")).containsText("Ứng dụng công nghệ");
        picture(page, "review-1366");
        accessible(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_keyboard_alone_moves_levels_splits_joins_and_undoes() {
        var line = page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"));
        line.locator("a").click();
        page.keyboard().press("<");
        assertThat(page.locator("#rv-sum")).containsText("3 nội dung");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#rv-sum")).containsText("2 nội dung");
        page.keyboard().press("e");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#rv-sum")).containsText("3 nội dung");
        page.keyboard().press("Tab");
        assertThat(page.locator("#rv-sum")).containsText("2 nội dung");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(page.locator(".rv-panel textarea")).isFocused();
        for (var i = 0; i < " cho cộng tác viên".length(); i++) {
            page.keyboard().press("ArrowLeft");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".rv-panel textarea")).hasValue("cho cộng tác viên");
        picture(page, "editing-1366");
        accessible(page);
        page.keyboard().press("Backspace");
        assertThat(page.locator(".rv-panel textarea"))
                .hasValue("Mở lớp tập huấn cho cộng tác viên");
        page.keyboard().type(" mới");
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-saved")).containsText("Đã lưu lúc");
        page.reload();
        assertThat(page.locator("#rv-tree")).not().containsText("cho mớicộng");
        page.locator("[value=undo]").click();
        assertThat(page.locator("[value=redo]")).isEnabled();
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_recognised_is_offered_and_taken_by_a_press() {
        var line = page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("chiến dịch"));
        line.locator("a").click();
        page.keyboard().press("F2");
        picture(page, "offers-1366");
        page.locator(".rv-chip", new Page.LocatorOptions().setHasText("Quý II/2021")).click();
        assertThat(line.locator("em")).hasText("Quý II/2021");
        assertThat(complaints).isEmpty();
    }

    @Test
    void another_persons_edit_of_the_same_line_is_shown_beside_mine() {
        var other = open(1366, 768, true);
        other.navigate(page.url());
        var line = page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"));
        line.locator("a").click();
        page.keyboard().press("Enter");
        assertThat(page.locator(".rv-panel textarea")).isFocused();
        other.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"))
                .locator("a")
                .click();
        other.keyboard().press("Enter");
        assertThat(other.locator(".rv-panel textarea")).isFocused();
        other.keyboard().type(" HAI");
        other.keyboard().press("Escape");
        assertThat(other.locator("[value=undo]")).isEnabled();
        page.keyboard().type(" MỘT");
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-dialog")).isVisible();
        assertThat(page.locator("#rv-dialog")).containsText("viên HAI");
        assertThat(page.locator("#rv-dialog")).containsText("viên MỘT");
        picture(page, "conflict-1366");
        accessible(page);
        page.locator("#rv-dialog button").click();
        assertThat(page.locator("#rv-tree")).containsText("viên MỘT");
    }

    @Test
    void a_phone_shows_one_pane_at_a_time_and_nothing_scrolls_sideways() {
        page.setViewportSize(360, 740);
        picture(page, "review-360");
        page.locator("label[for=rv-pane-text]").click();
        assertThat(page.locator("#rv-source")).isVisible();
        assertThat(page.locator("#rv-tree")).isHidden();
        picture(page, "text-360");
        var wide = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(360);
        accessible(page);
        page.locator("label[for=rv-pane-tree]").click();
        page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"))
                .locator("a")
                .click();
        page.locator(".rv-tools [data-act=open]").click();
        picture(page, "editing-360");
        page.navigate(house.url() + "/nhap-van-ban");
        picture(page, "receive-360");
        accessible(page);
    }

    @Test
    void a_line_can_be_added_to_an_empty_part_and_goes_again_when_nothing_is_written() {
        page.locator("[value=append-BUDGET]").click();
        assertThat(page.locator(".rv-panel textarea")).isFocused();
        page.keyboard().type("Ngân sách tỉnh");
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-BUDGET")).containsText("Ngân sách tỉnh");
        page.keyboard().press("a");
        assertThat(page.locator("#rv-BUDGET li")).hasCount(2);
        assertThat(page.locator(".rv-panel textarea")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-BUDGET li")).hasCount(1);
        picture(page, "added-1366");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_new_target_without_a_sentence_stays_open_with_what_was_typed_until_it_has_one() {
        page.locator("[value=append-TARGETS]").click();
        assertThat(page.locator(".rv-panel textarea")).isFocused();
        page.fill(".rv-panel [name=value]", "70");
        page.fill(".rv-panel [name=unit]", "%");
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-alert")).containsText("Dòng này không có chữ nên chưa lưu");
        assertThat(page.locator(".rv-panel [name=value]")).hasValue("70");
        picture(page, "wordless-1366");
        page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"))
                .locator("a")
                .click();
        assertThat(page.locator(".rv-panel [name=value]")).hasValue("70");
        page.fill(".rv-panel textarea", "Số xã có nơi tạm lánh");
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-alert")).isEmpty();
        assertThat(page.locator("#rv-TARGETS")).containsText("Số xã có nơi tạm lánh");
        assertThat(page.locator("#rv-TARGETS")).containsText("70%");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_cleared_line_says_that_it_is_not_saved_and_is_never_lost() {
        var line = page.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"));
        line.locator("a").click();
        page.keyboard().press("Enter");
        assertThat(page.locator(".rv-panel textarea")).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator("#rv-alert")).containsText("Hãy viết câu của dòng");
        assertThat(page.locator(".rv-panel textarea")).hasValue("");
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.reload();
        assertThat(page.locator("#rv-tree")).containsText("Mở lớp tập huấn cho cộng tác viên");
    }

    @Test
    void without_script_every_line_has_its_own_page() {
        var plain = open(1366, 768, false);
        plain.navigate(page.url());
        plain.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp"))
                .locator("a")
                .click();
        picture(plain, "line-page-1366");
        plain.fill("#rv-text", "Mở lớp tập huấn\ncho cộng tác viên");
        plain.locator(".bn-actions [value=line]").click();
        assertThat(plain.locator(".rv-lines li", new Page.LocatorOptions().setHasText("Mở lớp")))
                .not()
                .containsText("cộng tác viên");
        picture(plain, "plain-1366");
        plain.navigate(house.url() + "/nhap-van-ban");
        picture(plain, "receive-1366");
    }
}
