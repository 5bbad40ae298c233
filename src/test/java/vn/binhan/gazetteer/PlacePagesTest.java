package vn.binhan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;

class PlacePagesTest {
    private final TestHouse house = TestHouse.open();
    private final Visitor reader = house.signedIn(DutyKind.READER, house.body("91", "Sở Nội vụ"));

    @Test
    void a_bare_name_is_grouped_by_the_provinces_of_today() {
        var page = reader.get("/dia-danh?q=vinh+hoa").body();
        assertThat(page).contains("Tỉnh An Giang").doesNotContain("Không thấy nơi nào");
        assertThat(reader.get("/dia-danh?q=my+duc").body())
                .containsSubsequence("govuk-heading-m", "Thành phố Hà Nội")
                .containsSubsequence("govuk-heading-m", "Tỉnh An Giang");
    }

    @Test
    void a_hit_says_what_it_became_since_when_and_by_which_text() {
        assertThat(reader.get("/dia-danh?q=kinh+dinh+ninh+thuan").body())
                .contains("Hết từ 01/07/2025")
                .contains("/dia-danh/22759/2025-07-01")
                .contains("Nghị quyết 1667/NQ-UBTVQH15");
    }

    @Test
    void the_page_of_a_cut_unit_calls_its_parts_parts() {
        assertThat(reader.get("/dia-danh/22768/2021-01-01").body())
                .containsSubsequence("Phường Đông Hải", "Bị chia", "một phần", "một phần");
    }

    @Test
    void strange_addresses_and_words_get_a_calm_answer() {
        for (var path : new String[] {"/dia-danh/1/1", "/dia-danh/99999/2025-07-01"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var words : new String[] {"%3Cscript%3E", "%00", "a".repeat(3000), "%25_%27"}) {
            var answer = reader.get("/dia-danh?q=" + words);
            assertThat(answer.statusCode()).as(words).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>");
        }
    }
}
