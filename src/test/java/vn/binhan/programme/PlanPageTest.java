package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.drafting.ItemKind;
import vn.binhan.plans.PlanId;
import vn.binhan.publicsite.IssuedPlan;

class PlanPageTest {
    private static final TestHouse HOUSE = TestHouse.open();

    @Test
    void only_lines_that_were_read_from_the_text_lead_to_a_sentence_of_it() {
        var owner = HOUSE.body("91", "Ủy ban nhân dân thử");
        var actor = HOUSE.person(DutyKind.PROGRAMME_MANAGER, owner);
        var manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, owner);
        var text = IssuedPlan.TEXT.getBytes(StandardCharsets.UTF_8);
        var source = HOUSE.drafting().receive(actor, owner, "ke-hoach.txt", text);
        var draft = HOUSE.drafting().draftOf(owner.province(), source.number()).orElseThrow();
        var added = Map.of("OBJECTIVE", "Thêm một mục tiêu", "TARGETS", "80% xã có nơi tạm lánh");
        for (var line : added.entrySet()) {
            manager.get("/ban-thao/" + draft);
            var seen = HOUSE.drafting().find(draft).orElseThrow().edit();
            var fields = new HashMap<String, String>();
            fields.put("act", "append-" + line.getKey());
            fields.put("text", line.getValue());
            fields.put("seen", String.valueOf(seen));
            assertThat(manager.post("/ban-thao/" + draft + "/sua", fields).statusCode())
                    .isLessThan(400);
        }
        assertThat(HOUSE.issuing().issue(actor, draft, ""))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                linksOf(
                                        PlanId.parse(done.result()),
                                        manager.get("/ke-hoach/" + done.result()).body()));
    }

    /** Every line of the head of the plan with its sentence has a link, the others have none. */
    private static void linksOf(PlanId plan, String page) {
        var outline = HOUSE.programme().outline(HOUSE.plans().find(plan).orElseThrow());
        for (var kind : new ItemKind[] {ItemKind.OBJECTIVE, ItemKind.TARGET}) {
            assertThat(outline.of(kind)).anyMatch(node -> node.from() == null);
            assertThat(outline.of(kind)).anyMatch(node -> node.from() != null);
            for (var node : outline.of(kind)) {
                assertThat(page.contains("#s" + node.id().key() + "\""))
                        .isEqualTo(node.from() != null);
            }
        }
    }
}
