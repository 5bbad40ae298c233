package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words with numbers that head the parts of a plan, and rows of a table that head others. */
class NumberedPartsTest {
    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN
            XÃ HÒA LÂM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì mái nhà bình yên
            """;

    private static PlanReading read(String body) {
        return PlanReader.read(HEAD + body);
    }

    @Test
    void a_part_may_have_its_sections_named_muc() {
        PlanReading plan =
                read(
                        """
                        Phần I
                        MỤC TIÊU
                        Giữ yên mái nhà.
                        Phần II
                        NHIỆM VỤ, GIẢI PHÁP
                        Mục 1. Truyền thông
                        1. Nói chuyện ở thôn. Giao Hội Phụ nữ xã chủ trì.
                        2. Phát thanh hằng tuần. Giao Công an xã chủ trì, phối hợp với Trạm Y tế.
                        Mục 2. Giúp người bị hại
                        1. Lập tổ tư vấn. Giao Trạm Y tế chủ trì.
                        """);
        assertThat(ReadAs.contents(plan)).containsExactly("Truyền thông", "Giúp người bị hại");
        assertThat(ReadAs.leads(plan)).contains("Hội Phụ nữ xã", "Công an xã", "Trạm Y tế");
    }

    @Test
    void a_part_may_bear_a_letter_and_its_work_be_in_projects() {
        PlanReading plan =
                read(
                        """
                        PHẦN A. MỤC TIÊU
                        Giữ yên mái nhà.
                        PHẦN B. NHIỆM VỤ VÀ CÁC HỢP PHẦN
                        Hợp phần 1. Truyền thông tới từng nhà
                        - Nói chuyện ở thôn.
                        Hợp phần 2. Giúp người bị hại
                        - Lập tổ tư vấn.
                        PHẦN C. KINH PHÍ
                        Ngân sách xã.
                        """);
        assertThat(ReadAs.contents(plan))
                .containsExactly("Truyền thông tới từng nhà", "Giúp người bị hại");
    }

    @Test
    void rows_with_a_roman_number_head_the_rows_below_them() {
        PlanReading plan =
                read(
                        """
                        I. MỤC TIÊU
                        Giữ yên mái nhà.
                        II. NHIỆM VỤ

                        TT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời gian | Sản phẩm
                        I | Hoàn thiện quy chế
                        1 | Soạn quy chế phối hợp | Công an xã | Trạm Y tế | Tháng 10/2022 | Quy chế
                        2 | Sửa hương ước | Hội Nông dân xã | Trạm Y tế | Quý III/2022 | Hương ước
                        II | Truyền thông tới từng nhà
                        3 | Mở lễ phát động | Hội Phụ nữ xã | Công an xã | Tháng 6/2022 | Lễ phát động
                        """);
        assertThat(ReadAs.contents(plan))
                .containsExactly("Hoàn thiện quy chế", "Truyền thông tới từng nhà");
        assertThat(plan.contents().getFirst().value().tasks()).hasSize(2);
        assertThat(ReadAs.leads(plan))
                .containsExactly("Công an xã", "Hội Nông dân xã", "Hội Phụ nữ xã");
    }

    @Test
    void a_scanned_nought_before_the_mark_of_a_share_is_a_nought() {
        assertThat(ReadAs.targets(read("I. CHỈ TIÊU\n- Có trên 8O% hộ ký cam kết.\n")))
                .containsExactly(">80 %");
    }
}
