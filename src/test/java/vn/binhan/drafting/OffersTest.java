package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a line's words offer to be taken over. */
class OffersTest {

    @Test
    void bodies_are_offered_by_their_names_those_known_first() {
        assertThat(
                        Offers.bodies(
                                "Giao Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp Công an"
                                        + " tỉnh và Hội Liên hiệp Phụ nữ tỉnh triển khai.",
                                List.of("Công an tỉnh")))
                .contains(
                        "Công an tỉnh",
                        "Sở Lao động - Thương binh và Xã hội",
                        "Hội Liên hiệp Phụ nữ tỉnh");
    }

    @Test
    void days_quarters_and_years_are_offered_as_written() {
        assertThat(
                        Offers.deadlines(
                                "Xong trước ngày 15/12/2021, báo cáo Quý II/2021; đến năm 2025."))
                .containsExactly("trước ngày 15/12/2021", "Quý II/2021", "đến năm 2025");
        assertThat(Offers.deadlines("Gửi trước ngày 15 tháng 11 hằng năm"))
                .containsExactly("trước ngày 15 tháng 11 hằng năm");
        assertThat(Offers.deadlines("Báo cáo định kỳ 6 tháng và mỗi quý, 03 tháng một lần"))
                .containsExactly("định kỳ 6 tháng", "mỗi quý", "03 tháng một lần");
    }

    @Test
    void a_line_without_names_offers_nothing() {
        assertThat(Offers.bodies("Tổ chức các hoạt động truyền thông", List.of())).isEmpty();
        assertThat(Offers.deadlines("Tổ chức các hoạt động truyền thông")).isEmpty();
    }

    @Test
    void a_body_named_after_words_of_support_is_offered_as_supporting() {
        var text = "Sở Y tế chủ trì, phối hợp với Công an tỉnh rà soát; Sở Nội vụ tổng hợp.";
        assertThat(Offers.inItsRole("Sở Y tế", text)).isEqualTo("Sở Y tế");
        assertThat(Offers.inItsRole("Công an tỉnh", text)).isEqualTo("Công an tỉnh (phối hợp)");
        assertThat(Offers.inItsRole("Sở Nội vụ", text)).isEqualTo("Sở Nội vụ");
    }
}
