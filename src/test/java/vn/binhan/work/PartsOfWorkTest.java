package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.programme.Node;
import vn.binhan.publicsite.IssuedPlan;

/** Work that consists of other work is reported in its parts, and looks the same everywhere. */
class PartsOfWorkTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final String SUM = "Các việc ở mục “Gồm các việc” chưa có báo cáo";

    private final IssuedPlan issued = IssuedPlan.issue(HOUSE);
    private final OrganisationId body = HOUSE.body("91", "Sở có nhiều việc");
    private final Visitor there = HOUSE.signedIn(DutyKind.CONTRIBUTOR, body);

    @Test
    void a_line_with_parts_takes_words_but_no_percentage_and_says_where_to_report_one() {
        var acts = HOUSE.work();
        addPart();
        assertThat(report(task(), 100))
                .isEqualTo(new Outcome.Refused("work.refused.parts", List.of()));
        assertThat(acts.report(issued.manager(), task().id(), issued.owner(), null, "Đã họp."))
                .isInstanceOf(Outcome.Done.class);
        give();
        assertThat(page())
                .contains("name=\"sentence\"", "Hãy báo tỷ lệ ở từng việc đó")
                .doesNotContain("name=\"percent\"");
    }

    @Test
    void what_was_reported_before_the_first_part_counts_until_a_part_has_reported() {
        give();
        assertThat(report(task(), 100)).isInstanceOf(Outcome.Done.class);
        var part = addPart();
        assertThat(page()).contains(SUM);
        assertThat(ownWork()).contains("Đã xong", "100% (1/1 việc có số liệu)");
        assertThat(report(part, 40)).isInstanceOf(Outcome.Done.class);
        assertThat(page()).doesNotContain(SUM);
        assertThat(ownWork()).contains("40% (1/1 việc có số liệu)").doesNotContain("100%");
        var outline = HOUSE.programme().outline(issued.plan());
        assertThat(outline.standing(task(), HOUSE.programme().today()).percent()).isEqualTo(40);
    }

    private void give() {
        HOUSE.work().assign(issued.manager(), task().id(), body, BodyRole.LEAD);
    }

    private Outcome report(Node node, @Nullable Integer percent) {
        return HOUSE.work().report(issued.manager(), node.id(), issued.owner(), percent, "Đã làm.");
    }

    private Node addPart() {
        var acts = HOUSE.work();
        var command = new AddActivity.Command(task().id(), "Ba buổi nói chuyện", null, null);
        assertThat(acts.perform(issued.manager(), acts.addActivity, command))
                .isInstanceOf(Outcome.Done.class);
        return HOUSE.programme().outline(issued.plan()).childrenOf(task()).getFirst();
    }

    private Node task() {
        return issued.firstTask();
    }

    private String page() {
        return there.get("/ke-hoach/" + issued.id() + "/viec/" + task().id().key()).body();
    }

    private String ownWork() {
        return there.get("/viec-cua-toi").body();
    }
}
