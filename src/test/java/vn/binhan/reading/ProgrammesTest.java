package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.reading.ReadAs.contents;
import static vn.binhan.reading.ReadAs.leads;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.wording.Found;

/** Programmes and schemes are plans under another name; what their parts and annexes say. */
class ProgrammesTest {
    private static final String BODY =
            """
            I. MỤC TIÊU ĐẾN NĂM 2029
            - 70% hộ biết số máy của tổ can ngăn.
            II. NHIỆM VỤ
            1. Gõ cửa từng nhà
            - Mỗi tháng đi một vòng quanh xóm.
            2. Thắp đèn đường làng
            - Sửa các ngọn đèn đã hỏng.
            III. TỔ CHỨC THỰC HIỆN
            1. Trạm Y tế xã
            - Ghi sổ người được chăm sóc.
            """;

    private static PlanReading titled(String symbol, String title) {
        return PlanReader.read(
                """
                ỦY BAN NHÂN DÂN
                XÃ LÂM KHÊ
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 19/%s
                Lâm Khê, ngày 09 tháng 3 năm 2026
                %s
                Căn cứ Kế hoạch số 31/KH-UBND ngày 02/02/2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành với các nội dung sau:
                %s\
                """
                        .formatted(symbol, title, BODY));
    }

    @Test
    void a_programme_or_scheme_with_its_sections_is_a_plan() {
        List<PlanReading> readings =
                List.of(
                        titled("CTr-UBND", "CHƯƠNG TRÌNH\nGiữ yên xóm làng giai đoạn 2026 - 2029"),
                        titled(
                                "CTPH-UBND",
                                "CHƯƠNG TRÌNH PHỐI HỢP\nGiữ yên xóm làng giai đoạn 2026 - 2029"),
                        titled(
                                "CTr-UBND",
                                "CHƯƠNG TRÌNH HÀNH ĐỘNG\nGiữ yên xóm làng giai đoạn 2026 - 2029"),
                        titled("ĐA-UBND", "ĐỀ ÁN\nGiữ yên xóm làng giai đoạn 2026 - 2029"));
        assertThat(readings)
                .allSatisfy(reading -> {
                    assertThat(reading.kind().value()).isEqualTo(Kind.PLAN);
                    assertThat(reading.title().value()).contains("iữ yên xóm làng");
                    assertThat(reading.period().value().to()).isEqualTo(2029);
                    assertThat(reading.targets()).hasSize(1);
                    assertThat(contents(reading))
                            .containsExactly("Gõ cửa từng nhà", "Thắp đèn đường làng");
                    assertThat(leads(reading)).containsExactly("Trạm Y tế xã");
                });
    }

    @Test
    void a_report_with_sections_is_none() {
        PlanReading report = titled("BC-UBND", "BÁO CÁO\nKết quả giữ yên xóm làng");
        assertThat(report.kind().value()).isEqualTo(Kind.OTHER);
        assertThat(report.targets()).isEmpty();
    }

    @Test
    void who_leads_in_the_table_of_an_annex_is_read_beside_who_leads_in_the_plan() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ LÂM KHÊ
                        Số: 19/KH-UBND
                        Lâm Khê, ngày 09 tháng 3 năm 2026
                        KẾ HOẠCH
                        Giữ yên xóm làng năm 2026
                        %s
                        TM. ỦY BAN NHÂN DÂN
                        CHỦ TỊCH
                        Nơi nhận:
                        - Lưu: VT.
                        PHỤ LỤC
                        | STT | Hoạt động | Đơn vị chủ trì | Thời gian |
                        | 1 | Ngày hội bếp ấm | Hội Phụ nữ xã | Tháng 5 |
                        | 2 | Đêm kể chuyện | Đoàn Thanh niên xã | Tháng 7 |
                        """
                                .formatted(BODY));
        assertThat(leads(plan)).contains("Trạm Y tế xã", "Hội Phụ nữ xã", "Đoàn Thanh niên xã");
    }

    @Test
    void a_day_for_other_work_in_the_sentence_of_a_report_is_none_of_a_report() {
        PlanReading plan =
                titled(
                        "KH-UBND",
                        "KẾ HOẠCH\nGiữ yên xóm làng\nIV. CHẾ ĐỘ BÁO CÁO\n- Các xóm xây dựng kế hoạch riêng trước ngày 31/3 và báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20/11 hằng năm.");
        assertThat(plan.reports())
                .extracting(found -> found.value().due())
                .containsExactly("20/11");
    }

    @Test
    void the_state_of_a_text_in_a_register_is_no_issuer() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Tình trạng: Còn hiệu lực

                        BỘ NỘI VỤ
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Số: 12/KH-BNV
                        Hà Nội, ngày 09 tháng 3 năm 2026
                        KẾ HOẠCH
                        Giữ yên xóm làng năm 2026
                        %s\
                        """
                                .formatted(BODY));
        assertThat(plan.issuer().value()).isEqualTo("Bộ Nội vụ");
    }

    @Test
    void what_news_tells_of_the_work_is_not_promised_though_aims_stand_above_it() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch số 27/KH-UBND ngày 04/02/2026 giữ yên mái nhà giai đoạn 2026 - 2030.
                        Mục tiêu cụ thể
                        Kế hoạch đề ra đến năm 2028 có 60% và đến năm 2030 có 90% thôn có tổ can ngăn, thu hút ít nhất 50% hộ tham gia. Riêng tỷ lệ hộ xô xát phấn đấu giảm xuống không quá 4%.
                        Để đạt được các mục tiêu trên, huyện yêu cầu các xã thực hiện 2 nhóm nhiệm vụ, giải pháp:
                        Thứ nhất, mở lớp cho người mới. Đào tạo 250 cộng tác viên; mỗi năm tổ chức 30 đợt đi thôn.
                        Thứ hai, sửa nhà tạm lánh. Hội Phụ nữ huyện hỗ trợ 80 mô hình kinh tế.
                        """);
        assertThat(news.targets())
                .extracting(found -> found.value().value() + " " + found.value().by())
                .containsExactly("60 2028", "90 2030", "50 2030", "4 null");
    }

    private static List<String> aims(String... items) {
        PlanReading plan =
                titled(
                        "KH-UBND",
                        "KẾ HOẠCH\nGiữ yên xóm làng\nI. MỤC TIÊU CỤ THỂ\n- "
                                + String.join("\n- ", items)
                                + "\nII. NỘI DUNG");
        return plan.targets().stream()
                .map(Found::value)
                .map(target ->
                        target.comparator().sign() + target.value().toPlainString() + target.unit())
                .filter(target -> !target.equals("=70%"))
                .toList();
    }

    @Test
    void what_is_at_least_so_much_may_be_equal_or_more() {
        assertThat(aims("Tiền công bằng hoặc cao hơn 1,3 lần mức cũ.")).containsExactly(">=1.3lần");
    }

    @Test
    void what_must_not_happen_more_often_is_a_limit_and_men_are_counted() {
        assertThat(
                        aims(
                                "Không để xảy ra quá 03 vụ xô xát.",
                                "Vận động tối thiểu 120 nam giới ký cam kết."))
                .containsExactly("<=3vụ", ">=120nam giới");
    }

    @Test
    void what_was_done_in_a_year_before_is_told_among_the_aims_not_promised() {
        assertThat(
                        aims(
                                "60% hộ có số máy của xóm.",
                                "Năm 2025, hai xóm đã đi 12 vòng, đạt 88% số nhà."))
                .containsExactly("=60%");
    }

    private static final String PROJECTS =
            """
            KẾ HOẠCH
            Giữ yên xóm làng
            Nội dung thực hiện
            Dự án 1. Sửa nhà tạm lánh
            Hoạt động 1. Lợp lại mái nhà.
            Hoạt động 2. Thay khóa cửa.
            Cơ quan chủ trì: Trạm Y tế xã
            Dự án 2. Dạy nghề cho người ở nhà tạm lánh
            Tiểu dự án 1: Nghề may
            Hoạt động 1. Mở lớp buổi tối.
            Tiểu dự án 2: Nghề bếp
            Hoạt động 1. Mở lớp buổi sáng.
            Tổ chức thực hiện
            Hội Phụ nữ xã
            Vận động người học nghề.
            """;

    @Test
    void projects_hold_their_activities_and_the_bare_heading_behind_them_is_a_section() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ LÂM KHÊ
                        Số: 19/KH-UBND
                        Lâm Khê, ngày 09 tháng 3 năm 2026
                        """
                                + PROJECTS);
        assertThat(contents(plan))
                .containsExactly("Sửa nhà tạm lánh", "Dạy nghề cho người ở nhà tạm lánh");
        assertThat(leads(plan)).containsExactlyInAnyOrder("Trạm Y tế xã", "Hội Phụ nữ xã");
    }

    @Test
    void a_name_that_a_table_cuts_short_is_no_other_body() {
        PlanReading plan =
                titled(
                        "KH-UBND",
                        "KẾ HOẠCH\nGiữ yên xóm làng\nII. PHÂN CÔNG\n1. Trạm Y tế\n- Ghi sổ hằng tuần.\nIII. VIỆC KHÁC");
        assertThat(leads(plan)).containsExactly("Trạm Y tế xã");
    }

    @Test
    void the_unit_of_a_row_stands_right_behind_a_number_that_words_follow() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ LÂM KHÊ
                        Số: 19/KH-UBND
                        Lâm Khê, ngày 09 tháng 3 năm 2026
                        KẾ HOẠCH
                        Giữ yên xóm làng
                        I. MỤC TIÊU
                        | TT | Chỉ tiêu | ĐVT | Đến năm 2027 | Đến năm 2030 |
                        | 1 | Hộ biết số máy của tổ can ngăn | % | từ 36 trở lên | từ 58 trở lên |
                        | 2 | Thôn có đèn đường | % | 40 | Dưới 90 |
                        II. NỘI DUNG
                        1. Gõ cửa từng nhà
                        """);
        assertThat(plan.targets())
                .extracting(found ->
                        found.value().comparator().sign()
                                + found.value().value()
                                + " "
                                + found.value().by())
                .containsExactly(">=36 2027", ">=58 2030", "=40 2027", "<90 2030");
    }
}
