package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small damages and habits of plain plans: a lost dot, a note, a name that holds a verb. */
class PlainDamagesTest {
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
    void a_number_that_lost_its_dot_still_counts_in_its_row() {
        PlanReading plan =
                read(
                        """
                        I. NHIỆM VỤ
                        1. Truyền thông tới từng thôn
                        2. Mở lớp cho hòa giải viên
                        3 Củng cố tổ tư vấn
                        4. Giúp người bị hại
                        II. KINH PHÍ
                        Từ ngân sách xã.
                        """);
        assertThat(ReadAs.contents(plan))
                .containsExactly(
                        "Truyền thông tới từng thôn",
                        "Mở lớp cho hòa giải viên",
                        "Củng cố tổ tư vấn",
                        "Giúp người bị hại");
    }

    @Test
    void a_number_within_a_broken_sentence_is_no_item() {
        PlanReading plan =
                read(
                        """
                        I. NHIỆM VỤ
                        1. Truyền thông tới từng thôn
                        2. Giúp người bị hại theo Điều
                        3 Luật phòng, chống bạo lực gia đình
                        3. Mở lớp cho hòa giải viên
                        """);
        assertThat(plan.contents()).hasSize(3);
    }

    @Test
    void a_note_beside_a_row_may_promise_more_than_the_row() {
        PlanReading plan =
                read(
                        """
                        I. CHỈ TIÊU
                        TT | Chỉ tiêu | Năm 2022 | Ghi chú
                        1 | Tỷ lệ hộ ký cam kết | 80%% | trong đó hộ nghèo từ 60%% trở lên
                        2 | Tỷ lệ vụ việc được giúp | 100%% | năm 2021: 96%%
                        II. NHIỆM VỤ
                        1. Truyền thông tới từng thôn.
                        """
                                .formatted());
        assertThat(ReadAs.targets(plan))
                .containsExactly("=80 % by 2022", ">=60 % by 2022", "=100 % by 2022");
    }

    @Test
    void words_of_work_may_belong_to_the_name_of_a_body() {
        PlanReading plan =
                read(
                        """
                        I. NHIỆM VỤ
                        1. Truyền thông tới từng thôn.
                        II. TỔ CHỨC THỰC HIỆN
                        1. Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao
                        Gỡ bỏ thông tin xấu.
                        2. Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện
                        Mở lớp dạy nghề.
                        3. Học viện Phụ nữ Việt Nam: Biên soạn tài liệu.
                        4. Công ty Cổ phần Môi trường đô thị Hòa Lâm
                        Thắp sáng ngõ vắng.
                        """);
        assertThat(ReadAs.leads(plan))
                .containsExactly(
                        "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
                        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện",
                        "Học viện Phụ nữ Việt Nam",
                        "Công ty Cổ phần Môi trường đô thị Hòa Lâm");
    }

    @Test
    void headings_that_only_class_the_work_are_looked_through() {
        PlanReading plan =
                read(
                        """
                        A. NHIỆM VỤ VÀ GIẢI PHÁP
                        I. NHIỆM VỤ CHUNG
                        1. Truyền thông tới từng thôn
                        2. Mở lớp cho hòa giải viên
                        II. GIẢI PHÁP CỤ THỂ
                        1. Củng cố tổ tư vấn
                        2. Giúp người bị hại
                        B. KINH PHÍ
                        Từ ngân sách xã.
                        """);
        assertThat(plan.contents()).hasSize(4);
    }

    @Test
    void all_of_them_in_a_task_is_no_measure_where_aims_are_told() {
        String plan =
                """
                I. CHỈ TIÊU
                - 60% hộ ký cam kết.
                II. NHIỆM VỤ
                1. Rà soát hồ sơ, phấn đấu 100% thôn nộp đúng hạn.
                2. Lập nhóm trực tuyến, phấn đấu 70% chi hội tham gia.
                """;
        assertThat(ReadAs.targets(read(plan))).containsExactly("=60 %", "=70 %");
    }

    @Test
    void a_page_may_end_between_a_limit_and_its_figure() {
        String plan =
                """
                I. CHỈ TIÊU
                - 60% hộ ký cam kết; số vụ xô xát nặng không quá
                2

                03 vụ/năm.
                II. NHIỆM VỤ
                1. Truyền thông tới từng thôn.
                """;
        assertThat(ReadAs.targets(read(plan))).containsExactly("=60 %", "<=3 vụ");
    }
}
