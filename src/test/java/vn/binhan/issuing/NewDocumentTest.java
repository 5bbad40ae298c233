package vn.binhan.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.publicsite.IssuedPlan;

/** A new document becomes the next version of a plan, and what is known of its lines goes on. */
class NewDocumentTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final String KEPT = "Tổ chức các hoạt động truyền thông";
    private static final String DROPPED = "Ứng dụng công nghệ thông tin";
    private static final String CHANGED =
            "- Mở lớp tập huấn hằng năm cho cán bộ cấp xã và cộng tác viên.";
    private static final String ADDED = "- Lập tổ tư vấn lưu động ở các xã biên giới.";
    private static final String TEXT =
            IssuedPlan.TEXT
                    .replace("871/KH-UBND", "912/KH-UBND")
                    .replace(
                            "- Ứng dụng công nghệ thông tin trong công tác phòng ngừa, ứng phó.",
                            ADDED)
                    .replace("- Mở lớp tập huấn hằng năm cho cán bộ cấp xã.", CHANGED);

    private final IssuedPlan issued = IssuedPlan.issue(HOUSE);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void a_document_that_replaces_the_plan_keeps_the_progress_of_its_lines() {
        issued.report(line(KEPT), 40);
        issued.report(line("Mở lớp"), 60);
        var kept = line(KEPT).id();
        var draft = revise(read(), "REPLACES");

        var page = manager.get("/ban-thao/" + draft + "/thay-doi").body();
        assertThat(page).contains("Thêm 1, bỏ 1, sửa 1", DROPPED, "Lập tổ tư vấn", "cộng tác viên");
        assertThat(manager.get("/ban-thao/" + draft + "/ban-hanh").body()).contains("/thay-doi");
        assertThat(outline().of(ItemKind.TASK))
                .as("nothing changes before it is issued")
                .hasSize(3);
        HOUSE.issuing().issue(issued.manager(), draft, "văn bản thay thế");

        assertThat(line(KEPT).id()).isEqualTo(kept);
        assertThat(line(KEPT).percent()).isEqualTo(40);
        assertThat(line("Mở lớp").text()).endsWith("cộng tác viên");
        assertThat(line("Mở lớp").percent()).isEqualTo(60);
        assertThat(line("Lập tổ tư vấn").percent()).isNull();
        assertThat(outline().all()).noneMatch(node -> node.text().startsWith(DROPPED));
        var now = HOUSE.plans().find(issued.plan().id()).orElseThrow();
        assertThat(now.citation()).isEqualTo("912/KH-UBND");
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    void a_document_that_only_amends_leaves_the_other_lines_and_can_be_compared_anew() {
        var first = revise(read(), "REPLACES");
        var draft = revise(read(), "AMENDS");
        assertThat(draft).isNotEqualTo(first);
        assertThat(manager.get("/ban-thao/" + draft + "/thay-doi").body())
                .contains("Thêm 1, bỏ 0, sửa 1");
        HOUSE.issuing().issue(issued.manager(), draft, "văn bản sửa đổi");
        assertThat(line(DROPPED)).isNotNull();
        var now = HOUSE.plans().find(issued.plan().id()).orElseThrow();
        assertThat(now.citation()).isEqualTo("871/KH-UBND");
    }

    @Test
    void a_choice_that_is_missing_or_is_not_ones_own_is_said_beside_its_field() {
        manager.get(plan + "/van-ban-moi");
        assertThat(post(Map.of("how", "AMENDS")).body()).contains("Hãy chọn một văn bản đã đọc");
        var read = read().toString();
        assertThat(post(Map.of("document", read)).body()).contains("Hãy chọn văn bản mới thay");
        var other = IssuedPlan.issue(HOUSE);
        var theirs = read(other).toString();
        var answer = post(Map.of("document", theirs, "how", "AMENDS"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hãy chọn một văn bản đã đọc của cơ quan mình");
    }

    @Test
    void only_who_may_issue_the_plan_may_begin_its_next_version() {
        var other = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, HOUSE.body("91", "Sở khác"));
        assertThat(other.get(plan + "/van-ban-moi").statusCode()).isEqualTo(403);
        var draft = revise(read(), "REPLACES");
        assertThat(other.get("/ban-thao/" + draft + "/thay-doi").statusCode()).isEqualTo(403);
    }

    private DraftId read() {
        return read(issued);
    }

    private static DraftId read(IssuedPlan by) {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        var source = HOUSE.drafting().receive(by.manager(), by.owner(), "van-ban-moi.txt", bytes);
        return HOUSE.drafting().draftOf("91", source.number()).orElseThrow();
    }

    private DraftId revise(DraftId document, String how) {
        assertThat(manager.get(plan + "/van-ban-moi").body()).contains("van-ban-moi.txt");
        var answer =
                post(
                        Map.of(
                                "document",
                                document.toString(),
                                "how",
                                how,
                                "once",
                                UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
        var to = answer.headers().firstValue("Location").orElseThrow();
        return DraftId.parse(to.replaceAll("^/ban-thao/|/thay-doi$", ""));
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        return manager.post(plan + "/van-ban-moi", fields);
    }

    private Outline outline() {
        return HOUSE.programme().outline(HOUSE.plans().find(issued.plan().id()).orElseThrow());
    }

    private Node line(String begins) {
        return outline().all().stream()
                .filter(node -> node.text().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }
}
