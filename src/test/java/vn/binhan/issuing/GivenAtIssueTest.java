package vn.binhan.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.DraftId;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.work.Assignment;

/** Who has which work and by when, straight after a plan or its next version was issued. */
class GivenAtIssueTest {
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
            Phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030
            I. MỤC TIÊU
            Để ai cần giúp cũng được giúp.
            II. NHIỆM VỤ VÀ GIẢI PHÁP
            1. Truyền thông
            a) Nói chuyện ở chợ và bến xe.
            b) Phát tờ rơi cho công nhân.
            """;
    private static int number = 500;

    private final OrganisationId owner = HOUSE.body("86", "Ủy ban nhân dân thử");
    private final Actor actor = HOUSE.person(DutyKind.PROGRAMME_MANAGER, owner);
    private final Visitor manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, owner);
    private final OrganisationId first = HOUSE.body("86", "Sở Giao việc thử");
    private final OrganisationId second = HOUSE.body("86", "Hội Giúp việc thử");

    @Test
    void a_body_and_a_day_confirmed_in_the_review_are_given_with_their_role_when_issued() {
        var draft = read();
        confirm(
                draft,
                "Nói chuyện",
                name(first) + "; " + name(second) + " (phối hợp)",
                "Quý II/2026");
        var plan = issue(draft);

        var task = line(plan, "Nói chuyện");
        assertThat(task.due()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(roles(task))
                .containsOnly(Map.entry(first, "LEAD"), Map.entry(second, "SUPPORT"));
        var own = HOUSE.signedIn(DutyKind.CONTRIBUTOR, second).get("/viec-cua-toi").body();
        assertThat(own).contains("Nói chuyện ở chợ", "30/06/2026", "Quá hạn", "phối hợp");
        assertThat(line(plan, "Phát tờ rơi").due()).isNull();
        assertThat(roles(line(plan, "Phát tờ rơi"))).isEmpty();
    }

    @Test
    void the_last_page_asks_who_a_confirmed_body_is_and_an_empty_choice_gives_nothing() {
        var draft = read();
        confirm(draft, "Nói chuyện", "Tổ xung kích lạ", "");
        var page = manager.get("/ban-thao/" + draft + "/ban-hanh").body();
        assertThat(page).contains("Tổ xung kích lạ", "1 việc được giao");
        var field = page.replaceFirst("(?s).*name=\"(body-\\d+-\\d+)\".*", "$1");
        assertThat(field).startsWith("body-");
        var sent = send(draft, Map.of(field, first.toString()));
        var given = HOUSE.work().assignments(HOUSE.plans().find(sent).orElseThrow());
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().asWritten()).isEqualTo("Tổ xung kích lạ");
        assertThat(given.getFirst().body()).isEqualTo(first);

        var other = read();
        confirm(other, "Nói chuyện", "Tổ xung kích lạ", "");
        assertThat(
                        HOUSE.work()
                                .assignments(
                                        HOUSE.plans().find(send(other, Map.of())).orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_revision_keeps_who_has_the_work_and_what_was_ended_stays_ended() {
        var draft = read();
        confirm(draft, "Nói chuyện", "Tổ xung kích lạ", "Quý II/2027");
        confirm(draft, "Phát tờ rơi", name(second), "");
        var plan = send(draft, choices(draft, Map.of("Tổ xung kích lạ", first)));
        end(line(plan, "Phát tờ rơi"), second);
        setDue(plan, "Nói chuyện", "01/09/2027");

        var next = revise(plan);
        confirm(next, "Phát tờ rơi", name(second), "15/12/2027");
        var page = manager.get("/ban-thao/" + next + "/ban-hanh").body();
        assertThat(page).contains("value=\"" + first + "\" selected");
        issue(next);

        assertThat(roles(line(plan, "Nói chuyện"))).containsOnlyKeys(first);
        assertThat(line(plan, "Nói chuyện").due()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(roles(line(plan, "Phát tờ rơi"))).isEmpty();
        assertThat(line(plan, "Phát tờ rơi").due()).isEqualTo(LocalDate.of(2027, 12, 15));
    }

    @Test
    void a_revision_gives_what_it_says_newly_and_ends_what_it_no_longer_says() {
        var draft = read();
        confirm(draft, "Nói chuyện", name(first), "");
        confirm(draft, "Phát tờ rơi", name(first), "");
        var plan = issue(draft);
        var next = revise(plan);
        confirm(next, "Nói chuyện", name(second), "");
        confirm(next, "Phát tờ rơi", name(first) + " (phối hợp); " + name(second), "");
        issue(next);
        assertThat(roles(line(plan, "Nói chuyện"))).containsOnlyKeys(second);
        assertThat(roles(line(plan, "Phát tờ rơi")))
                .containsOnly(Map.entry(first, "SUPPORT"), Map.entry(second, "LEAD"));
    }

    private Map<String, String> choices(DraftId draft, Map<String, OrganisationId> chosen) {
        var fields = new HashMap<String, String>();
        var drafted = HOUSE.drafting().find(draft).orElseThrow();
        for (var body : NamedBody.of(drafted.items())) {
            var id = chosen.getOrDefault(body.written(), second);
            fields.put(body.field(), id.toString());
        }
        return fields;
    }

    private DraftId read() {
        var text = TEXT.formatted(number++).getBytes(StandardCharsets.UTF_8);
        var source = HOUSE.drafting().receive(actor, owner, "ke-hoach.txt", text);
        return HOUSE.drafting().draftOf(owner.province(), source.number()).orElseThrow();
    }

    private void confirm(DraftId draft, String text, String body, String due) {
        var drafted = HOUSE.drafting().find(draft).orElseThrow();
        var line =
                drafted.items().stream()
                        .filter(item -> item.text().startsWith(text))
                        .findFirst()
                        .orElseThrow();
        manager.get("/ban-thao/" + draft);
        var fields = new HashMap<String, String>();
        fields.put("act", "line");
        fields.put("key", String.valueOf(line.key()));
        fields.put("seen", String.valueOf(drafted.edit()));
        fields.put("label", line.label());
        fields.put("text", line.text());
        fields.put("body", body);
        fields.put("due", due);
        assertThat(manager.post("/ban-thao/" + draft + "/sua", fields).statusCode())
                .isLessThan(400);
    }

    private PlanId issue(DraftId draft) {
        return switch (HOUSE.issuing().issue(actor, draft, "")) {
            case Outcome.Done(var plan) -> PlanId.parse(plan);
            case Outcome other -> throw new AssertionError(other);
        };
    }

    private PlanId send(DraftId draft, Map<String, String> choices) {
        manager.get("/ban-thao/" + draft + "/ban-hanh");
        var fields = new HashMap<>(choices);
        fields.put("edit", String.valueOf(HOUSE.drafting().find(draft).orElseThrow().edit()));
        var to =
                manager.post("/ban-thao/" + draft + "/ban-hanh", fields)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return PlanId.parse(to.replaceFirst("/ke-hoach/", "").replaceFirst("\\?.*", ""));
    }

    private DraftId revise(PlanId plan) {
        manager.get("/ke-hoach/" + plan + "/phien-ban");
        var to =
                manager.post(
                                "/ke-hoach/" + plan + "/sua-doi",
                                Map.of("once", UUID.randomUUID().toString()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return DraftId.parse(to.replaceFirst("/ban-thao/", ""));
    }

    private void end(Node task, OrganisationId body) {
        var given =
                given(task).stream()
                        .filter(one -> one.body().equals(body))
                        .findFirst()
                        .orElseThrow();
        act(task, "thoi-giao", Map.of("assignment", String.valueOf(given.id())));
        assertThat(roles(task)).doesNotContainKey(body);
    }

    private void setDue(PlanId plan, String text, String day) {
        var task = line(plan, text);
        act(task, "han", Map.of("edit", String.valueOf(task.edit()), "due", day));
    }

    private void act(Node task, String act, Map<String, String> fields) {
        var page = "/ke-hoach/" + task.id().plan() + "/viec/" + task.id().key();
        manager.get(page);
        assertThat(manager.post(page + "/" + act, fields).statusCode()).isEqualTo(303);
    }

    private static List<Assignment> given(Node task) {
        var plan = HOUSE.plans().find(task.id().plan()).orElseThrow();
        return HOUSE.work().assignments(plan).stream()
                .filter(one -> one.node().equals(task.id()))
                .toList();
    }

    private static Map<OrganisationId, String> roles(Node task) {
        var roles = new HashMap<OrganisationId, String>();
        given(task).forEach(one -> roles.put(one.body(), one.role().name()));
        return roles;
    }

    private static Node line(PlanId plan, String text) {
        Outline outline = HOUSE.programme().outline(HOUSE.plans().find(plan).orElseThrow());
        return outline.all().stream()
                .filter(node -> node.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static String name(OrganisationId body) {
        return HOUSE.access().organisations().find(body).orElseThrow().name();
    }
}
