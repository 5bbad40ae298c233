package vn.binhan.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.publicsite.IssuedPlan;

class RevisionTest {
    private final TestHouse house = TestHouse.open();
    private final IssuedPlan issued = IssuedPlan.issue(house);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void a_revision_keeps_the_keys_and_the_comparison_shows_the_changed_words() {
        assertThat(manager.get(plan + "/phien-ban").body()).contains("Sửa đổi kế hoạch");
        var answer = manager.post(plan + "/sua-doi", once());
        assertThat(answer.statusCode()).isEqualTo(303);
        var draft = answer.headers().firstValue("Location").orElseThrow();
        assertThat(draft).startsWith("/ban-thao/");
        var id = DraftId.parse(draft.substring("/ban-thao/".length()));
        var item =
                house.drafting().find(id).orElseThrow().items().stream()
                        .filter(line -> line.kind() == ItemKind.TASK)
                        .findFirst()
                        .orElseThrow();
        assertThat(item.key()).isEqualTo(issued.firstTask().id().key());
        manager.get(draft);
        var edited =
                manager.post(
                        draft + "/sua",
                        Map.of(
                                "act",
                                "text",
                                "key",
                                String.valueOf(item.key()),
                                "seen",
                                "1",
                                "text",
                                item.text() + " và trường học"));
        assertThat(edited.statusCode()).isLessThan(400);
        house.issuing().issue(issued.manager(), id, "thêm trường học");
        var page = manager.get(plan + "/so-sanh?tu=1&den=2").body();
        assertThat(page).contains("<ins").contains("trường học").contains("sửa 1");
        assertThat(manager.get(plan + "/so-sanh?tu=2&den=2").body()).contains("Hai bản giống nhau");
        assertThat(manager.get(plan + "/phien-ban").body()).contains("thêm trường học");
    }

    @Test
    void only_the_owner_may_open_a_revision_and_a_form_sent_twice_opens_one() {
        var other = house.body("91", "Sở khác");
        var stranger = house.signedIn(DutyKind.PROGRAMME_MANAGER, other);
        assertThat(stranger.get(plan + "/phien-ban").body()).doesNotContain("/sua-doi");
        assertThat(stranger.post(plan + "/sua-doi", once()).statusCode()).isEqualTo(403);
        manager.get(plan + "/phien-ban");
        var fields = once();
        var first = manager.post(plan + "/sua-doi", fields).headers().firstValue("Location");
        var second = manager.post(plan + "/sua-doi", fields).headers().firstValue("Location");
        assertThat(first).isPresent().isEqualTo(second);
    }

    @Test
    void while_a_revision_is_open_everybody_is_led_to_it() {
        manager.get(plan + "/phien-ban");
        var first = manager.post(plan + "/sua-doi", once());
        var draft = first.headers().firstValue("Location").orElseThrow();
        var colleague = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());
        colleague.get(plan + "/phien-ban");
        var second = colleague.post(plan + "/sua-doi", once());
        var where = second.headers().firstValue("Location").orElseThrow();
        assertThat(where).isEqualTo(draft + "?bao=issuing.open");
        assertThat(colleague.get(where).body()).contains("đang được soạn, chưa ban hành");
        var id = DraftId.parse(draft.substring("/ban-thao/".length()));
        house.issuing().issue(issued.manager(), id, "bản hai");
        var third = manager.post(plan + "/sua-doi", once());
        assertThat(third.headers().firstValue("Location").orElseThrow())
                .startsWith("/ban-thao/")
                .isNotEqualTo(draft)
                .doesNotContain("bao=");
    }

    private static HashMap<String, String> once() {
        var fields = new HashMap<String, String>();
        fields.put("once", UUID.randomUUID().toString());
        return fields;
    }
}
