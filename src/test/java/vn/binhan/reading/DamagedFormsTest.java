package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Plans that scanning, wrapping or copying has damaged, each in a few invented lines. */
class DamagedFormsTest {
    private static PlanReading plan(String sections) {
        return PlanReader.read(
                """
                ỦY BAN NHÂN DÂN
                HUYỆN MAI LĨNH
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: l4/KH-UBND
                Mai Lĩnh, ngày 2l tháng 5 năm 20l9

                KẾ HOẠCH
                Xây dựng làng không tiếng khóc giai đoạn 20l9 - 2022

                Căn cứ Quyết định số l520/QĐ-TTg ngày 12/9/2018 của Thủ tướng Chính phủ;
                Ủy ban nhân dân huyện ban hành Kế hoạch như sau:

                """
                        + sections);
    }

    @Test
    void letters_that_look_like_digits_are_digits_among_digits() {
        PlanReading plan =
                plan(
                        """
                        II. CHỈ TIÊU
                        - Có l5% số thôn giữ được mái nhà yên vào năm 202O.
                        - Mở 0l lớp học và trồng 200l nước.
                        """);
        assertThat(plan.number()).extracting("value").isEqualTo("14");
        assertThat(plan.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2019, 5, 21));
        assertThat(plan.period()).extracting("value.from").isEqualTo(2019);
        assertThat(plan.bases())
                .extracting(found -> found.value().number())
                .containsExactly("1520/QĐ-TTg");
        assertThat(ReadAs.targets(plan)).containsExactly("=15 % by 2020", "=1 lớp");
    }

    @Test
    void a_misread_numeral_heads_its_section() {
        PlanReading plan =
                plan(
                        """
                        l. MỤC TIÊU
                        - Giữ yên 70% số xóm.
                        ll. NHIỆM VỤ
                        1. Dạy nghề cho thợ dệt.
                        2. Đón người đi xa trở về.
                        lV. TỔ CHỨC THỰC HlỆN
                        1. Phòng Kinh tế: Lo việc chung.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=70 %");
        assertThat(ReadAs.contents(plan))
                .containsExactly("Dạy nghề cho thợ dệt", "Đón người đi xa trở về");
        assertThat(ReadAs.leads(plan)).containsExactly("Phòng Kinh tế");
    }

    @Test
    void a_space_within_a_number_parts_no_sentence() {
        PlanReading plan =
                plan(
                        """
                        II. CHỈ TIÊU
                        1. 120 học sinh được dạy nghề.
                        2. Mỗi năm có ít nhất 2. 400 lượt người xem diễn; giữ 90 % số chợ phiên.
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly("=120 học sinh", ">=2400 lượt người", "=90 %");
    }

    @Test
    void a_line_that_ends_with_a_comparing_word_awaits_its_figure() {
        PlanReading plan =
                plan(
                        """
                        II. CHỈ TIÊU ĐẾN NĂM 2022
                        - Mỗi làng giữ cho được tối thiểu
                        03 tổ hát ru bên dòng sông của mình.
                        - Bảo đảm đến cuối năm 2021 có
                        65% số trẻ nhỏ biết bơi.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly(">=3 tổ by 2022", "=65 % by 2021");
    }

    @Test
    void short_lines_above_sentences_head_them_though_they_bear_no_mark() {
        PlanReading plan =
                plan(
                        """
                        MỤC TIÊU
                        Giữ yên 70% số xóm.

                        NHIỆM VỤ

                        Dạy nghề ở chợ phiên

                        Mời thợ giỏi về dạy; mở 03 lớp dệt.

                        Đón người đi xa trở về

                        Dựng nhà chờ bên bến. Cử người ra đón.

                        TỔ CHỨC THỰC HIỆN

                        Phòng Kinh tế

                        Mời thợ về dạy nghề.

                        Công an huyện

                        Canh giữ bến đò.
                        """);
        assertThat(ReadAs.contents(plan))
                .containsExactly("Dạy nghề ở chợ phiên", "Đón người đi xa trở về");
        assertThat(plan.contents().getFirst().value().tasks()).hasSize(1);
        assertThat(ReadAs.leads(plan)).containsExactly("Phòng Kinh tế", "Công an huyện");
    }

    @Test
    void lines_that_only_follow_each_other_are_no_headings() {
        PlanReading plan =
                plan(
                        """
                        I. NHIỆM VỤ
                        Dạy nghề ở chợ phiên

                        Đón người đi xa trở về

                        Mời thợ giỏi về dạy.
                        """);
        assertThat(ReadAs.contents(plan)).hasSize(3);
    }

    @Test
    void a_section_may_run_on_in_one_line() {
        PlanReading plan =
                plan(
                        """
                        I. MỤC TIÊU 1. Mục tiêu chung: Mọi nhà đều có tiếng cười, không ai phải bỏ làng ra đi trong đêm vì bị đánh đập. 2. Chỉ tiêu năm 2021: a) Về nhà ở: 80% số mái dột được lợp lại; b) Về trường lớp: ít nhất 95% trẻ em biết chữ.
                        II. NHIỆM VỤ 1. Lợp lại mái nhà: chọn nhà dột nhất làm trước, mỗi tuần một nhà, thợ làng cùng làm. Chủ trì: Phòng Kinh tế. 2. Mở lớp ban đêm: mời cô giáo già dạy chữ ở đình làng. Chủ trì: Phòng Giáo dục và Đào tạo.
                        III. TỔ CHỨC THỰC HIỆN
                        1. Phòng Kinh tế: Lo việc chung.
                        """);
        assertThat(ReadAs.targets(plan)).containsExactly("=80 % by 2021", ">=95 % by 2021");
        assertThat(ReadAs.contents(plan)).containsExactly("Lợp lại mái nhà", "Mở lớp ban đêm");
        assertThat(ReadAs.leads(plan))
                .containsExactlyInAnyOrder("Phòng Kinh tế", "Phòng Giáo dục và Đào tạo");
    }

    @Test
    void a_paragraph_behind_the_whole_rows_of_a_table_without_strokes_is_none_of_it() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        TT
                        Chỉ tiêu
                        Đơn vị tính
                        Đến năm 2020
                        Đến năm 2022
                        1
                        Tỷ lệ bến đò có đèn
                        %
                        40
                        90
                        2
                        Số lớp dệt mở thêm
                        Lớp
                        5
                        12

                        Ngoài các chỉ tiêu trên, mỗi năm huyện phấn đấu có ít nhất 30 người thợ được thưởng.
                        II. NHIỆM VỤ
                        1. Thắp đèn bến đò.
                        2. Dạy dệt.
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly(
                        "=40 % by 2020",
                        "=90 % by 2022", "=5 lớp by 2020", "=12 lớp by 2022", ">=30 người");
    }

    @Test
    void small_roman_numbers_with_a_bracket_count_contents() {
        PlanReading plan =
                plan(
                        """
                        II. NHIỆM VỤ
                        i) Thắp đèn bến đò
                        - Mua 40 đèn.
                        ii) Dạy dệt
                        - Mời thợ.
                        iii) Hát ru
                        - Chép lời cổ.
                        """);
        assertThat(ReadAs.contents(plan)).containsExactly("Thắp đèn bến đò", "Dạy dệt", "Hát ru");
    }

    @Test
    void a_document_in_a_few_lines_gets_its_lines_though_its_head_is_short() {
        PlanReading plan =
                PlanReader.read(
                        "ỦY BAN NHÂN DÂN XÃ TRÀ LINH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự"
                                + " do - Hạnh phúc Số: 12/KH-UBND Trà Linh, ngày 05 tháng 3 năm 2026 KẾ"
                                + " HOẠCH Giữ rừng trà cổ năm 2026\n"
                                + "Ủy ban nhân dân xã ban hành Kế hoạch giữ rừng trà cổ như sau: I. CHỈ"
                                + " TIÊU 1. Chỉ tiêu năm 2026 - Trên 45% số nương có người trông. - 90% hộ"
                                + " biết cách hái. 2. Chỉ tiêu khác - Ít nhất 20 hộ làm nhà khách. II."
                                + " NHIỆM VỤ 1. Trông nương - Chia nương cho từng bản, mỗi bản một tổ trông"
                                + " nương ngày đêm. 2. Dạy hái - Mời người già dạy trẻ. III. TỔ CHỨC THỰC"
                                + " HIỆN 1. Công an xã - Đi tuần. 2. Trạm Y tế xã - Trông thuốc.\n"
                                + "Trên đây là Kế hoạch giữ rừng trà cổ, các bản làm theo./. Nơi nhận: -"
                                + " Các bản. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò A Páo\n");
        assertThat(ReadAs.targets(plan))
                .containsExactly(">45 % by 2026", "=90 % by 2026", ">=20 hộ");
        assertThat(ReadAs.contents(plan)).containsExactly("Trông nương", "Dạy hái");
        assertThat(ReadAs.leads(plan)).containsExactly("Công an xã", "Trạm Y tế xã");
    }

    @Test
    void a_table_may_be_parted_by_spaces_alone_and_what_was_before_the_plan_is_left_out() {
        PlanReading plan =
                plan(
                        """
                        I. CHỈ TIÊU
                        Chỉ tiêu                       Đơn vị    2018    2020    2022
                        Tỷ lệ bến đò có đèn              %        31      60      90
                        Số lớp dệt mở thêm               Lớp       2       5      12
                        Tỷ lệ trẻ biết bơi               %        20      45      70

                        II. NHIỆM VỤ
                        1. Thắp đèn bến đò
                        2. Dạy dệt
                        """);
        assertThat(ReadAs.targets(plan))
                .containsExactly(
                        "=60 % by 2020",
                        "=90 % by 2022",
                        "=5 lớp by 2020",
                        "=12 lớp by 2022",
                        "=45 % by 2020",
                        "=70 % by 2022");
        assertThat(ReadAs.contents(plan)).containsExactly("Thắp đèn bến đò", "Dạy dệt");
    }
}
