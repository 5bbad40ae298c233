package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

/** The public pages as a cheap phone on a slow line gets them. */
class LightPagesTest {
    private static final int PHONE = 360;

    /** Bytes over the wire, all files of a page together, nothing remembered from before. */
    private static final double HEAVIEST = 60_000;

    private static final double SLOWEST_PAINT_MS = 2_500;
    private static final double MOST_SHIFT = 0.1;
    private static final int LOADS = 3;
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/hoi",
                    "/tro-lai",
                    "/quan-tam",
                    "/dien-thoai",
                    "/dich-vu",
                    "/ke-hoach-cong-khai");
    private static final TestHouse HOUSE = TestHouse.open();

    private static final String SHIFT =
            """
            new Promise(done => new PerformanceObserver(list => done(list.getEntries()
                .filter(e => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0)))
                .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 200))
            """;
    private static final String PAINT =
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9";
    private static final String LONG_TASKS =
            """
            new Promise(done => new PerformanceObserver(list => done(list.getEntries().length))
                .observe({type: 'longtask', buffered: true}) || setTimeout(() => done(0), 200))
            """;

    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** A page with what the wire carried for it since it was last asked. */
    private static final class Wire {
        private final Page page;
        private final CDPSession cdp;
        private final List<String> hosts = new ArrayList<>();
        private double bytes;

        Wire(Page page) {
            this.page = page;
            cdp = page.context().newCDPSession(page);
            cdp.send("Network.enable");
            cdp.on(
                    "Network.loadingFinished",
                    event -> bytes += event.get("encodedDataLength").getAsDouble());
            cdp.send("Network.setCacheDisabled", object("cacheDisabled", true));
            page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
        }

        double sinceLast() {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var since = bytes;
            bytes = 0;
            return since;
        }
    }

    private static JsonObject object(String name, Object value) {
        var object = new JsonObject();
        if (value instanceof Boolean truth) {
            object.addProperty(name, truth);
        } else {
            object.addProperty(name, (Number) value);
        }
        return object;
    }

    @Test
    void every_public_page_is_light_asks_nobody_else_and_does_not_jump() {
        var weights = new LinkedHashMap<String, Double>();
        for (var path : PATHS) {
            var page = browser.page(PHONE);
            var wire = new Wire(page);
            page.navigate(HOUSE.url() + path);
            weights.put(path, wire.sinceLast());
            assertThat(page.evaluate("document.contentType + document.compatMode + document.dir"))
                    .isEqualTo("text/htmlCSS1Compat");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("vi");
            assertThat(page.getAttribute("meta[name=viewport]", "content"))
                    .contains("width=device-width")
                    .doesNotContain("user-scalable", "maximum-scale");
            assertThat(page.getAttribute("meta[name=description]", "content")).isNotBlank();
            assertThat(number(page, SHIFT)).as("shift of " + path).isLessThanOrEqualTo(MOST_SHIFT);
            assertThat(wire.hosts).containsOnly(URI.create(HOUSE.url()).getHost());
            page.context().close();
        }
        hold(weights, 0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void every_step_of_a_report_is_light() {
        var script = browser.page(PHONE);
        var itsWire = new Wire(script);
        script.navigate(HOUSE.url() + "/hoi");
        var withScript = itsWire.sinceLast();
        var page = browser.pageWithoutScript(PHONE);
        var wire = new Wire(page);
        page.navigate(HOUSE.url() + "/hoi");
        var without = wire.sinceLast();
        var weights = new LinkedHashMap<String, Double>();
        for (var words :
                List.of(
                        "Tôi hiểu",
                        "Không",
                        "Với tôi",
                        "Bỏ qua câu này",
                        "Bỏ qua câu này",
                        "Bỏ qua câu này",
                        "Gửi")) {
            tap(page, words);
            weights.put(page.locator("h1").textContent().strip(), wire.sinceLast());
        }
        var receipt = page.locator(".bn-receipt").textContent().strip();
        page.navigate(HOUSE.url() + "/tro-lai");
        wire.sinceLast();
        page.fill("#number", receipt);
        tap(page, "Mở");
        weights.put(page.locator("h1").textContent().strip(), wire.sinceLast());
        page.navigate(HOUSE.url() + "/dich-vu");
        wire.sinceLast();
        page.fill("#q", "dong hai");
        page.click("main button[type=submit]");
        weights.put(page.locator("h1").textContent().strip(), wire.sinceLast());
        assertThat(weights).hasSizeGreaterThan(7);
        hold(weights, withScript - without);
    }

    private static void tap(Page page, String words) {
        page.locator("main button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /**
     * @param besides bytes that are loaded besides
     */
    private static void hold(Map<String, Double> weights, double besides) {
        weights.forEach((name, bytes) -> {
            System.out.printf(Locale.ROOT, "%s weighs %.1f kB%n", name, (bytes + besides) / 1000);
            assertThat(bytes).as(name).isGreaterThan(5_000.0);
            assertThat(bytes + besides).as(name).isLessThanOrEqualTo(HEAVIEST);
        });
    }

    /**
     * Measured, not part of every run: other work on the machine would decide it. The line carries
     * 400 kbit/s with an answer after 400 ms, which is a slow third-generation line; the processor
     * is slowed six times; the best of three cold loads counts.
     */
    @Test
    void the_first_words_stand_within_two_and_a_half_seconds_on_a_slow_phone() {
        assumeTrue(Boolean.getBoolean("binhan.full"), "measured with -Dbinhan.full=true only");
        var line = new StringBuilder("public-page");
        var slowest = 0.0;
        var longTasks = 0.0;
        for (var path : PATHS) {
            var best = Double.MAX_VALUE;
            for (var load = 0; load < LOADS; load++) {
                var page = browser.page(PHONE);
                var wire = new Wire(page);
                slow(wire.cdp);
                page.navigate(HOUSE.url() + path);
                best = Math.min(best, number(page, PAINT));
                longTasks = Math.max(longTasks, number(page, LONG_TASKS));
                page.context().close();
            }
            line.append(String.format(Locale.ROOT, " %s=%.0fms", path, best));
            slowest = Math.max(slowest, best);
        }
        System.out.printf(
                Locale.ROOT,
                "%s slowest_paint_ms=%.0f long_tasks=%.0f%n",
                line,
                slowest,
                longTasks);
        assertThat(slowest).isLessThan(SLOWEST_PAINT_MS);
    }

    private static void slow(CDPSession cdp) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 400);
        line.addProperty("downloadThroughput", 400_000 / 8);
        line.addProperty("uploadThroughput", 400_000 / 8);
        cdp.send("Network.emulateNetworkConditions", line);
        cdp.send("Emulation.setCPUThrottlingRate", object("rate", 6));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** Where Node and Lighthouse are installed, its own verdict as well; nothing is fetched. */
    @Test
    void lighthouse_agrees_where_it_is_installed() throws Exception {
        assumeTrue(Boolean.getBoolean("binhan.full"), "measured with -Dbinhan.full=true only");
        assumeTrue(runs("npx", "--no-install", "lighthouse", "--version"), "no Lighthouse here");
        for (var path : List.of("/", "/hoi", "/tro-lai", "/dich-vu")) {
            var process =
                    new ProcessBuilder(
                                    "npx",
                                    "--no-install",
                                    "lighthouse",
                                    HOUSE.url() + path,
                                    "--quiet",
                                    "--output=json",
                                    "--only-categories=performance,accessibility,best-practices",
                                    "--chrome-flags=--headless --no-sandbox")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var told = new String(process.getInputStream().readAllBytes(), "UTF-8");
            var all = JsonParser.parseString(told).getAsJsonObject().getAsJsonObject("categories");
            System.out.println(
                    "lighthouse "
                            + path
                            + " "
                            + all.keySet().stream()
                                    .map(each -> each + "=" + score(all, each))
                                    .toList());
            assertThat(score(all, "performance")).isGreaterThanOrEqualTo(0.95);
            assertThat(score(all, "accessibility")).isEqualTo(1);
            assertThat(score(all, "best-practices")).isEqualTo(1);
        }
    }

    private static double score(JsonObject categories, String name) {
        return categories.getAsJsonObject(name).get("score").getAsDouble();
    }

    private static boolean runs(String... words) {
        try {
            var process =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException | InterruptedException e) {
            return false;
        }
    }
}
