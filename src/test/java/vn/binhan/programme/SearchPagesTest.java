package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.publicsite.IssuedPlan;

class SearchPagesTest {
    private final TestHouse house = TestHouse.open();
    private final IssuedPlan issued = IssuedPlan.issue(house);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void search_finds_plans_and_tasks_without_tones_in_any_order_of_words() {
        var page = manager.get("/tim-kiem?q=cong+nghe+ung+dung").body();
        assertThat(page).contains("Ứng dụng công nghệ thông tin").contains("/viec/");
        assertThat(manager.get("/tim-kiem?q=871%2FKH").body()).contains("871/KH-UBND");
    }

    @Test
    void search_asks_for_more_letters_and_takes_signs_of_patterns_for_nothing() {
        for (var query : List.of("ab", "%25%25%25%25", "____")) {
            assertThat(manager.get("/tim-kiem?q=" + query).body())
                    .as(query)
                    .contains("Hãy gõ thêm");
        }
        assertThat(manager.get("/tim-kiem").body()).contains("Gõ không dấu cũng được");
        assertThat(manager.get("/tim-kiem?q=khongcogidau").body()).contains("Không tìm thấy");
    }
}
