package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import vn.binhan.app.TestHouse;
import vn.binhan.journeys.Addresses.Visit;
import vn.binhan.journeys.Addresses.Who;
import vn.binhan.kit.Route;

/** Every page of the house as its people see it: at a desk and on a phone, in both languages. */
class EveryPageTest {
    private static final Set<String> ALSO_IN_ENGLISH =
            Set.of(
                    "front",
                    "ask",
                    "come-back",
                    "care",
                    "phone",
                    "open-plans",
                    "open-plan",
                    "sign-in",
                    "invitation",
                    "ways-in",
                    "missing",
                    "plans",
                    "plan",
                    "tree",
                    "bodies",
                    "budget",
                    "coverage",
                    "versions",
                    "version-1",
                    "compare",
                    "task",
                    "receive",
                    "review",
                    "issue",
                    "rules",
                    "rule",
                    "rule-counting",
                    "calendar",
                    "calendar-undecided",
                    "search",
                    "cases-head",
                    "case-head",
                    "casework-head",
                    "case-work",
                    "case-risk",
                    "case-safety",
                    "case-needs",
                    "referral",
                    "case-consents",
                    "case-incidents",
                    "case-persons",
                    "case-people",
                    "case-person",
                    "case-search",
                    "kin",
                    "duty-head",
                    "report",
                    "receive-telling",
                    "call",
                    "roster",
                    "organisation",
                    "record-root",
                    "places",
                    "place",
                    "place-cut",
                    "help",
                    "directory",
                    "directory-entry",
                    "directory-add",
                    "reforms",
                    "reform");

    private static final int DESK = 1366;
    private static final int PHONE = 360;

    private static LivedInHouse in;
    private static TestBrowser browser;
    private static List<Visit> visits;
    private static final Map<String, Page> PAGES = new HashMap<>();

    @BeforeAll
    static void people_have_worked_in_the_house() {
        in = new LivedInHouse();
        browser = TestBrowser.open();
        visits = Addresses.of(in);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void every_page_of_the_route_table_is_visited() {
        var visited = visits.stream().map(Visit::route).collect(Collectors.toSet());
        var unknown =
                in.house.routes().stream()
                        .filter(route -> route.method().equals(HttpMethod.GET))
                        .map(Route::path)
                        .filter(path -> !Addresses.NOT_PAGES.contains(path))
                        .filter(path -> !visited.contains(path))
                        .toList();
        assertThat(unknown).as("pages that Addresses does not know how to visit").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_page_at_a_desk_and_on_a_phone() {
        return each(visits, "vi");
    }

    @TestFactory
    Stream<DynamicTest> some_pages_in_english() {
        var some = visits.stream().filter(v -> ALSO_IN_ENGLISH.contains(v.name())).toList();
        return each(some, "en");
    }

    @TestFactory
    Stream<DynamicTest> the_calm_pages_when_something_went_wrong() {
        return Stream.of("fault", "malformed", "too-large", "expired")
                .map(name -> DynamicTest.dynamicTest(name, () -> calm(name)));
    }

    private static void calm(String name) throws IOException {
        var page = page(Who.ANYBODY, "vi");
        browser.show(page, in.house.url() + "/calm/" + name, in.house.calmPage(name));
        for (var width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, 800);
            picture(page, "calm-" + name);
            hold(page, "vi");
        }
    }

    private static Stream<DynamicTest> each(List<Visit> which, String language) {
        return which.stream().map(v -> DynamicTest.dynamicTest(v.name(), () -> visit(v, language)));
    }

    private static void visit(Visit visit, String language) throws IOException {
        var page = page(visit.who(), language);
        var before = browser.complaints().size();
        var sign = visit.path().contains("?") ? "&" : "?";
        var path = language.equals("vi") ? visit.path() : visit.path() + sign + "lang=" + language;
        var answer = page.navigate(in.house.url() + path);
        assertThat(answer.status()).as(path).isEqualTo(visit.status());
        for (var width : language.equals("vi") ? new int[] {DESK, PHONE} : new int[] {DESK}) {
            page.setViewportSize(width, 800);
            picture(page, visit.name() + (language.equals("vi") ? "" : "-en"));
            hold(page, language);
        }
        page.setViewportSize(DESK, 800);
        var complaints = browser.complaints().subList(before, browser.complaints().size());
        assertThat(complaints)
                .as("what the browser says of " + path)
                .filteredOn(line -> visit.status() == 200 || !line.contains("Failed to load"))
                .isEmpty();
    }

    /** With -Dpictures=true people can look at every page in target/pictures. */
    private static void picture(Page page, String name) throws IOException {
        if (Boolean.getBoolean("pictures")) {
            browser.picture(page, "page-" + name);
        }
    }

    /** What holds for every page, whatever it shows. */
    static void hold(Page page, String language) {
        browser.hold(page);
        assertThat(page.title()).matches(".{3,} – Bình An");
        assertThat(page.locator("h1").count()).as("h1 of " + page.url()).isEqualTo(1);
        assertThat(page.locator("h1").textContent().strip()).isNotEmpty();
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(page.locator("main").count()).isEqualTo(1);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('[id]')].map(e => e.id)"
                                        + ".filter((id, i, all) => all.indexOf(id) !== i)"))
                .as("ids that stand twice on " + page.url())
                .isEqualTo(List.of());
    }

    private static Page page(Who who, String language) {
        return PAGES.computeIfAbsent(
                who + " " + language,
                key -> {
                    var page = browser.page(DESK);
                    var account = account(who);
                    if (account != null) {
                        browser.signIn(page, in.house, account.login());
                    }
                    return page;
                });
    }

    private static TestHouse.Account account(Who who) {
        return switch (who) {
            case ANYBODY -> null;
            case MANAGER -> in.manager;
            case NATION -> in.nation;
            case DEPARTMENT -> in.department;
            case READER -> in.reader;
            case ADMINISTRATOR -> in.administrator;
            case WORKER -> in.worker;
            case HEAD -> in.head;
            case ON_CALL -> in.onCall;
            case INSPECTOR -> in.inspector;
            case REVIEWER -> in.reviewer;
        };
    }

    @Test
    void the_first_administrator_founds_the_house() throws IOException {
        try (var fresh = TestHouse.fresh()) {
            var link = fresh.house().signIn().firstAdministratorLink().orElseThrow();
            for (var width : new int[] {DESK, PHONE}) {
                var page = browser.page(width);
                page.navigate(fresh.house().url() + "/loi-moi/" + link);
                picture(page, "first-administrator");
                hold(page, "vi");
                page.navigate(fresh.house().url() + "/");
                picture(page, "front-without-plans");
                hold(page, "vi");
            }
        }
    }
}
