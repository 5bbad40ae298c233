package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;

/** Pages on paper carry nothing to press, and long plans stay light on slow lines. */
class PaperAndSizeTest {
    private static final int LARGEST_PAGE = 120_000;

    private static LivedInHouse in;

    @BeforeAll
    static void open() {
        in = new LivedInHouse();
    }

    @Test
    void paper_shows_the_matter_and_nothing_to_press() {
        try (var browser = TestBrowser.open()) {
            var page = browser.page(1366);
            browser.signIn(page, in.house, in.manager.login());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            paper(page, "plan", in.plan());
            paper(page, "tree", in.plan() + "/nhiem-vu");
            paper(page, "task", in.task(in.task));
            paper(page, "budget", in.plan() + "/kinh-phi");
            paper(page, "coverage", in.plan() + "/do-phu");
            paper(page, "version", in.plan() + "/phien-ban/1");
            paper(page, "open-plan", "/ke-hoach-cong-khai/" + in.plan);
            var desk = browser.page(1366);
            browser.signIn(desk, in.house, in.worker.login());
            desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            paper(desk, "cases", "/vu-viec");
            paper(desk, "case", in.casework);
            paper(desk, "case-shelter", in.casework + "/noi-o");
            paper(desk, "measure", in.measure);
            paper(desk, "proceeding", in.proceeding);
            paper(desk, "child", in.child);
        }
    }

    private static void paper(Page page, String name, String path) {
        page.navigate(in.house.url() + path);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('nav, button, input, select, textarea,"
                                        + " .govuk-button, .govuk-skip-link')]"
                                        + ".filter(e => e.checkVisibility()).map(e => e.outerHTML)"))
                .as("things to press on the paper of " + path)
                .isEqualTo(List.of());
        assertThat(page.locator("h1").isVisible()).isTrue();
        page.pdf(
                new Page.PdfOptions()
                        .setPath(Path.of("target/pictures/paper-" + name + ".pdf"))
                        .setPreferCSSPageSize(true));
    }

    @Test
    void a_plan_of_five_hundred_lines_stays_light() {
        var text = TestHouse.longPlan(20, 23, 6);
        var body = in.house.body("91", "Sở thử kế hoạch dài");
        var ministry = in.house.body("00", "Bộ thử kế hoạch dài");
        var minister = in.house.person(DutyKind.PROGRAMME_MANAGER, ministry);
        var manager = in.house.person(DutyKind.PROGRAMME_MANAGER, body);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var source = in.house.drafting().receive(manager, body, "dai.txt", bytes);
        var draft = in.house.drafting().draftOf("91", source.number()).orElseThrow();
        var plan = in.house.issue(manager, text);
        var nation = in.house.issue(minister, text.replace("901/KH", "902/KH"));
        var above = work(nation);
        var below = work(plan);
        for (var i = 0; i < 40; i++) {
            in.house.work().link(manager, below.get(i).id(), above.get(i).id());
        }
        var task = "/ke-hoach/" + plan + "/viec/" + below.getFirst().id().key();
        var visitor = in.house.signedIn(DutyKind.PROGRAMME_MANAGER, body);
        for (var path :
                List.of(
                        "/ban-thao/" + draft,
                        "/ke-hoach/" + plan,
                        "/ke-hoach/" + plan + "/nhiem-vu",
                        "/ke-hoach/" + plan + "/phan-cong",
                        "/ke-hoach/" + plan + "/do-phu",
                        "/ke-hoach/" + nation + "/do-phu",
                        task,
                        task + "?tren=" + nation)) {
            var size = visitor.download(path).body().length;
            System.out.println(path + " " + size + " bytes");
            assertThat(size).as("bytes of " + path).isLessThan(LARGEST_PAGE);
        }
    }

    private static List<Node> work(PlanId plan) {
        var found = in.house.plans().find(plan).orElseThrow();
        return in.house.programme().outline(found).all().stream().filter(Node::isWork).toList();
    }
}
