package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.figures.Target;
import vn.binhan.wording.Found;

/** Ways in which plans and news word their promises, each in an invented sentence. */
class TargetFormsTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ HÒA LÂM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì mái nhà bình yên
            I. CHỈ TIÊU
            - %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng thôn.
            """;

    private static List<String> plan(String sentence) {
        return told(PlanReader.read(PLAN.formatted(sentence)));
    }

    private static List<String> news(String sentences) {
        return told(
                PlanReader.read(
                        "Ngày 5/3/2022, UBND huyện Hòa Lâm ban hành Kế hoạch số 15/KH-UBND vì mái"
                                + " nhà bình yên.\n"
                                + sentences));
    }

    private static List<String> told(PlanReading reading) {
        return reading.targets().stream().map(Found::value).map(TargetFormsTest::told).toList();
    }

    private static String told(Target target) {
        String range = target.valueTo() == null ? "" : "-" + target.valueTo();
        String unit = target.unit().equals("%") ? "%" : " " + target.unit();
        String year = target.by() == null ? "" : target.by() + ": ";
        String value = target.comparator().sign() + target.value() + range + unit;
        return year + value + " " + target.subject();
    }

    @Test
    void a_year_that_closes_the_words_of_a_figure_is_its_own() {
        assertThat(plan("80% nhà ở đạt tiêu chí bình yên năm 2025 và 90% năm 2030."))
                .containsExactly(
                        "2025: =80% nhà ở đạt tiêu chí bình yên",
                        "2030: =90% nhà ở đạt tiêu chí bình yên");
        assertThat(plan("Giảm 30% số vụ xô xát trong nhà năm 2025, 50% vào năm 2030."))
                .containsExactly(
                        "2025: =30% Giảm số vụ xô xát trong nhà",
                        "2030: =50% số vụ xô xát trong nhà");
    }

    @Test
    void a_second_figure_may_leave_its_unit_out() {
        assertThat(plan("3.000 hộ ký cam kết vào năm 2025 và 4.500 vào năm 2030."))
                .containsExactly("2025: =3000 hộ hộ ký cam kết", "2030: =4500 hộ hộ ký cam kết");
    }

    @Test
    void a_rate_may_be_told_before_or_behind_its_figure() {
        assertThat(plan("Giảm tỷ suất trẻ bị đánh trên 1.000 trẻ em xuống dưới 9 vào năm 2025."))
                .containsExactly(
                        "2025: <9 /1.000 trẻ em Giảm tỷ suất trẻ bị đánh trên 1.000 trẻ em");
        assertThat(plan("Tỷ suất bị đánh còn 40/100.000 trẻ em vào năm 2025."))
                .containsExactly("2025: <=40 /100.000 trẻ em Tỷ suất bị đánh");
    }

    @Test
    void what_was_before_a_fall_is_no_promise() {
        assertThat(plan("Giảm tỷ lệ tảo hôn từ 12% năm 2020 xuống còn 7% năm 2025."))
                .containsExactly("2025: <=7% Giảm tỷ lệ tảo hôn");
        assertThat(plan("Phấn đấu từ 85% trở lên người bị hại được tư vấn."))
                .containsExactly(">=85% người bị hại được tư vấn");
    }

    @Test
    void words_before_a_colon_introduce_and_count_nothing() {
        assertThat(plan("Các chỉ tiêu truyền thông như: Có 70% cha mẹ nắm được cách can ngăn."))
                .containsExactly("=70% cha mẹ nắm được cách can ngăn");
        assertThat(plan("Tỷ lệ nữ trong cấp ủy: cấp tỉnh từ 15% trở lên, cấp xã từ 25% trở lên."))
                .extracting(target -> target.substring(0, 5))
                .containsExactly(">=15%", ">=25%");
    }

    @Test
    void a_place_behind_a_figure_is_not_what_it_counts() {
        assertThat(plan("Phụ nữ tham gia tổ hòa giải đạt 30% trở lên ở từng thôn."))
                .containsExactly(">=30% Phụ nữ tham gia tổ hòa giải");
    }

    @Test
    void counts_stand_beside_shares_in_a_list() {
        assertThat(
                        plan(
                                "12 trường đạt chuẩn an toàn và hằng năm tăng từ 5 - 10% trường đạt"
                                        + " chuẩn."))
                .containsExactly(
                        "=12 trường trường đạt chuẩn an toàn và hằng năm",
                        "=5-10% tăng trường đạt chuẩn");
        assertThat(plan("Giảm trung bình mỗi năm 1,5 điểm phần trăm tỷ lệ tảo hôn."))
                .containsExactly("=1.5 điểm phần trăm Giảm điểm phần trăm tỷ lệ tảo hôn");
    }

    @Test
    void news_counts_what_its_list_of_aims_counts() {
        assertThat(
                        news(
                                "Kế hoạch đặt mục tiêu 90% hộ được tuyên truyền; hỗ trợ 300 phụ nữ"
                                        + " mở cửa hàng; khoảng 20 thôn có tổ can ngăn."))
                .containsExactly(
                        "=90% hộ được tuyên truyền",
                        "=300 phụ nữ phụ nữ mở cửa hàng", "=20 thôn thôn có tổ can ngăn");
    }

    @Test
    void an_aim_sets_its_year_for_the_list_behind_it() {
        assertThat(
                        news(
                                "Huyện đặt mục tiêu phấn đấu đến năm 2025, mọi thôn đều lập tổ can"
                                        + " ngăn; 100% tin báo được tiếp nhận."))
                .containsExactly("2025: =100% tin báo được tiếp nhận");
        assertThat(news("Kế hoạch đặt ra yêu cầu phát hiện, xử lý 40 vụ xâm hại."))
                .containsExactly("=40 vụ vụ xâm hại");
    }

    @Test
    void news_promises_nothing_by_what_was_found_or_paid() {
        assertThat(
                        news(
                                "Kế hoạch đặt mục tiêu 90% hộ được tuyên truyền. Hiện nay tỷ lệ này"
                                        + " là 62%. Năm 2021, toàn huyện xảy ra 15 vụ, giảm 20% so"
                                        + " với năm trước."))
                .containsExactly("=90% hộ được tuyên truyền");
        assertThat(news("Kinh phí thực hiện hơn 5 tỷ đồng, trong đó ngân sách huyện 80%."))
                .isEmpty();
    }

    @Test
    void a_headline_that_says_a_target_again_adds_none() {
        PlanReading news =
                PlanReader.read(
                        """
                        Hòa Lâm: 95% hộ dân sẽ được nghe nói chuyện về mái nhà bình yên

                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên năm 2022. Phấn đấu 95% hộ dân được nghe nói chuyện.
                        """);
        assertThat(told(news)).containsExactly("2022: =95% hộ dân được nghe nói chuyện");
    }

    @Test
    void a_count_is_told_by_what_is_done_whatever_the_verb() {
        assertThat(plan("Thành lập 02 tổ can ngăn; duy trì hoạt động của 09 địa chỉ tin cậy."))
                .containsExactly(
                        "=2 tổ tổ can ngăn",
                        "=9 địa chỉ tin cậy duy trì hoạt động của địa chỉ tin cậy");
        assertThat(plan("Vận động 30 hộ ký cam kết, kết nối 12 ca với nơi giúp đỡ."))
                .extracting(target -> target.substring(0, 5))
                .containsExactly("=30 h", "=12 c");
        assertThat(plan("Nói chuyện tại 5 thôn, trong đó xảy ra 3 vụ năm trước.")).isEmpty();
    }

    @Test
    void a_whole_may_stand_in_brackets() {
        assertThat(plan("Toàn bộ (100%) người bị hại có nhu cầu được giúp đỡ."))
                .containsExactly("=100% người bị hại có nhu cầu được giúp đỡ");
    }

    @Test
    void shares_may_be_of_a_thousand_or_in_each_year() {
        assertThat(plan("Tỷ suất trẻ bị đánh: dưới 12‰."))
                .containsExactly("<12 ‰ Tỷ suất trẻ bị đánh");
        assertThat(plan("Giảm 2% - 3%/năm số cặp tảo hôn và 3% - 5%/năm số vụ xô xát."))
                .containsExactly("=2-3% Giảm số cặp tảo hôn", "=3-5% số vụ xô xát");
    }

    @Test
    void a_line_sets_the_year_for_the_items_below_it() {
        assertThat(
                        plan(
                                "Phấn đấu đến năm 2026:\n"
                                        + "(1) 95% hộ được tuyên truyền.\n"
                                        + "(2) 80% thôn có tổ can ngăn."))
                .containsExactly(
                        "2026: =95% hộ được tuyên truyền", "2026: =80% thôn có tổ can ngăn");
    }

    @Test
    void the_year_of_what_was_before_is_no_deadline() {
        assertThat(plan("Số cặp tảo hôn giảm từ 312 cặp (năm 2021) xuống dưới 250 cặp."))
                .containsExactly("<250 cặp Số cặp tảo hôn giảm từ 312 cặp (năm 2021)");
        assertThat(plan("Số tổ can ngăn tăng gấp 2 lần so với năm 2021."))
                .extracting(target -> target.substring(0, 6))
                .containsExactly("=2 lần");
    }

    @Test
    void a_promise_among_the_tasks_is_a_target() {
        assertThat(
                        plan(
                                "80% hộ ký cam kết.\n"
                                        + "II. GIẢI PHÁP\n"
                                        + "1. Tập huấn\n"
                                        + "Phấn đấu đến năm 2030 có 70% cán bộ được tập huấn. Mở lớp"
                                        + " cho 20% cán bộ còn lại."))
                .containsExactly("=80% hộ ký cam kết", "2030: =70% cán bộ được tập huấn");
    }

    @Test
    void who_promises_is_not_what_is_counted() {
        assertThat(
                        news(
                                "Huyện cũng phấn đấu 40% thôn có tổ can ngăn vào năm 2025, 45% vào"
                                        + " năm 2030."))
                .containsExactly(
                        "2025: =40% thôn có tổ can ngăn", "2030: =45% thôn có tổ can ngăn");
    }

    @Test
    void a_time_is_promised_only_where_it_is_a_limit() {
        assertThat(plan("Thời gian phản hồi tin báo không quá 02 giờ."))
                .containsExactly("<=2 giờ Thời gian phản hồi tin báo");
        assertThat(plan("100% tin báo được xử lý trong 48 giờ; có 01 đầu mối nhận tin."))
                .containsExactly(
                        "=100% tin báo được xử lý trong 48 giờ", "=1 đầu mối đầu mối nhận tin");
        assertThat(plan("Thành lập và vận hành 25 tổ; tạo việc làm cho 800 lao động nữ."))
                .extracting(target -> target.substring(0, 6))
                .containsExactly("=25 tổ", "=800 l");
    }

    @Test
    void those_who_are_given_the_work_are_no_promise() {
        assertThat(
                        news(
                                "Kế hoạch đặt mục tiêu 90% hộ được tuyên truyền. Để đạt được mục tiêu"
                                        + " trên, huyện yêu cầu các trường học và UBND 14 xã triển"
                                        + " khai 05 nhiệm vụ."))
                .containsExactly("=90% hộ được tuyên truyền");
    }

    @Test
    void what_is_reached_and_then_kept_is_due_when_it_is_reached() {
        promises(
                "100% thôn có tổ can ngăn vào năm 2025 và duy trì đến năm 2030.",
                "2025: =100% thôn có tổ can ngăn");
    }

    @Test
    void a_year_at_the_end_is_that_of_the_figures_before_it() {
        promises(
                "Người bị bạo lực được tư vấn đạt 70% và được lập hồ sơ theo dõi đạt 95% năm 2025;"
                        + " 100% năm 2030.",
                "2025: =70% Người bị bạo lực được tư vấn",
                "2025: =95% được lập hồ sơ theo dõi",
                "2030: =100% được lập hồ sơ theo dõi");
        promises(
                "Giữ tỷ lệ vụ việc tái diễn dưới 4% trong giai đoạn 2021-2030.",
                "2030: <4% Giữ tỷ lệ vụ việc tái diễn");
    }

    @Test
    void this_figure_is_the_one_told_before() {
        assertThat(
                        news(
                                "Đến năm 2028 phấn đấu ít nhất 60% người bị bạo lực tìm kiếm sự giúp"
                                        + " đỡ; con số này đến năm 2030 là 75%. Mỗi năm, 100% vụ việc"
                                        + " được xử lý."))
                .containsExactly(
                        "2028: >=60% người bị bạo lực tìm kiếm sự giúp đỡ",
                        "2030: =75% người bị bạo lực tìm kiếm sự giúp đỡ",
                        "=100% vụ việc được xử lý");
    }

    @Test
    void a_comparator_may_be_a_rarer_word_or_stand_behind_what_is_counted() {
        promises("Chí ít 60% số thôn có tổ can ngăn.", ">=60% số thôn có tổ can ngăn");
        promises("Số vụ việc tái diễn chỉ còn 2%.", "<=2% Số vụ việc tái diễn");
        promises("Số vụ việc tái diễn không để vượt quá 3%.", "<=3% Số vụ việc tái diễn");
        promises("Đạt từ 60% đến 70% số thôn.", "=60-70% số thôn");
        promises("Có 80% hộ gia đình trở lên ký cam kết.", ">=80% hộ gia đình trở lên ký cam kết");
    }

    @Test
    void counts_that_are_joined_are_each_a_promise() {
        promises(
                "Mỗi xã có ít nhất 01 địa chỉ tin cậy và 01 câu lạc bộ gia đình.",
                ">=1 địa chỉ tin cậy địa chỉ tin cậy",
                ">=1 câu lạc bộ câu lạc bộ gia đình");
        promises(
                "120 ngôi nhà được xây kín cửa vào năm 2025 và 150 Ngôi nhà vào năm 2030.",
                "2025: =120 ngôi nhà ngôi nhà được xây kín cửa",
                "2030: =150 Ngôi nhà Ngôi nhà được xây kín cửa");
        promises(
                "Giảm 20% số vụ xô xát, 150 trường đạt tiêu chuẩn trường học bình yên vào năm 2030.",
                "2030: =20% Giảm số vụ xô xát",
                "2030: =150 trường trường đạt tiêu chuẩn trường học bình yên");
    }

    @Test
    void one_word_may_say_what_is_counted() {
        promises(
                "100% thôn, 80% trường học và 50% doanh nghiệp có hòm thư.",
                "=100% thôn", "=80% trường học", "=50% doanh nghiệp có hòm thư");
    }

    @Test
    void carrying_out_is_nothing_past() {
        assertThat(
                        news(
                                "Cụ thể: phấn đấu thực hiện có 100% cặp vợ chồng đăng ký kết hôn; có"
                                        + " 95% thanh niên được trang bị kiến thức."))
                .containsExactly(
                        "=100% cặp vợ chồng đăng ký kết hôn",
                        "=95% thanh niên được trang bị kiến thức");
        assertThat(news("Trong đó, giảm tỷ lệ vụ việc tái diễn xuống dưới 9%, vùng cao xuống 15%."))
                .containsExactly("<9% giảm tỷ lệ vụ việc tái diễn", "<=15% vùng cao");
    }

    private static void promises(String sentence, String... promised) {
        assertThat(plan(sentence)).containsExactly(promised);
    }

    @Test
    void a_share_may_be_written_in_words_alone() {
        assertThat(plan("Một trăm phần trăm xóm có tổ hòa giải."))
                .containsExactly("=100% xóm có tổ hòa giải");
        assertThat(plan("Trên bảy mươi lăm phần trăm cha mẹ được học cách nuôi dạy con."))
                .containsExactly(">75% cha mẹ được học cách nuôi dạy con");
        assertThat(plan("Ít nhất một nửa số trường có phòng tư vấn vào năm 2024."))
                .containsExactly("2024: >=50% số trường có phòng tư vấn");
        assertThat(plan("Quá nửa số xóm có sân chơi.")).containsExactly(">50% số xóm có sân chơi");
    }

    @Test
    void what_must_not_be_exceeded_is_a_limit() {
        assertThat(plan("Không để tỷ lệ tảo hôn vượt quá 2%."))
                .singleElement()
                .asString()
                .startsWith("<=2%");
        assertThat(plan("Tỷ lệ trẻ em còi cọc thấp hơn 8%."))
                .containsExactly("<8% Tỷ lệ trẻ em còi cọc");
    }

    @Test
    void a_sentence_may_turn_from_shares_of_people_to_rates_and_back() {
        assertThat(
                        plan(
                                "Phấn đấu đến năm 2024: ít nhất 60% người bị đánh tìm đến nơi giúp"
                                        + " đỡ, tỷ lệ xã có tổ tư vấn đạt trên 85%, 90% cán bộ được"
                                        + " tập huấn và tỷ lệ tái phạm dưới 5%."))
                .containsExactly(
                        "2024: >=60% người bị đánh tìm đến nơi giúp đỡ",
                        "2024: >85% tỷ lệ xã có tổ tư vấn",
                        "2024: =90% cán bộ được tập huấn",
                        "2024: <5% tỷ lệ tái phạm");
    }

    @Test
    void a_year_that_opens_the_list_is_that_of_the_items_without_their_own() {
        assertThat(
                        plan(
                                "Đến năm 2030, tỷ lệ xóm có nhà văn hóa đạt 70% vào năm 2025 và 85%"
                                        + " vào năm 2030; 100% người già được thăm hỏi."))
                .containsExactly(
                        "2025: =70% tỷ lệ xóm có nhà văn hóa",
                        "2030: =85% tỷ lệ xóm có nhà văn hóa",
                        "2030: =100% người già được thăm hỏi");
    }
}
