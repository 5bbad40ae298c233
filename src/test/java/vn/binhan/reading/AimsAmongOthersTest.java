package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a plan promises, told apart from what it does, quotes, or says of others. */
class AimsAmongOthersTest {
    private static PlanReading plan(String head, String sections) {
        return PlanReader.read(
                """
                ỦY BAN NHÂN DÂN
                XÃ THANH LÂM
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 27/KH-UBND
                Thanh Lâm, ngày 03 tháng 02 năm 2026

                KẾ HOẠCH
                Vì bến sông sáng đèn giai đoạn 2026 - 2029
                """
                        + head
                        + "\n"
                        + sections);
    }

    private static PlanReading plan(String sections) {
        return plan("", sections);
    }

    @Test
    void a_part_on_aims_and_work_wraps_a_section_of_each_and_gives_no_year() {
        PlanReading plan =
                plan(
                        """
                        Phần thứ nhất
                        MỤC TIÊU, NHIỆM VỤ GIAI ĐOẠN 2026 - 2029
                        I. MỤC TIÊU
                        - Giữ 80% bến sông có đèn.
                        - Đến năm 2028, 60% số đò có phao.
                        II. NHIỆM VỤ
                        1. Mắc đèn
                        - Mắc 14 đèn ở bến, mức hỗ trợ không quá 2 triệu đồng/hộ.
                        2. Đóng đò
                        - Đóng 03 đò cho 20 hộ.
                        III. NGUỒN VỐN
                        - Ngân sách xã: 300 triệu đồng.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=80 %", "=60 % by 2028");
        assertThat(ReadAs.contents(plan)).containsExactly("Mắc đèn", "Đóng đò");
    }

    @Test
    void a_year_behind_a_single_word_belongs_to_the_figure_behind_it() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU ĐẾN NĂM 2029
                        - Trên 60% người đi đò mặc áo phao khi qua sông, riêng năm 2027 đạt ít nhất 45%.
                        - Mỗi thôn lập thêm ít nhất 02 tổ giữ đò vào cuối năm 2027 và đến năm 2028 đưa số vụ lật đò xuống còn dưới 3%.
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly(
                        ">60 % by 2029", ">=45 % by 2027", ">=2 tổ by 2027", "<3 % by 2028");
    }

    @Test
    void what_marks_the_place_is_no_aim() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Ở các thôn ven đê, nơi tỷ lệ hộ nghèo còn trên 4%, lập ít nhất 03 tổ giữ đò.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly(">=3 tổ");
    }

    @Test
    void the_people_of_the_general_objective_are_no_measure() {
        PlanReading plan =
                plan(
                        """
                        I. MỤC TIÊU
                        1. Mục tiêu chung
                        Giữ bến sông sáng đèn; xây dựng nếp sống yên vui, đầm ấm cho 8.450 người dân trong xã.
                        2. Mục tiêu cụ thể
                        - Thắp sáng 12 công trình bến đò.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=12 công trình");
    }

    @Test
    void an_age_is_an_aim_where_it_is_what_is_counted() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Tuổi thọ bình quân của người làng chài đạt tối thiểu 74 tuổi.
                        - Người trên 60 tuổi được khám mắt.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly(">=74 tuổi");
    }

    @Test
    void a_count_may_stand_beside_a_share_in_a_clause_of_its_own() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Tỷ lệ đò có phao đạt trên 45%, hằng năm vẽ tối thiểu 12 sản phẩm tranh bến nước.
                        - Mỗi thôn đăng ít nhất 04 bài về sông nước trên loa, không để quá 10% số đò chậm đăng ký.
                        - 100% thôn, xóm có ít nhất 02 tổ giữ đò.
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly(">45 %", ">=12 sản phẩm", ">=4 bài", "<=10 %", "=100 %");
    }

    @Test
    void among_the_tasks_neither_what_another_text_wants_nor_what_was_found_is_promised() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Giữ 80% bến sông có đèn.
                        II. CHỦ ĐỀ
                        Theo Kế hoạch số 90/KH-UBND của tỉnh, toàn tỉnh phấn đấu 95% bến có đèn; xã chọn việc vừa sức mình.
                        Năm ngoái chỉ có 27% số đò đăng ký; xã phấn đấu làm tốt hơn.
                        III. NHIỆM VỤ
                        1. Mắc đèn, phấn đấu 40% số bến do dân tự mắc.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=80 %", "=40 %");
    }

    @Test
    void a_plan_that_is_sent_is_no_report() {
        PlanReading plan =
                plan(
                        """
                        I. TỔ CHỨC THỰC HIỆN
                        1. Các thôn: Xây dựng kế hoạch, gửi về Phòng Kinh tế trước ngày 20/02/2026; gửi báo cáo năm trước ngày 25/11/2026.
                        """);
        assertThat(plan.reports())
                .extracting(found -> found.value().due())
                .containsExactly("25/11/2026");
    }

    @Test
    void who_has_a_task_of_its_own_beside_helping_leads() {
        PlanReading plan =
                plan(
                        """
                        I. TỔ CHỨC THỰC HIỆN
                        1. Công an xã
                        Phối hợp giữ bến; tuần tra ban đêm.
                        2. Trạm Y tế xã
                        Phối hợp cấp cứu người đi đò.
                        3. Các trường học trên địa bàn
                        Dạy trẻ biết bơi.
                        """);
        assertThat(ReadAs.leads(plan)).containsExactly("Công an xã", "Các trường học trên địa bàn");
    }

    @Test
    void offices_that_plan_together_stand_in_lines_of_their_own() {
        PlanReading plan =
                PlanReader.read(
                        """
                        HỘI NÔNG DÂN
                        TỈNH NINH BÌNH
                        SỞ Y TẾ TỈNH NINH BÌNH
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 08/KHPH-HND-SYT
                        Ninh Bình, ngày 12 tháng 4 năm 2024

                        KẾ HOẠCH PHỐI HỢP
                        Khám mắt cho người dệt chiếu năm 2024

                        I. MỤC TIÊU
                        Giúp người dệt chiếu sáng mắt.
                        """);
        assertThat(plan.issuer())
                .extracting("value")
                .isEqualTo("Hội Nông dân tỉnh Ninh Bình, Sở Y tế tỉnh Ninh Bình");
    }

    @Test
    void what_falls_each_year_has_no_last_one() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU ĐẾN NĂM 2029
                        - Giảm 2% - 3% số đò hỏng mỗi năm.
                        - Giảm bình quân 4%/năm số vụ lật đò.
                        - Tỷ lệ đò có phao đạt 90%.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=2 %", "=4 %", "=90 % by 2029");
    }

    @Test
    void a_row_of_leaders_goes_on_behind_semicolons() {
        PlanReading plan =
                plan(
                        """
                        I. NHIỆM VỤ
                        1. Mắc đèn
                        - Mua đèn.
                        - Chủ trì: Phòng Kinh tế; Hội Nông dân xã; Công an xã (theo từng bến).
                        """);
        assertThat(ReadAs.leads(plan))
                .containsExactly("Phòng Kinh tế", "Hội Nông dân xã", "Công an xã");
    }

    @Test
    void a_share_may_be_a_part_of_what_is_counted() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Dạy bơi cho tối thiểu 400 lượt trẻ em, trong đó ít nhất 35% là con nhà chài.
                        - Khám mắt cho 900 học sinh, trong đó đưa đi chữa 100% em mắt kém.
                        - Toàn xã có 1.200 hộ, trong đó 70% hộ có đò được vay vốn.
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly(">=400 lượt", ">=35 %", "=900 học sinh", "=100 %", "=70 %");
    }

    @Test
    void what_falls_each_year_does_not_share_the_words_of_what_falls_by_a_year() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Đến năm 2028, giảm tỷ lệ đò hỏng xuống dưới 4%, mỗi năm giảm từ 1% đến 1,5%.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("<4 % by 2028", "=1 %");
    }

    @Test
    void a_month_or_a_quarter_bears_its_year_behind_a_stroke() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - 100% bến treo số điện thoại người trực trong tháng 10/2027.
                        - 80% đò được khám trước quý II/2028.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=100 % by 2027", "=80 % by 2028");
    }

    @Test
    void one_sentence_may_share_the_work_out_among_many() {
        PlanReading plan =
                plan(
                        """
                        I. TỔ CHỨC THỰC HIỆN
                        Giao: Phòng Kinh tế là cơ quan thường trực; Công an xã đi tuần; Trạm Y tế xã phối hợp cấp cứu; Trưởng thôn các thôn vận động dân họp.
                        """);
        assertThat(ReadAs.leads(plan))
                .containsExactly("Phòng Kinh tế", "Công an xã", "Trưởng thôn các thôn");
    }

    @Test
    void a_third_may_be_due_by_a_year() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        - Nâng tỷ lệ người chèo đò là nữ lên ít nhất 1/4 vào năm 2028.
                        - Mỗi thôn có ít nhất 02 hoạt động trên sông.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly(">=25 % by 2028", ">=2 hoạt động");
    }
}
