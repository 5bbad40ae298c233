package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Marks that stand below others in another order than usual. */
class NestedMarksTest {
    private static PlanReading plan(String sections) {
        return PlanReader.read(
                """
                ỦY BAN NHÂN DÂN
                XÃ ĐỒI CHÈ
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 33/KH-UBND
                Đồi Chè, ngày 06 tháng 3 năm 2026

                KẾ HOẠCH
                Giữ nếp nhà trên đồi giai đoạn 2026 - 2030

                """
                        + sections);
    }

    @Test
    void words_with_numbers_may_stand_below_letters_that_bear_a_year() {
        PlanReading plan =
                plan(
                        """
                        I. MỤC TIÊU
                        1. Mục tiêu cụ thể:
                        a) Đến năm 2028
                        Mục tiêu 1: Giữ 60% số nhà sàn.
                        Mục tiêu 2: 80% trẻ biết dệt.
                        b) Đến năm 2030
                        Mục tiêu 1: Giữ 75% số nhà sàn.
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly("=60 % by 2028", "=80 % by 2028", "=75 % by 2030");
    }

    @Test
    void groups_of_tasks_may_be_named_and_numbered() {
        PlanReading plan =
                plan(
                        """
                        II. NHIỆM VỤ
                        Nhóm nhiệm vụ 1: Giữ nhà sàn
                        1.1. Thay cột mục.
                        1.2. Lợp lại mái.
                        Nhóm nhiệm vụ 2: Dạy dệt
                        2.1. Mời thợ.
                        """);
        assertThat(ReadAs.contents(plan)).containsExactly("Giữ nhà sàn", "Dạy dệt");
        assertThat(plan.contents().getFirst().value().tasks()).hasSize(2);
    }

    @Test
    void a_number_with_a_dash_may_stand_before_a_share() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        1- Giữ 12 công trình cổ.
                        2- 100% trẻ biết dệt.
                        3- 85% nhà sàn có bếp mới.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=12 công trình", "=100 %", "=85 %");
    }

    @Test
    void capital_letters_right_below_a_roman_number_are_its_parts() {
        PlanReading plan =
                plan(
                        """
                        I- NHIỆM VỤ
                        1- Giữ nhà sàn
                        2- Dạy dệt
                        II- TRÁCH NHIỆM THỰC HIỆN
                        A- Công an xã
                        - Canh lửa ban đêm.
                        B- Hội Nông dân xã
                        - Mời thợ dệt.
                        III- KINH PHÍ
                        Dân góp công.
                        """);
        assertThat(ReadAs.contents(plan)).containsExactly("Giữ nhà sàn", "Dạy dệt");
        assertThat(ReadAs.leads(plan)).containsExactly("Công an xã", "Hội Nông dân xã");
        assertThat(plan.budget()).hasSize(1);
    }

    @Test
    void capital_letters_above_roman_numbers_stay_the_wider() {
        PlanReading plan =
                plan(
                        """
                        A. MỤC TIÊU
                        I. Mục tiêu chung
                        Giữ nếp nhà.
                        II. Chỉ tiêu
                        - 70% trẻ biết dệt.
                        B. NHIỆM VỤ
                        I. Giữ nhà sàn
                        1. Thay cột mục.
                        II. Dạy dệt
                        1. Mời thợ.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=70 %");
        assertThat(ReadAs.contents(plan)).containsExactly("Giữ nhà sàn", "Dạy dệt");
    }
}
