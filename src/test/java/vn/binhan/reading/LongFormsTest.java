package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.reading.ReadAs.contents;
import static vn.binhan.reading.ReadAs.leads;
import static vn.binhan.reading.ReadAs.targets;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What long plans do that short ones do not: years in other words, leaders in passing. */
class LongFormsTest {
    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 58/KH-UBND
            Lai Châu, ngày 07 tháng 4 năm 2026
            """;

    private static PlanReading plan(String body) {
        return PlanReader.read(
                HEAD + "KẾ HOẠCH\nGiữ ấm bếp lửa giai đoạn 2026 - 2028\n" + body + "\n");
    }

    private static List<String> aims(String... items) {
        return targets(plan("I. MỤC TIÊU CỤ THỂ\n- " + String.join("\n- ", items)));
    }

    @Test
    void what_the_purpose_tells_of_before_is_not_promised() {
        PlanReading reading =
                plan(
                        """
                        I. MỤC ĐÍCH
                        - Giữ những gì đã làm, trong đó 88% số vụ đã có người đến can.
                        II. MỤC TIÊU CỤ THỂ
                        - 60% hộ biết số máy của xóm.
                        """);
        assertThat(targets(reading)).containsExactly("=60 %");
    }

    @Test
    void a_share_may_be_a_fraction_and_a_count_one_out_of_all() {
        assertThat(aims("Ít nhất 2/3 số bản có tổ can ngăn.", "Phấn đấu 1/2 số xã mở lớp đêm."))
                .containsExactly(">=66.67 %", "=50 %");
        assertThat(aims("Ít nhất 96 trong tổng số 106 xã có người trực đêm."))
                .containsExactly(">=96 xã");
        assertThat(aims("106/106 xã, phường có ít nhất 01 địa chỉ tin cậy."))
                .containsExactly("=106 xã");
    }

    @Test
    void what_is_promised_for_each_year_takes_no_year_from_its_heading() {
        PlanReading reading =
                plan(
                        """
                        I. MỤC TIÊU
                        1. Mục tiêu cụ thể đến năm 2028
                        a) Hằng năm, 100% trưởng bản được nghe kể chuyện.
                        b) Tỷ lệ trẻ bỏ học mỗi năm giảm 1,5%.
                        c) 70% hộ ký tên giữ nhà yên.
                        """);
        assertThat(targets(reading)).containsExactly("=100 %", "=1.5 %", "=70 % by 2028");
    }

    @Test
    void years_are_told_in_other_words() {
        assertThat(aims("Tỷ lệ hộ mắng con giảm xuống dưới 15% vào cuối giai đoạn."))
                .containsExactly("<15 % by 2028");
        assertThat(aims("85% trưởng bản được học chung trong hai năm 2026, 2027."))
                .containsExactly("=85 % by 2027");
        assertThat(aims("100% trạm y tế xã có sổ riêng trước năm 2028."))
                .containsExactly("=100 % by 2027");
        assertThat(aims("Ít nhất 30% số bản có đèn đường trước ngày 30/9/2026."))
                .containsExactly(">=30 % by 2026");
        assertThat(aims("Tỷ lệ nữ trong ban quản lý bản nhiệm kỳ 2025 - 2030 đạt trên 35%."))
                .containsExactly(">35 %");
    }

    @Test
    void only_what_is_alike_shares_its_comparator() {
        assertThat(aims("Lập mới tối thiểu 25 tổ kể chuyện và 10 câu lạc bộ trong trường."))
                .containsExactly(">=25 tổ", ">=10 câu lạc bộ");
        assertThat(aims("Giảm ít nhất 6% số vụ, 6% số người bị thương do đánh nhau."))
                .containsExactly(">=6 %", ">=6 %");
        assertThat(aims("Đến năm 2027 có tối thiểu 90% và đến năm 2028 có 100% trưởng bản biết."))
                .containsExactly(">=90 % by 2027", "=100 % by 2028");
        assertThat(
                        aims(
                                "Tỷ lệ trẻ học hết lớp năm đạt trên 90% vào năm 2026 và khoảng 99%"
                                        + " vào năm 2028."))
                .containsExactly(">90 % by 2026", "=99 % by 2028");
    }

    @Test
    void a_table_may_be_parted_by_tabs_and_a_number_follow_what_it_counts() {
        PlanReading reading =
                plan(
                        """
                        I. MỤC TIÊU CỤ THỂ NĂM 2026
                        STT\tChỉ tiêu\tĐơn vị tính\tThực hiện 2025\tKế hoạch 2026
                        1\tTỷ lệ bản có sổ ghi việc\t%\t61,5\t≥ 80
                        2\tThời gian chờ ở quầy\tphút\t22\t≤ 10
                        II. CHỈ TIÊU KHÁC
                        - Số bản chưa có đèn giảm còn 01 (một) trước tháng 10.
                        """);
        assertThat(targets(reading))
                .containsExactly(">=80 % by 2026", "<=10 phút by 2026", "<=1 bản");
    }

    @Test
    void what_is_to_be_reached_is_no_report_of_what_was() {
        PlanReading reading =
                plan(
                        """
                        MỤC ĐÍCH
                        Ai cũng có chỗ ngồi bên bếp.
                        KẾT QUẢ CẦN ĐẠT
                        Toàn tỉnh có ít nhất 85% hộ nhận được tờ gấp; tin báo được nhận chậm nhất 02 giờ.
                        """);
        assertThat(targets(reading)).containsExactly(">=85 %", "<=2 giờ");
    }

    @Test
    void who_leads_may_stand_in_brackets_or_be_given_the_task_in_passing() {
        PlanReading reading =
                plan(
                        """
                        I. NHIỆM VỤ
                        1. Kể chuyện
                        a) Kể chuyện bên bếp ở từng bản. (Sở Tư pháp chủ trì, phối hợp với Sở Y tế)
                        b) Giao Sở Nội vụ chủ trì việc chọn người kể; Sở Giáo dục và Đào tạo chủ trì việc dạy kể.
                        2. Mở lớp đêm
                        - Dạy chữ cho các mẹ.
                        Thực hiện: Hội Liên hiệp Phụ nữ tỉnh chủ trì; Tỉnh đoàn phối hợp.
                        """);
        assertThat(leads(reading))
                .containsExactly(
                        "Sở Tư pháp",
                        "Sở Nội vụ",
                        "Sở Giáo dục và Đào tạo",
                        "Hội Liên hiệp Phụ nữ tỉnh");
        assertThat(reading.contents().get(1).value().tasks()).hasSize(1);
    }

    @Test
    void a_body_over_its_own_parts_leads_like_them_but_a_crowd_only_groups() {
        PlanReading reading =
                plan(
                        """
                        I. NHIỆM VỤ
                        1. Kể chuyện bên bếp.
                        II. TRÁCH NHIỆM CỦA MỖI NGÀNH
                        1. Công an tỉnh
                        a) Giao Phòng Cảnh sát hình sự làm đầu mối.
                        b) Phòng Quản lý xuất nhập cảnh theo dõi người đi xa.
                        2. Cơ quan, đơn vị cấp xã
                        a) Trạm Y tế xã cử người trực đêm.
                        b) Ghi sổ, báo cáo về cấp trên.
                        3. Văn phòng HĐND và UBND tỉnh
                        Nhắc việc từng tháng.
                        4. Trung tâm Dịch vụ tổng hợp tỉnh
                        Cho mượn loa.
                        """);
        assertThat(leads(reading))
                .containsExactly(
                        "Công an tỉnh",
                        "Phòng Cảnh sát hình sự",
                        "Phòng Quản lý xuất nhập cảnh",
                        "Trạm Y tế xã",
                        "Văn phòng HĐND và UBND tỉnh",
                        "Trung tâm Dịch vụ tổng hợp tỉnh");
    }

    @Test
    void headings_without_numbers_part_the_work() {
        PlanReading lettered =
                plan(
                        """
                        NHIỆM VỤ, GIẢI PHÁP
                        Giữ lửa trong nhà
                        a) Mỗi bếp một người canh.
                        b) Củi khô xếp xa vách.
                        Giữ đường về bản
                        a) Treo đèn ở khúc cua.
                        KINH PHÍ
                        Mỗi bản góp một ít.
                        """);
        assertThat(contents(lettered)).containsExactly("Giữ lửa trong nhà", "Giữ đường về bản");
        assertThat(lettered.contents().getFirst().value().tasks()).hasSize(2);
        PlanReading shouted =
                plan(
                        """
                        MỤC ĐÍCH
                        Ai cũng có chỗ ngồi bên bếp.

                        CÁC HOẠT ĐỘNG CỤ THỂ

                        ĐÊM HỘI BÊN BẾP
                        - Kể chuyện cũ.

                        HOẠT ĐỘNG Ở TRƯỜNG
                        - Vẽ bếp của em.
                        KINH PHÍ
                        Mỗi bản góp một ít.
                        """);
        assertThat(contents(shouted)).containsExactly("ĐÊM HỘI BÊN BẾP", "HOẠT ĐỘNG Ở TRƯỜNG");
    }

    @Test
    void several_offices_issue_a_plan_together() {
        PlanReading reading =
                PlanReader.read(
                        """
                        CÔNG AN TỈNH - SỞ Y TẾ -
                        HỘI NÔNG DÂN TỈNH LAI CHÂU
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 9/KHPH-CAT-SYT-HND
                        Lai Châu, ngày 07 tháng 4 năm 2026
                        KẾ HOẠCH PHỐI HỢP
                        Giữ bản không tiếng la giai đoạn 2026 - 2028
                        Căn cứ chức năng của mỗi ngành, ba ngành thống nhất như sau:
                        I. NỘI DUNG
                        1. Kể chuyện bên bếp.
                        """);
        assertThat(reading.issuer().value())
                .isEqualTo("Công an tỉnh, Sở Y tế, Hội Nông dân tỉnh Lai Châu");
        assertThat(reading.title().value())
                .isEqualTo("Giữ bản không tiếng la giai đoạn 2026 - 2028");
        assertThat(reading.period().value().to()).isEqualTo(2028);
    }
}
