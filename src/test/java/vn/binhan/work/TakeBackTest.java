package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.DraftId;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.publicsite.IssuedPlan;

/** What was typed wrong is taken back: it counts no more, and everybody sees that it was there. */
class TakeBackTest {
    private static final TestHouse HOUSE = TestHouse.open();

    private final IssuedPlan issued = IssuedPlan.issue(HOUSE);
    private final OrganisationId body = HOUSE.body("91", "Sở gõ nhầm");
    private final Visitor manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());
    private final Visitor worker = HOUSE.signedIn(DutyKind.CONTRIBUTOR, body);
    private final Visitor other = HOUSE.signedIn(DutyKind.CONTRIBUTOR, HOUSE.body("91", "Sở khác"));

    @Test
    void an_activity_is_taken_back_by_whoever_has_the_work_and_by_nobody_else() {
        give();
        post(worker, task(), "hoat-dong", Map.of("activity", "Ba buổi nói chuyên"));
        var activity = outline().childrenOf(task()).getFirst();
        assertThat(worker.get(page(activity)).body()).contains("Bỏ hoạt động này");
        assertThat(other.get(page(activity)).body()).doesNotContain("Bỏ hoạt động này");
        assertThat(other.post(page(activity) + "/bo-hoat-dong", Map.of()).statusCode())
                .isEqualTo(403);

        var answer = post(worker, activity, "bo-hoat-dong", Map.of());

        assertThat(answer).startsWith(page(task()) + "?");
        assertThat(outline().hasParts(task())).isFalse();
        assertThat(worker.get(page(task())).body())
                .contains("<s>Ba buổi nói chuyên</s>", "Đã bỏ: ");
        assertThat(worker.get(page(activity)).body())
                .contains("Hoạt động này đã được bỏ")
                .doesNotContain("name=\"sentence\"");
        assertThat(
                        HOUSE.work()
                                .report(
                                        issued.manager(),
                                        activity.id(),
                                        issued.owner(),
                                        10,
                                        "Muộn."))
                .isEqualTo(new Outcome.Refused("work.refused.gone", List.of()));
        assertThat(worker.get("/viec-cua-toi").body()).doesNotContain("Ba buổi nói chuyên");
    }

    @Test
    void a_line_of_the_plan_itself_is_not_taken_back() {
        var acts = HOUSE.work();
        var command = new TakeBackActivity.Command(task().id());
        assertThat(acts.perform(issued.manager(), acts.takeBackActivity, command))
                .isEqualTo(new Outcome.Refused("work.refused.notactivity", List.of()));
    }

    @Test
    void a_milestone_is_taken_back_and_stays_in_the_list_as_that() {
        give();
        post(worker, task(), "moc", Map.of("title", "Có danh sách", "day", "15/12/2027"));
        assertThat(other.post(page(task()) + "/bo-moc", milestone()).statusCode()).isEqualTo(403);
        post(worker, task(), "bo-moc", milestone());
        assertThat(worker.get(page(task())).body())
                .contains("<s>15/12/2027 · Có danh sách</s>", "Đã bỏ: ")
                .doesNotContain("Ghi là đã xong");
        assertThat(worker.post(page(task()) + "/bo-moc", milestone()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_milestone_with_a_wrong_day_comes_back_with_what_was_typed_beside_its_field() {
        manager.get(page(task()));
        var answer =
                manager.post(
                        page(task()) + "/moc",
                        Map.of("title", "Có danh sách", "day", "32/12/2027"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Có danh sách\"", "value=\"32/12/2027\"", "href=\"#day\"")
                .contains("<details class=\"govuk-details\" open");
    }

    @Test
    void activities_of_a_task_that_a_revision_drops_end_with_it() {
        give();
        post(worker, task(), "hoat-dong", Map.of("activity", "Buổi nói chuyện ở chợ"));
        var activity = outline().childrenOf(task()).getFirst();
        var dropped = task();
        var draft = revise();
        manager.get("/ban-thao/" + draft);
        var fields =
                Map.of("act", "remove", "key", String.valueOf(dropped.id().key()), "seen", "1");
        assertThat(manager.post("/ban-thao/" + draft + "/sua", fields).statusCode())
                .isLessThan(400);
        assertThat(HOUSE.issuing().issue(issued.manager(), draft, "bỏ một việc"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outline().find(dropped.id().key())).isEmpty();
        assertThat(outline().find(activity.id().key())).isEmpty();
        assertThat(worker.get("/viec-cua-toi").body()).doesNotContain("Buổi nói chuyện ở chợ");
    }

    private DraftId revise() {
        manager.get("/ke-hoach/" + issued.id() + "/phien-ban");
        var once = Map.of("once", UUID.randomUUID().toString());
        var to = manager.post("/ke-hoach/" + issued.id() + "/sua-doi", once);
        return DraftId.parse(
                to.headers().firstValue("Location").orElseThrow().replaceFirst("/ban-thao/", ""));
    }

    private Map<String, String> milestone() {
        var number =
                HOUSE.sql()
                        .sql("select id from work.milestone where plan = :plan")
                        .param("plan", issued.plan().id().number())
                        .query(Long.class)
                        .single();
        return Map.of("milestone", number.toString());
    }

    private void give() {
        HOUSE.work().assign(issued.manager(), task().id(), body, BodyRole.LEAD);
    }

    private String post(Visitor who, Node node, String act, Map<String, String> asked) {
        who.get(page(node));
        var fields = new HashMap<>(asked);
        fields.put("once", UUID.randomUUID().toString());
        var answer = who.post(page(node) + "/" + act, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String page(Node node) {
        return "/ke-hoach/" + issued.id() + "/viec/" + node.id().key();
    }

    private Node task() {
        return issued.firstTask();
    }

    private Outline outline() {
        return HOUSE.programme().outline(HOUSE.plans().find(issued.plan().id()).orElseThrow());
    }
}
