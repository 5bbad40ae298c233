package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a target is told: what recurs, what is left out, what is shared, what is no promise. */
class TargetGrammarTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ HÒA LÂM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì mái nhà bình yên
            I. CHỈ TIÊU%s
            %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng thôn.
            """;

    private static List<String> plan(String... lines) {
        return ReadAs.targets(PlanReader.read(PLAN.formatted("", String.join("\n", lines))));
    }

    private static List<String> planTo2026(String... lines) {
        String text = PLAN.formatted(" ĐẾN NĂM 2026", String.join("\n", lines));
        return ReadAs.targets(PlanReader.read(text));
    }

    @Test
    void what_recurs_has_no_last_year_though_its_heading_has() {
        assertThat(planTo2026("- Số vụ xô xát giảm ít nhất 5% mỗi năm.")).containsExactly(">=5 %");
        assertThat(planTo2026("- Giảm tỷ lệ tảo hôn bình quân mỗi năm từ 2% đến 3%."))
                .containsExactly("=2 %");
        assertThat(planTo2026("- Tỷ lệ hòa giải thành hằng năm đạt 95%.")).containsExactly("=95 %");
        assertThat(planTo2026("- Ít nhất 04 buổi truyền thông/thôn/năm."))
                .containsExactly(">=4 buổi");
        assertThat(planTo2026("- Hằng năm:", "+ 100% cán bộ được tập huấn."))
                .containsExactly("=100 %");
        assertThat(planTo2026("- 100% tổ tư vấn họp ít nhất 01 lần/tháng."))
                .containsExactly("=100 % by 2026");
        assertThat(planTo2026("- Giảm 30% số vụ đến năm 2025, bình quân mỗi năm giảm 6%."))
                .containsExactly("=30 % by 2025", "=6 %");
    }

    @Test
    void a_year_of_its_own_wins_over_how_often() {
        assertThat(plan("- Mỗi năm giảm 10% số vụ, đến năm 2025 không quá 15 vụ/năm."))
                .containsExactly("=10 %", "<=15 vụ by 2025");
        assertThat(plan("- Mỗi năm tăng 5% hộ ký cam kết, phấn đấu đến năm 2025 đạt 60%."))
                .containsExactly("=5 %", "=60 % by 2025");
    }

    @Test
    void what_is_counted_may_stand_apart_from_its_figures() {
        assertThat(plan("- Đến năm 2023, ít nhất 50%; đến năm 2025, 100% thôn có tổ tư vấn."))
                .containsExactly(">=50 % by 2023", "=100 % by 2025");
        assertThat(plan("- Tỷ lệ hộ ký cam kết:", "+ Năm 2023: 60%.", "+ Năm 2025: trên 80%."))
                .containsExactly("=60 % by 2023", ">80 % by 2025");
        assertThat(plan("- Chỉ tiêu 1: Tỷ lệ hộ ký cam kết. Năm 2023: 60%; năm 2025: 80%."))
                .containsExactly("=60 % by 2023", "=80 % by 2025");
    }

    @Test
    void a_year_may_begin_or_close_what_is_promised() {
        assertThat(plan("- Tỷ lệ nữ cán bộ đạt không dưới 50% từ năm 2025 trở đi."))
                .containsExactly(">=50 % by 2025");
        assertThat(plan("- 60% hộ ký cam kết vào năm 2023, hướng tới 80% vào năm 2025."))
                .containsExactly("=60 % by 2023", "=80 % by 2025");
        assertThat(plan("- Mỗi thôn có ít nhất 01 địa chỉ tại cộng đồng vào cuối năm 2024."))
                .containsExactly(">=1 địa chỉ by 2024");
        assertThat(plan("- 80% trường có phòng tham vấn trong năm học 2023 - 2024."))
                .containsExactly("=80 % by 2024");
        assertThat(plan("- 80% trường có phòng tham vấn, hoàn thành trước 30/6/2024."))
                .containsExactly("=80 % by 2024");
        assertThat(plan("- 60% hộ ký cam kết.", "- Các chỉ tiêu trên hoàn thành trong năm 2025."))
                .containsExactly("=60 % by 2025");
    }

    @Test
    void what_was_before_or_is_now_is_no_promise() {
        assertThat(plan("- Tỷ lệ hộ ký cam kết năm 2022 đạt 85% (năm 2021: 81%)."))
                .containsExactly("=85 % by 2022");
        assertThat(plan("- Tỷ lệ hộ ký cam kết đạt 85%, tăng 4% so với năm 2021."))
                .containsExactly("=85 %");
        assertThat(plan("- Hiện có 120 hộ ký cam kết, phấn đấu đến năm 2025 có 300 hộ."))
                .containsExactly("=300 hộ by 2025");
        assertThat(plan("- Số vụ xô xát giảm so với năm trước ít nhất 5%."))
                .containsExactly(">=5 %");
        assertThat(plan("- Đến năm 2023, giảm 10% số vụ so với năm 2021 và giảm 20% vào năm 2025."))
                .containsExactly("=10 % by 2023", "=20 % by 2025");
    }

    @Test
    void which_ones_are_meant_is_not_how_many() {
        assertThat(plan("- 100% đơn vị có tỷ lệ nữ từ 30% trở lên có lãnh đạo là nữ."))
                .containsExactly("=100 %");
        assertThat(plan("- Hỗ trợ vốn cho 50 phụ nữ, kinh phí 10 triệu đồng/người."))
                .containsExactly("=50 phụ nữ");
        assertThat(plan("- Lập 02 mô hình ở hai thôn, mỗi thôn 01 mô hình."))
                .containsExactly("=2 mô hình");
        assertThat(plan("- Tỷ lệ nữ công nhân từng bị quấy rối tại nơi làm việc: dưới 15%."))
                .containsExactly("<15 %");
    }

    @Test
    void shares_that_end_in_one_verb_are_met_alike() {
        assertThat(
                        plan(
                                "- Ít nhất 80% cán bộ thôn, 70% cán bộ tổ và 60% cán bộ hội được tập huấn."))
                .containsExactly(">=80 %", ">=70 %", ">=60 %");
        assertThat(plan("- Giảm ít nhất 6% số vụ, 8 - 10% số người bị thương."))
                .containsExactly(">=6 %", "=8 %");
        assertThat(plan("- Tạo việc cho 500 lao động (trong đó nữ chiếm từ 45% trở lên)."))
                .containsExactly("=500 lao động", ">=45 %");
    }

    @Test
    void rates_known_by_name_need_no_unit() {
        assertThat(plan("- Tỷ số giới tính khi sinh không vượt quá 112,5."))
                .containsExactly("<=112.5 bé trai/100 bé gái");
        assertThat(plan("- Tỷ số giới tính khi sinh giảm xuống còn 111/100 vào năm 2025."))
                .containsExactly("<=111 /100 by 2025");
        assertThat(
                        plan(
                                "- Giảm giờ nội trợ còn 1,7 lần so với nam giới vào năm 2025 và 1,4 lần vào năm 2030."))
                .containsExactly("<=1.7 lần by 2025", "<=1.4 lần by 2030");
    }

    @Test
    void whatever_is_made_or_kept_is_counted() {
        assertThat(plan("- Xây dựng 10 tuyến phố, 05 công viên an toàn.")).hasSize(2);
        assertThat(plan("- Khôi phục ít nhất 04 lễ hội.")).containsExactly(">=4 ");
        assertThat(plan("- Tối thiểu mỗi thôn có 01 điểm hỗ trợ.")).containsExactly(">=1 điểm");
        assertThat(plan("- Lập 05 câu lạc bộ, 10 tổ tư vấn và 03 nhà tạm lánh.")).hasSize(3);
        assertThat(plan("- 1.100/1.250 hộ ký cam kết.")).containsExactly("=1100 hộ");
        assertThat(plan("- Đến năm 2025 còn dưới 12 vụ xô xát.")).containsExactly("<12 vụ by 2025");
    }

    @Test
    void what_stands_beside_the_aims_promises_nothing() {
        assertThat(
                        plan(
                                "1. Chỉ tiêu cụ thể",
                                "- 60% hộ ký cam kết.",
                                "2. Phạm vi, đối tượng: 11 thôn, 94 tổ; ưu tiên 560 phụ nữ nghèo."))
                .containsExactly("=60 %");
    }
}
