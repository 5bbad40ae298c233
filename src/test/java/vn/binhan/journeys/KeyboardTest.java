package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People who use no mouse: every page by Tab, Enter and "/", always seeing where they are. */
class KeyboardTest {
    /** What has the focus now: its mark for the reader of a failure, and whether it can be seen. */
    private static final String FOCUS =
            """
            () => {
              const e = document.activeElement, s = getComputedStyle(e);
              const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
                && !/rgba\\(.*, 0\\)|transparent/.test(s.outlineColor);
              const label = e.labels?.[0] ? getComputedStyle(e.labels[0]) : s;
              const yellow = s.backgroundColor === 'rgb(255, 221, 0)';
              const near = label.outlineStyle !== 'none' && parseFloat(label.outlineWidth) > 0;
              const shadow = s.boxShadow !== 'none'
                || [...(e.labels ?? [])].some(l => getComputedStyle(l, '::before').boxShadow !== 'none');
              const name = e === document.body ? 'BODY'
                : e.tagName + '#' + e.id + ' ' + (e.textContent || e.name || '').trim().slice(0, 40);
              return (ring || yellow || near || shadow || e === document.body ? '' : 'UNSEEN ') + name;
            }
            """;

    private static LivedInHouse in;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        in = new LivedInHouse();
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void the_acceptance_story_by_keyboard() {
        var page = browser.page(1366);
        page.navigate(in.house.url() + "/dang-nhap");
        tabTo(page, "#login");
        page.keyboard().type(in.department.login());
        tabTo(page, "#password");
        page.keyboard().type(vn.binhan.app.TestHouse.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/ke-hoach");

        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-skip-link").evaluate("e => e === document.activeElement"))
                .isEqualTo(true);
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
        page.keyboard().type("phat thanh hai lan");
        page.keyboard().press("Enter");
        page.waitForURL("**/tim-kiem?*");
        tabTo(page, "main li a[href^='" + in.plan() + "/']");
        page.keyboard().press("Enter");
        page.waitForURL("**" + in.plan() + "/viec/*");
        tabTo(page, "#percent");
        page.keyboard().type("55");
        tabTo(page, "#sentence");
        page.keyboard().type("Đã phát thêm 3 buổi.");
        tabTo(page, "form[action$='/tien-do'] button");
        page.keyboard().press("Enter");
        page.waitForURL("**bao=work.reported");
        assertThat(page.evaluate("document.activeElement.className").toString())
                .contains("govuk-notification-banner");
    }

    @Test
    void every_stop_can_be_seen_and_no_page_holds_the_focus() {
        var page = browser.page(1366);
        walk(page, "/");
        walk(page, "/ke-hoach-cong-khai/" + in.plan);
        walk(page, "/dang-nhap");
        browser.signIn(page, in.house, in.manager.login());
        for (var path :
                List.of(
                        "/ke-hoach",
                        in.plan(),
                        in.plan() + "/nhiem-vu",
                        in.plan() + "/kinh-phi",
                        in.plan() + "/phien-ban",
                        in.plan() + "/van-ban",
                        in.task(in.task),
                        "/nhap-van-ban",
                        "/ban-thao/" + in.draft,
                        "/ban-thao/" + in.draft + "/ban-hanh",
                        "/tim-kiem?q=tap+huan")) {
            walk(page, path);
        }
    }

    @Test
    void the_menu_on_a_phone_opens_and_closes() {
        var page = browser.page(360);
        browser.signIn(page, in.house, in.manager.login());
        tabTo(page, ".bn-burger");
        page.keyboard().press("Enter");
        assertThat(page.locator("#menu").isVisible()).isTrue();
        tabTo(page, "#menu li a");
        assertThat(page.evaluate(FOCUS).toString()).doesNotContain("UNSEEN");
        page.keyboard().press("Escape");
        assertThat(page.locator("#menu").isVisible()).isFalse();
        assertThat(page.evaluate("document.activeElement.className").toString())
                .contains("bn-burger");
    }

    /** Tabs through the whole page and out of it at its end. */
    private static void walk(Page page, String path) {
        page.navigate(in.house.url() + path);
        var before = "";
        for (var stop = 0; stop < 400; stop++) {
            page.keyboard().press("Tab");
            var now = page.evaluate(FOCUS).toString();
            assertThat(now).as("focus on " + path).doesNotContain("UNSEEN");
            if (now.equals("BODY")) {
                assertThat(stop).as("stops on " + path).isGreaterThan(2);
                return;
            }
            assertThat(
                            page.evaluate(
                                    "(() => { const was = window.was; window.was = document.activeElement;"
                                            + " return was === window.was; })()"))
                    .as("the focus left " + before + " on " + path)
                    .isEqualTo(false);
            before = now;
        }
        throw new AssertionError("The focus never left " + path);
    }

    private static void tabTo(Page page, String selector) {
        for (var stop = 0; stop < 120; stop++) {
            if (Boolean.TRUE.equals(
                    page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to " + selector + " on " + page.url());
    }
}
