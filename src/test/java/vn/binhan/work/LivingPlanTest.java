package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.drafting.DraftId;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;

/** What stays with a line of a plan, and what a revision may not overwrite. */
class LivingPlanTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final String TEXT =
            """
            ỦY BAN NHÂN DÂN
            TỈNH VĨNH LONG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: %d/KH-UBND
            Vĩnh Long, ngày 02 tháng 2 năm 2026
            KẾ HOẠCH
            Phòng ngừa và ứng phó với bạo lực trên cơ sở giới năm 2026
            I. MỤC TIÊU
            Để ai cần giúp cũng được giúp.
            II. NHIỆM VỤ VÀ GIẢI PHÁP
            1. Truyền thông
            a) Nói chuyện ở chợ và bến xe.
            b) Phát tờ rơi cho công nhân.
            2. Tập huấn
            a) Mở lớp cho cán bộ xã.
            """;
    private static int number = 300;

    private final OrganisationId committee = HOUSE.body("86", "Ủy ban nhân dân thử");
    private final Actor manager = HOUSE.person(DutyKind.PROGRAMME_MANAGER, committee);
    private final PlanId plan = HOUSE.issue(manager, TEXT.formatted(number++));

    @Test
    void an_activity_belongs_to_whoever_has_the_task_and_counts_as_its_part() {
        var body = HOUSE.body("86", "Sở Y tế thử");
        var contributor = HOUSE.person(DutyKind.CONTRIBUTOR, body);
        var task = line("Mở lớp cho cán bộ xã");
        HOUSE.work().assign(manager, task.id(), body, BodyRole.LEAD);

        var added = addActivity(contributor, task, "Lớp thứ nhất tại huyện cũ");

        assertThat(added.isActivity()).isTrue();
        assertThat(HOUSE.work().report(contributor, added.id(), body, 100, "Đã xong lớp."))
                .isInstanceOf(Outcome.Done.class);
        var standing =
                outline().standing(outline().above(added).getLast(), HOUSE.programme().today());
        assertThat(standing.done()).isEqualTo(1);
        assertThat(standing.work()).isEqualTo(1);
    }

    @Test
    void somebody_without_the_task_can_neither_add_to_it_nor_report_on_it() {
        var body = HOUSE.body("86", "Sở khác");
        var other = HOUSE.person(DutyKind.CONTRIBUTOR, body);
        var task = line("Phát tờ rơi cho công nhân");
        var acts = HOUSE.work();
        assertThat(acts.report(other, task.id(), body, 50, "Không phải việc của tôi."))
                .isInstanceOf(Outcome.Denied.class);
        var command = new AddActivity.Command(task.id(), "Việc lạ", null, null);
        assertThat(acts.perform(other, acts.addActivity, command))
                .isInstanceOf(Outcome.Denied.class);
    }

    @Test
    void a_report_without_a_percentage_keeps_the_last_one_and_never_becomes_zero() {
        var task = line("Nói chuyện ở chợ");
        var acts = HOUSE.work();
        acts.report(manager, task.id(), committee, null, "Mới lập danh sách nơi đến.");
        assertThat(line("Nói chuyện ở chợ").percent()).isNull();
        acts.report(manager, task.id(), committee, 30, "Đã đi ba chợ.");
        acts.report(manager, task.id(), committee, null, "Đang chờ bến xe trả lời.");
        assertThat(line("Nói chuyện ở chợ").percent()).isEqualTo(30);
    }

    @Test
    void two_reports_on_what_was_seen_as_the_same_state_do_not_overwrite_each_other() {
        var task = line("Phát tờ rơi cho công nhân");
        var acts = HOUSE.work();
        var first = report(task, "Một nghìn tờ.");
        var second = report(task, "Hai nghìn tờ.");
        assertThat(acts.perform(manager, acts.reportProgress, first))
                .isInstanceOf(Outcome.Done.class);
        assertThat(acts.perform(manager, acts.reportProgress, second))
                .isEqualTo(new Outcome.Refused("work.refused.newer", List.of()));
    }

    @Test
    void a_revision_of_an_older_version_is_refused_and_reports_and_activities_live_on() {
        var task = line("Mở lớp cho cán bộ xã");
        var activity = addActivity(manager, task, "Lớp tháng sáu");
        HOUSE.work().report(manager, activity.id(), committee, 60, "Đã mời giảng viên.");
        var one = revise();
        var two = twin(one);
        assertThat(HOUSE.issuing().issue(manager, one, "bản hai")).isInstanceOf(Outcome.Done.class);
        assertThat(HOUSE.issuing().issue(manager, two, "bản hai nữa"))
                .isEqualTo(new Outcome.Refused("issuing.refused.outdated", List.of()));
        assertThat(line("Lớp tháng sáu").percent()).isEqualTo(60);
        assertThat(HOUSE.plans().find(plan).orElseThrow().version()).isEqualTo(2);
    }

    /** A second draft of the same revision, as the first version of the program could open. */
    private DraftId twin(DraftId one) {
        var draft = HOUSE.drafting().find(one).orElseThrow();
        return HOUSE.drafting()
                .reviseFrom(
                        committee,
                        draft.source(),
                        draft.header(),
                        draft.bases(),
                        draft.items(),
                        1_000,
                        draft.revises(),
                        manager,
                        Instant.now());
    }

    private DraftId revise() {
        var visitor = HOUSE.stranger();
        var login = HOUSE.account(DutyKind.PROGRAMME_MANAGER, committee).login();
        visitor.signIn(login, TestHouse.PASSWORD);
        visitor.get("/ke-hoach/" + plan + "/phien-ban");
        var answer =
                visitor.post(
                        "/ke-hoach/" + plan + "/sua-doi",
                        Map.of("once", UUID.randomUUID().toString()));
        var to = answer.headers().firstValue("Location").orElseThrow();
        return DraftId.parse(to.replaceFirst(".*/ban-thao/", "").replaceFirst("\\?.*", ""));
    }

    private ReportProgress.Command report(Node task, String sentence) {
        return new ReportProgress.Command(
                task.id(), task.edit(), committee, 10L, sentence, List.of(), null);
    }

    private Node addActivity(Actor actor, Node below, String text) {
        var acts = HOUSE.work();
        var command = new AddActivity.Command(below.id(), text, null, null);
        assertThat(acts.perform(actor, acts.addActivity, command)).isInstanceOf(Outcome.Done.class);
        return line(text);
    }

    private Node line(String text) {
        return outline().all().stream()
                .filter(node -> node.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private Outline outline() {
        return HOUSE.programme().outline(HOUSE.plans().find(plan).orElseThrow());
    }
}
