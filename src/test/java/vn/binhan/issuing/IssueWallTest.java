package vn.binhan.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.DraftId;
import vn.binhan.publicsite.IssuedPlan;

/** What keeps a draft from being issued for good, and how the person finds it. */
class IssueWallTest {
    private static final TestHouse HOUSE = TestHouse.open();

    private final OrganisationId owner = HOUSE.body("91", "Ủy ban nhân dân thử");
    private final Actor actor = HOUSE.person(DutyKind.PROGRAMME_MANAGER, owner);
    private final Visitor manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, owner);
    private final DraftId draft = read();
    private final String page = "/ban-thao/" + draft;

    @Test
    void a_draft_with_empty_lines_is_refused_with_their_number_and_the_way_to_the_first() {
        edit(Map.of("act", "append-CONTENTS", "text", ""));
        edit(Map.of("act", "append-REPORTS", "text", ""));
        var blank =
                HOUSE.drafting().find(draft).orElseThrow().items().stream()
                        .filter(item -> item.text().isBlank())
                        .toList();
        assertThat(blank).hasSize(2);
        assertThat(HOUSE.issuing().issue(actor, draft, ""))
                .isEqualTo(new Outcome.Refused("issuing.refused.blank", List.of(2)));
        var refused = send();
        assertThat(refused)
                .contains("href=\"#blank\"", "Còn 2 dòng chưa có chữ")
                .contains("href=\"" + page + "/dong/" + blank.getFirst().key() + "\"");
        assertThat(manager.get(page + "/dong/" + blank.getFirst().key()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        edit(Map.of("act", "head", "field", "periodFrom", "value", "2030"));
        edit(Map.of("act", "head", "field", "periodTo", "value", "2026"));
        assertThat(HOUSE.issuing().issue(actor, draft, ""))
                .isEqualTo(new Outcome.Refused("issuing.refused.period", List.of("2030", "2026")));
        assertThat(send()).contains("href=\"#period\"", "Năm đầu 2030 đứng sau năm cuối 2026");
        edit(Map.of("act", "head", "field", "periodTo", "value", "2030"));
        assertThat(HOUSE.issuing().issue(actor, draft, "")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_last_page_says_how_many_places_nobody_has_looked_at() {
        edit(Map.of("act", "append-CONTENTS", "text", ""));
        var waiting = HOUSE.drafting().toLookAt(draft);
        assertThat(waiting).isNotEmpty();
        assertThat(manager.get(page + "/ban-hanh").body())
                .contains("còn %d chỗ chưa ai xem lại".formatted(waiting.size()))
                .contains("href=\"" + page + "#k" + waiting.getFirst() + "\"");
    }

    private DraftId read() {
        var text = IssuedPlan.TEXT.getBytes(StandardCharsets.UTF_8);
        var source = HOUSE.drafting().receive(actor, owner, "ke-hoach.txt", text);
        return HOUSE.drafting().draftOf(owner.province(), source.number()).orElseThrow();
    }

    private void edit(Map<String, String> asked) {
        manager.get(page);
        var fields = new HashMap<>(asked);
        fields.put("seen", String.valueOf(HOUSE.drafting().find(draft).orElseThrow().edit()));
        assertThat(manager.post(page + "/sua", fields).statusCode()).isLessThan(400);
    }

    private String send() {
        manager.get(page + "/ban-hanh");
        var edit = String.valueOf(HOUSE.drafting().find(draft).orElseThrow().edit());
        return manager.post(page + "/ban-hanh", Map.of("edit", edit, "note", "")).body();
    }
}
