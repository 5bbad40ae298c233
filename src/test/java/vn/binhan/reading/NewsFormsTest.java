package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;

/** Ways in which the press tells of a plan, each in a few invented lines. */
class NewsFormsTest {
    private static List<String> titles(PlanReading reading) {
        return reading.contents().stream().map(found -> found.value().title()).toList();
    }

    @Test
    void the_issuer_may_stand_behind_the_plan() {
        PlanReading news =
                PlanReader.read(
                        """
                        Đó là một trong những mục tiêu trong kế hoạch triển khai Chương trình mái nhà bình yên (MNBY) đến năm 2025 trên địa bàn huyện do UBND huyện Hòa Lâm vừa phê duyệt.

                        Toàn huyện phấn đấu 95% thôn có tổ can ngăn; trên 70% hộ ký cam kết.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.title().value())
                .isEqualTo(
                        "Triển khai Chương trình mái nhà bình yên (MNBY) đến năm 2025 trên địa bàn"
                                + " huyện");
        assertThat(news.targets()).hasSize(2);
    }

    @Test
    void what_is_done_to_reach_the_aims_is_the_contents() {
        PlanReading news =
                PlanReader.read(
                        """
                        Huyện Hòa Lâm triển khai kế hoạch mái nhà bình yên
                        UBND huyện Hòa Lâm vừa ban hành kế hoạch giữ yên mái nhà giai đoạn 2021 - 2025, phấn đấu tỷ lệ hộ ký cam kết đạt 84%%.
                        Phấn đấu năm 2025, tỷ lệ hộ ký cam kết đạt 84%%, trên 70%% thôn có tổ can ngăn.
                        Để đạt được các mục tiêu trên, UBND huyện sẽ mở lớp cho tổ can ngăn ở thôn; lập đường dây nóng chạy suốt ngày đêm; thắp đèn ở ngõ vắng.
                        """
                                .formatted());
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.title().value()).isEqualTo("Giữ yên mái nhà giai đoạn 2021 - 2025");
        assertThat(titles(news))
                .containsExactly(
                        "Mở lớp cho tổ can ngăn ở thôn",
                        "Lập đường dây nóng chạy suốt ngày đêm",
                        "Thắp đèn ở ngõ vắng");
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue() + found.value().unit())
                .containsExactly("84%", "70%");
    }

    @Test
    void the_aim_may_be_told_of_the_work_and_speak_of_measures() {
        PlanReading news =
                PlanReader.read(
                        """
                        Thực hiện Quyết định số 12/QĐ-TTg ngày 10-12-2021 ban hành Kế hoạch mái nhà bình yên, UBND tỉnh Hòa Lâm đã ban hành Văn bản số 24/KH-UBND về giữ yên mái nhà.
                        Việc triển khai mái nhà bình yên nhằm cụ thể hóa các chỉ tiêu của tỉnh và giúp người bị hại tìm được nơi nương tựa.
                        """);
        assertThat(news.objective())
                .extracting("value")
                .asString()
                .startsWith("cụ thể hóa các chỉ tiêu của tỉnh");
        assertThat(news.issuedOn()).isNull();
    }

    @Test
    void a_plan_may_be_told_by_the_figures_it_promises() {
        PlanReading news =
                PlanReader.read(
                        """
                        Theo thống kê, toàn tỉnh hiện có hơn 900 người yếu thế.
                        Ủy ban nhân dân tỉnh đã đề ra mục tiêu, giải pháp cụ thể trong Kế hoạch để người yếu thế được giúp đỡ.
                        Mục tiêu cụ thể giai đoạn 2023-2025:
                        Phấn đấu hằng năm, 70% người yếu thế được khám bệnh; 500 người được học nghề.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue() + found.value().unit())
                .containsExactly("70%", "500người");
    }

    @Test
    void a_weekday_is_no_number_and_what_stands_above_a_text_does_not_end_it() {
        PlanReading news =
                PlanReader.read(
                        """
                        Hòa Lâm vì mái nhà bình yên

                        Thứ năm, 20/04/2023 - 08:15 | Lượt xem: 1.532

                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch số 96/KH-UBND ngày 18/4/2023 vì mái nhà bình yên năm 2023.
                        """);
        assertThat(news.number().value()).isEqualTo("96");
        assertThat(news.issuedOn().value()).isEqualTo(LocalDate.of(2023, 4, 18));
    }

    @Test
    void commas_part_the_work_that_was_counted_beforehand() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên.
                        Kế hoạch đề ra 4 nhóm nhiệm vụ: mở rộng mạng lưới tổ can ngăn, nâng cao chất lượng tư vấn, huy động nguồn lực và xây dựng hệ thống giám sát.
                        """);
        assertThat(titles(news))
                .containsExactly(
                        "Mở rộng mạng lưới tổ can ngăn",
                        "Nâng cao chất lượng tư vấn",
                        "Huy động nguồn lực",
                        "Xây dựng hệ thống giám sát");
    }

    @Test
    void work_may_be_introduced_twice() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên.
                        Các nội dung Kế hoạch tập trung vào các hoạt động như: Tổ chức nói chuyện ở thôn; tập huấn tổ can ngăn; thăm hỏi người bị hại lúc khó khăn.
                        """);
        assertThat(titles(news))
                .containsExactly(
                        "Tổ chức nói chuyện ở thôn",
                        "Tập huấn tổ can ngăn",
                        "Thăm hỏi người bị hại lúc khó khăn");
    }

    @Test
    void a_plan_may_be_approved_by_a_decision_named_behind_it() {
        PlanReading news =
                PlanReader.read(
                        """
                        Ngày 30/6/2022, UBND huyện Hòa Lâm phê duyệt Kế hoạch vì mái nhà bình yên giai đoạn 2022-2025 tại Quyết định số 939/QĐ-UBND.

                        Một số mục tiêu phấn đấu đến năm 2025 của Kế hoạch là:

                        - Hỗ trợ 2.000 phụ nữ mở cửa hàng.

                        - 150 thôn lập tổ can ngăn.
                        """);
        assertThat(news.number().value() + "/" + news.symbol().value()).isEqualTo("939/QĐ-UBND");
        assertThat(news.title().value()).isEqualTo("Vì mái nhà bình yên giai đoạn 2022-2025");
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue() + found.value().unit())
                .containsExactly("2000phụ nữ", "150thôn");
    }

    @Test
    void purposes_listed_below_a_line_are_the_objective() {
        PlanReading news =
                PlanReader.read(
                        """
                        Ngày 24/3/2023, Ủy ban nhân dân (UBND) huyện Hòa Lâm ban hành Kế hoạch số 54/KH-UBND vì mái nhà bình yên năm 2023.

                        Theo đó, Kế hoạch nêu rõ mục đích, yêu cầu như sau:

                        - Nâng cao trách nhiệm của các thôn trong việc giữ gìn mái nhà bình yên.

                        - Các thôn bám sát nhiệm vụ.
                        """);
        assertThat(news.issuer().value()).isEqualTo("Ủy ban nhân dân huyện Hòa Lâm");
        assertThat(news.objective().value()).startsWith("Nâng cao trách nhiệm của các thôn");
    }

    @Test
    void a_plan_that_carries_out_another_does_not_take_its_number() {
        PlanReading news =
                PlanReader.read(
                        """
                        Sở Văn hóa và Thể thao ban hành Kế hoạch tổ chức ngày hội mái nhà bình yên năm 2022, đây là nội dung nhằm triển khai Kế hoạch số 2966/KH-UBND ngày 07/4/2022 của Ủy ban nhân dân tỉnh.

                        Theo Kế hoạch, mục đích nhằm giữ gìn mái nhà bình yên cho phụ nữ và trẻ em trong tỉnh.
                        """);
        assertThat(news.issuer().value()).isEqualTo("Sở Văn hóa và Thể thao");
        assertThat(news.number()).isNull();
        assertThat(news.title().value()).isEqualTo("Tổ chức ngày hội mái nhà bình yên năm 2022");
    }

    @Test
    void a_list_may_stand_below_its_cue_and_sentences_may_follow_it() {
        String told = "UBND xã Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên.\n";
        String list = "Tuyên truyền đến từng hộ; củng cố tổ can ngăn; thăm hỏi người bị hại.";
        PlanReading below =
                PlanReader.read(told + "Kế hoạch xác định 6 nhóm nhiệm vụ:\n\n" + list + "\n");
        PlanReading followed =
                PlanReader.read(
                        told
                                + "Xã tập trung vào các nhiệm vụ: "
                                + list
                                + " Trạm Y tế xã cử người trực. Công an xã nhận tin báo.");
        assertThat(titles(below))
                .containsExactly(
                        "Tuyên truyền đến từng hộ", "Củng cố tổ can ngăn", "Thăm hỏi người bị hại");
        assertThat(titles(followed)).isEqualTo(titles(below));
    }

    @Test
    void the_name_of_the_chair_is_no_part_of_the_province() {
        PlanReading news =
                PlanReader.read(
                        "Ngày 23/02/2024, Phó Chủ tịch UBND tỉnh Sơn Hà Lò Thị Mai đã ký Kế hoạch"
                                + " số 61/KH-UBND vì mái nhà bình yên năm 2024.");
        assertThat(news.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Sơn Hà");
    }

    @Test
    void a_letter_that_only_names_a_plan_tells_none() {
        PlanReading other =
                PlanReader.read(
                        """
                        Bộ Văn hóa ban hành Công văn số 65/BVH-GĐ ngày 18/01/2026 về việc hướng dẫn công tác gia đình, với các nhiệm vụ trọng tâm như: Tổ chức nói chuyện ở thôn; tập huấn cho tổ can ngăn.
                        Cùng với đó tiếp tục triển khai, thực hiện Quyết định số 74/QĐ-TTg ngày 10/12/2025 của Thủ tướng Chính phủ ban hành Kế hoạch giữ yên mái nhà.
                        """);
        assertThat(other.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void a_plan_that_carries_out_a_decision_is_not_the_decision() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND TP đã ban hành Kế hoạch thực hiện Quyết định số 45/QĐ-TTg ngày 13/1/2026 của Thủ tướng Chính phủ về phê duyệt Chương trình mái nhà bình yên.
                        Kế hoạch nhằm giúp mọi gia đình sống yên ổn, không ai phải chịu đựng một mình.
                        """);
        assertThat(news.number()).isNull();
        assertThat(news.issuer().value()).startsWith("Ủy ban nhân dân");
    }

    @Test
    void the_day_stands_behind_a_number_without_symbol_and_a_chair_behind_her_city() {
        PlanReading news =
                PlanReader.read(
                        """
                        date 2026-08-09
                        Phó Chủ tịch UBND TP Hà Nội Vũ Thị An vừa ký ban hành Kế hoạch số 228 ngày 8/8 về vì mái nhà bình yên giai đoạn 2026-2030.
                        Kế hoạch đặt mục tiêu 90% hộ ký cam kết.
                        """);
        assertThat(news.issuer().value()).isEqualTo("Ủy ban nhân dân thành phố Hà Nội");
        assertThat(news.number().value()).isEqualTo("228");
        assertThat(news.issuedOn().value()).isEqualTo(LocalDate.of(2026, 8, 8));
    }

    @Test
    void the_plan_of_a_committee_is_named_behind_it() {
        PlanReading news =
                PlanReader.read(
                        """
                        (HL) - Kế hoạch của UBND huyện về triển khai mái nhà bình yên năm 2026 đã đề ra mục đích, yêu cầu: Thực hiện tốt pháp luật về gia đình và bảo vệ người yếu thế trong mỗi nhà.
                        Kế hoạch gồm các nội dung: Nói chuyện ở từng thôn. Lập tổ can ngăn. Thăm hỏi người bị hại.
                        """);
        assertThat(news.title().value()).isEqualTo("Triển khai mái nhà bình yên năm 2026");
        assertThat(titles(news))
                .containsExactly(
                        "Nói chuyện ở từng thôn", "Lập tổ can ngăn", "Thăm hỏi người bị hại");
    }

    @Test
    void work_is_parted_by_its_verbs_or_by_what_it_is_about() {
        String plan = "UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên.\n";
        PlanReading verbs =
                PlanReader.read(
                        plan
                                + "Nhiệm vụ trọng tâm là hoàn thiện hương ước, quy ước của thôn,"
                                + " tăng cường truyền thông, nâng cao năng lực tổ can ngăn.");
        assertThat(titles(verbs))
                .containsExactly(
                        "Hoàn thiện hương ước, quy ước của thôn",
                        "Tăng cường truyền thông",
                        "Nâng cao năng lực tổ can ngăn");
        PlanReading about =
                PlanReader.read(
                        plan
                                + "Kế hoạch đề ra những nhiệm vụ cụ thể đối với thôn và tổ dân phố;"
                                + " đối với trường học; nâng cao trách nhiệm của mỗi gia đình.");
        assertThat(titles(about))
                .containsExactly(
                        "Đối với thôn và tổ dân phố",
                        "Đối với trường học",
                        "Nâng cao trách nhiệm của mỗi gia đình");
    }

    @Test
    void a_surer_list_is_taken_before_a_looser_one() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên, tuyên truyền các nội dung chủ yếu đến các đối tượng là cha, mẹ; giáo viên các trường; cán bộ của thôn.
                        Kế hoạch đưa ra 03 nhiệm vụ cần triển khai như: Nói chuyện ở từng thôn; Lập tổ can ngăn ở thôn; Thăm hỏi người bị hại
                        """);
        assertThat(titles(news))
                .containsExactly(
                        "Nói chuyện ở từng thôn",
                        "Lập tổ can ngăn ở thôn",
                        "Thăm hỏi người bị hại");
    }

    @Test
    void what_goes_on_with_among_them_keeps_the_year() {
        PlanReading news =
                PlanReader.read(
                        """
                        Phấn đấu 90% hộ ký cam kết năm 2030, tối thiểu 85%
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên.
                        Cụ thể, đến năm 2030, huyện phấn đấu đạt 90% hộ ký cam kết.
                        Trong đó có 85% hộ ở vùng cao; 100% thôn có tổ can ngăn.
                        """);
        assertThat(news.targets())
                .extracting(found -> found.value().by() + " " + found.value().value())
                .endsWith("2030 90", "2030 85", "2030 100");
    }

    @Test
    void what_was_counted_promises_nothing_and_a_number_of_people_does() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm ban hành Kế hoạch số 41/KH-UBND ngày 6/10/2026 vì mái nhà bình yên.
                        Theo Kế hoạch, huyện phấn đấu năm 2026 tỷ lệ hộ ký cam kết đạt 42%; Số thôn có tổ can ngăn mới là 50 thôn.
                        Kết quả rà soát hộ ký cam kết: có 689 hộ, chiếm 3,2% so với tổng số hộ (tăng 137 hộ). Ước kết quả thực hiện giảm tỷ lệ vụ xô xát là 0,5%, đạt 100% kế hoạch năm.
                        """);
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue() + found.value().unit())
                .containsExactly("42%", "50thôn");
    }

    @Test
    void what_is_stressed_to_reach_the_aims_is_the_contents() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch vì mái nhà bình yên.
                        Để đạt các mục tiêu trên, UBND huyện nhấn mạnh việc tăng cường truyền thông ở thôn. Nâng cao năng lực tổ can ngăn. Xây dựng đường dây nóng.
                        """);
        assertThat(titles(news))
                .containsExactly(
                        "Tăng cường truyền thông ở thôn",
                        "Nâng cao năng lực tổ can ngăn",
                        "Xây dựng đường dây nóng");
    }

    @Test
    void a_plan_may_be_told_by_the_decision_that_its_own_issuer_gave() {
        String plan = ", Bộ Y tế ban hành Kế hoạch giữ mái nhà yên năm 2023.\nTheo đó, ";
        String aims = "Kế hoạch phấn đấu 90% xóm có tổ can ngăn, thu nhập tăng ít nhất 1,5 lần.\n";
        PlanReading own =
                PlanReader.read("Theo Quyết định 41/QĐ-BYT ngày 09/02/2023" + plan + aims);
        assertThat(own.number().value() + "/" + own.symbol().value()).isEqualTo("41/QĐ-BYT");
        assertThat(own.targets())
                .extracting(found -> found.value().value() + found.value().unit())
                .containsExactly("90%", "1.5lần");
        PlanReading other =
                PlanReader.read("Theo Quyết định 41/QĐ-TTg ngày 09/02/2023" + plan + aims);
        assertThat(other.number()).isNull();
    }

    @Test
    void what_a_figure_is_understood_to_mean_is_not_promised() {
        PlanReading news =
                PlanReader.read(
                        """
                        Mục tiêu 90-90 được hiểu là 90% xóm có tổ can ngăn và 90% tổ có sổ trực.
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch giữ mái nhà yên năm 2023. Theo đó, phấn đấu 75% hộ ký cam kết.
                        """);
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue())
                .containsExactly(75);
    }
}
