package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.HouseTime;
import vn.binhan.app.TestHouse;
import vn.binhan.drafting.DraftId;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.publicsite.IssuedPlan;

/** Work that a plan wants each year is due each year, as the year goes by. */
class ComingBackTest {
    private static final String TASK = "Mở lớp tập huấn";
    private static final String DUE = "trước ngày 15/12 hằng năm";

    private final HouseTime time = new HouseTime();

    @Test
    void work_of_each_year_is_due_soon_overdue_reported_and_due_again_the_year_after() {
        try (var fresh = TestHouse.fresh(time)) {
            var house = fresh.house();
            at(house, "2026-11-23");
            var owner = house.body("91", "Ủy ban nhân dân thử");
            var manager = house.person(DutyKind.PROGRAMME_MANAGER, owner);
            var plan = issue(house, manager, owner);
            var task = task(house, plan);
            house.work().assign(manager, task.id(), owner, BodyRole.LEAD);

            assertThat(task.due()).isNull();
            assertThat(seen(house, owner, task)).contains("Hạn kỳ này 15/12/2026", DUE);
            assertThat(own(house, owner)).contains("15/12/2026 Lặp lại", "Chưa có số liệu");
            at(house, "2026-12-05");
            assertThat(own(house, owner)).contains("15/12/2026 Lặp lại", "Sắp đến hạn");
            at(house, "2026-12-20");
            assertThat(own(house, owner)).contains("15/12/2026 Lặp lại", "Quá hạn");
            assertThat(page(house, owner, "/ke-hoach/" + plan + "/do-phu"))
                    .contains("1 việc quá hạn");
            assertThat(house.work().today(manager).overdue()).isEqualTo(1);

            report(house, manager, owner, task, 60);
            assertThat(own(house, owner)).contains("15/12/2027 Lặp lại").doesNotContain("60%");
            assertThat(seen(house, owner, task))
                    .contains(
                            "Hạn kỳ này 15/12/2027",
                            "Kỳ trước đã báo 60%. Kỳ đến 15/12/2027 chưa có số liệu.");
            at(house, "2027-09-01");
            report(house, manager, owner, task, 100);
            at(house, "2027-12-10");
            assertThat(own(house, owner)).contains("15/12/2027 Lặp lại", "Đã xong");
            at(house, "2027-12-16");
            assertThat(own(house, owner)).contains("15/12/2028 Lặp lại", "Chưa có số liệu");
            assertThat(task(house, plan).due()).isNull();
        }
    }

    private void at(TestHouse house, String day) {
        time.become(house, Instant.parse(day + "T03:00:00Z"));
    }

    private static PlanId issue(TestHouse house, Actor manager, OrganisationId owner) {
        var text = IssuedPlan.TEXT.getBytes(StandardCharsets.UTF_8);
        var source = house.drafting().receive(manager, owner, "ke-hoach.txt", text);
        var draft = house.drafting().draftOf("91", source.number()).orElseThrow();
        confirm(house, owner, draft);
        return switch (house.issuing().issue(manager, draft, "")) {
            case Outcome.Done(var plan) -> PlanId.parse(plan);
            case Outcome other -> throw new AssertionError(other);
        };
    }

    private static void confirm(TestHouse house, OrganisationId owner, DraftId draft) {
        var drafted = house.drafting().find(draft).orElseThrow();
        var line =
                drafted.items().stream()
                        .filter(item -> item.text().startsWith(TASK))
                        .findFirst()
                        .orElseThrow();
        var visitor = house.signedIn(DutyKind.PROGRAMME_MANAGER, owner);
        visitor.get("/ban-thao/" + draft);
        var fields =
                Map.of(
                        "act", "line",
                        "key", String.valueOf(line.key()),
                        "seen", String.valueOf(drafted.edit()),
                        "label", line.label(),
                        "text", line.text(),
                        "due", DUE);
        assertThat(visitor.post("/ban-thao/" + draft + "/sua", fields).statusCode())
                .isLessThan(400);
    }

    private static void report(
            TestHouse house, Actor manager, OrganisationId body, Node task, int percent) {
        assertThat(house.work().report(manager, task.id(), body, percent, "Đã mở lớp."))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Node task(TestHouse house, PlanId plan) {
        var outline = house.programme().outline(house.plans().find(plan).orElseThrow());
        return outline.all().stream()
                .filter(node -> node.text().startsWith(TASK))
                .findFirst()
                .orElseThrow();
    }

    private static String seen(TestHouse house, OrganisationId body, Node task) {
        var id = task.id();
        return page(house, body, "/ke-hoach/" + id.plan() + "/viec/" + id.key());
    }

    /** The line of the work in the list of what was given to the body. */
    private static String own(TestHouse house, OrganisationId body) {
        return page(house, body, "/viec-cua-toi").replaceFirst("(?s).*" + TASK, "");
    }

    private static String page(TestHouse house, OrganisationId body, String address) {
        var html = house.signedIn(DutyKind.PROGRAMME_MANAGER, body).get(address).body();
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
