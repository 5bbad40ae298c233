package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.binhan.app.TestHouse;

/** The system's Chromium at a desk or on a phone, with the accessibility rules beside it. */
public final class TestBrowser implements AutoCloseable {
    /** Milliseconds; a phone proves its work beside other tests on the same two cores. */
    private static final int PATIENCE = 60_000;

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules' own script; asked for violations only, it answers three times as fast. */
    private static final String AXE = axe();

    private static final String BROKEN_RULES =
            """
            async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']}))
                .violations.map(v => v.id + ' ' + v.nodes[0].html)
            """;

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> consoleErrors = new ArrayList<>();

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static TestBrowser open() {
        var playwright = playwright();
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS);
        return new TestBrowser(playwright, playwright.chromium().launch(options));
    }

    /** A browser that keeps what it remembers in a folder, as the one of an office does. */
    public record OfProfile(Playwright playwright, BrowserContext context)
            implements AutoCloseable {

        public Page page() {
            return context.newPage();
        }

        @Override
        public void close() {
            context.close();
            playwright.close();
        }
    }

    /** Opens the browser with this folder as its profile. */
    public static OfProfile inProfile(Path folder) {
        return inProfile(folder, true);
    }

    /** The same, with scripts or without. */
    public static OfProfile inProfile(Path folder, boolean script) {
        var playwright = playwright();
        var options =
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS)
                        .setJavaScriptEnabled(script)
                        .setLocale("vi-VN");
        var context = playwright.chromium().launchPersistentContext(folder, options);
        context.setDefaultTimeout(PATIENCE);
        return new OfProfile(playwright, context);
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A fresh page of this width in pixels, without anything remembered. */
    Page page(int width) {
        return page(
                new Browser.NewContextOptions().setViewportSize(width, width > 800 ? 900 : 740));
    }

    Page pageWithoutScript(int width) {
        return page(
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("vi-VN"));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                consoleErrors.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /** Signs this page in. */
    void signIn(Page page, TestHouse house, String login) {
        page.navigate(house.url() + "/dang-nhap");
        page.fill("#login", login);
        page.fill("#password", TestHouse.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/dang-nhap"));
    }

    /** Shows this text as if the program had answered so at this address. */
    void show(Page page, String address, String html) {
        page.route(
                address,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html;charset=UTF-8")
                                        .setBody(html)));
        page.navigate(address);
    }

    /** Holds the page against WCAG 2.2 AA and against sideways scrolling. */
    void hold(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        var found = page.evaluate(BROKEN_RULES, WCAG);
        assertThat((List<?>) found)
                .as("accessibility of " + page.url() + " at " + page.viewportSize().width)
                .isEmpty();
        var overflow =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling of " + page.url() + " at " + page.viewportSize().width)
                .isLessThanOrEqualTo(0);
    }

    /** What the browser complained about, for example against the content policy. */
    List<String> complaints() {
        return consoleErrors;
    }

    /** Keeps a picture where the build keeps its results, for people to look at. */
    void picture(Page page, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/pictures"));
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + "-" + page.viewportSize().width + ".png"))
                        .setFullPage(true));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one without a window of its own first: it paints pages only, in half the time. */
    public static Path chromium() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No Chromium: apt-get install chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
