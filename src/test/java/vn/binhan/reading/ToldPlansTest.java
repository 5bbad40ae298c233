package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;

/** What a text tells of a plan beside what belongs to another text. */
class ToldPlansTest {
    private static final String AIM =
            " Mục tiêu là mọi nhà có bữa cơm tối yên vui, không ai phải ăn một mình.";

    @Test
    void a_province_that_promises_names_the_committee_that_issued() {
        PlanReading news =
                PlanReader.read(
                        "UBND tỉnh đã ban hành kế hoạch giữ bếp ấm cho người già neo đơn."
                                + AIM
                                + "\nTheo đó, Thừa Thiên Huế phấn đấu ít nhất 70% nhà neo đơn có"
                                + " người cùng ăn tối.");
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Thừa Thiên Huế");
    }

    @Test
    void the_years_in_the_name_of_a_programme_are_no_deadline() {
        PlanReading news =
                PlanReader.read(
                        "Chương trình bếp ấm nhà vui giai đoạn 2022 - 2026 đặt mục tiêu, phấn đấu"
                                + " cả nước có ít nhất 65% số xã có bếp chung, khoảng 30% số xã có"
                                + " sân ăn chung và ít nhất 12% số xã có quỹ gạo.");
        assertThat(news.targets()).hasSize(3);
        assertThat(news.targets()).allSatisfy(found -> assertThat(found.value().by()).isNull());
    }

    @Test
    void the_years_of_the_clause_are_one() {
        PlanReading news =
                PlanReader.read(
                        "UBND tỉnh Hà Giang vừa ban hành Kế hoạch bếp ấm nhà vui đến năm 2030.\n"
                                + "Giai đoạn 2022 - 2026, tỉnh phấn đấu có ít nhất 65% số xã có bếp"
                                + " chung. Hằng năm, phấn đấu 40% số xã thi nấu ăn.");
        assertThat(news.targets())
                .extracting(found -> found.value().by())
                .containsExactly(2026, null);
    }

    @Test
    void a_day_on_which_a_plan_was_announced_is_not_that_of_its_issue() {
        String told =
                "Thứ hai, 14/03/2022 08:00\nUBND tỉnh Hà Giang ngày 12-3 %s ban hành kế hoạch bếp"
                        + " ấm nhà vui trên địa bàn tỉnh giai đoạn 2022 - 2026."
                        + AIM;
        assertThat(PlanReader.read(told.formatted("đã")).issuedOn().value())
                .hasToString("2022-03-12");
        assertThat(PlanReader.read(told.formatted("thông tin đã")).issuedOn()).isNull();
    }

    @Test
    void the_years_of_a_programme_that_is_carried_out_are_not_those_of_the_plan() {
        PlanReading news =
                PlanReader.read(
                        "Theo đó, Kế hoạch được UBND phường Hoa Đào xây dựng, triển khai nhằm thực"
                                + " hiện Chương trình bếp ấm của Chính phủ giai đoạn 2022 - 2026;"
                                + " Chương trình nhà vui của thành phố giai đoạn 2022 - 2027."
                                + AIM);
        assertThat(news.period()).isNull();
    }

    @Test
    void the_name_follows_who_issued_under_a_decision() {
        PlanReading news =
                PlanReader.read(
                        "Theo Quyết định 77/QĐ-BYT ngày 14/3/2023, Bộ Y tế ban hành Kế hoạch giữ bếp"
                                + " ấm cho người già neo đơn."
                                + AIM);
        assertThat(news.number().value()).isEqualTo("77");
        assertThat(news.title().value()).isEqualTo("Giữ bếp ấm cho người già neo đơn");
    }

    @Test
    void a_plan_whose_first_syllable_was_lost_is_named_all_the_same() {
        PlanReading news =
                PlanReader.read(
                        "Ngày 18 tháng 7 năm 2023, UBND xã Long Khoai đã ban hành Quyết định số"
                                + " 77/QĐ-UBND về hoạch giữ bếp ấm cho người già neo đơn. Kế hoạch"
                                + " đặt mục tiêu 80% nhà neo đơn có người cùng ăn.");
        assertThat(news.number().value()).isEqualTo("77");
        assertThat(news.title().value()).isEqualTo("Giữ bếp ấm cho người già neo đơn");
    }

    @Test
    void what_is_promised_for_each_year_takes_no_year_within_a_list_either() {
        PlanReading news =
                PlanReader.read(
                        "UBND tỉnh Hà Giang vừa ban hành Kế hoạch bếp ấm nhà vui.\nMục tiêu kế"
                                + " hoạch đến năm 2030 có 65% số xã có bếp chung; 55% số xã có sân ăn"
                                + " chung và hàng năm tăng 7% số nhà cùng ăn tối.");
        assertThat(news.targets())
                .extracting(found -> found.value().by())
                .containsExactly(2030, 2030, null);
    }

    @Test
    void the_year_of_a_list_goes_on_behind_what_is_promised_for_each_year() {
        PlanReading news =
                PlanReader.read(
                        "UBND tỉnh Hà Giang vừa ban hành Kế hoạch bếp ấm nhà vui.\nTheo đó, mục tiêu"
                                + " phấn đấu đến năm 2030: 65% số xã có bếp chung; hằng năm, 7% số"
                                + " nhà được sửa bếp; 90% người già được mời ăn tối.");
        assertThat(news.targets())
                .extracting(found -> found.value().by())
                .containsExactly(2030, null, 2030);
    }

    @Test
    void a_title_that_lost_its_type_is_no_part_of_the_name_of_the_issuer() {
        PlanReading plan =
                PlanReader.read(
                        "ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\n"
                                + "Số: 0177/KH-UBND |\nĐắk Lắk, ngày 24 tháng 12 năm 2023 |\n"
                                + "GIỮ BẾP ẤM TỈNH ĐẮK LẮK NĂM 2024\n- Luật Bếp núc ngày 29/6/2006;\n"
                                + "- Quyết định số 77/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ.");
        assertThat(plan.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Đắk Lắk");
    }

    private static final String WHOLE =
            """
            UBND tỉnh Hà Giang vừa ban hành Kế hoạch số 61/KH-UBND ngày 04/3/2026 về giữ bếp ấm nhà vui giai đoạn 2026 - 2030.

            Tỉnh phấn đấu đến năm 2030 có ít nhất 65% số xã có bếp chung; số nhà nguội bếp mỗi năm giảm ít nhất 4%, đến cuối giai đoạn không quá 12 nhà.

            Để đạt mục tiêu trên, UBND tỉnh đề ra 2 nhóm nhiệm vụ.

            Thứ nhất, gọi nhau về ăn tối. Các xóm đánh kẻng lúc năm giờ.

            Thứ hai, dựng lại bếp chung. Xóm nào có đình thì dựng cạnh đình.

            UBND tỉnh giao Sở Công Thương chủ trì, tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 hằng năm. Sở Xây dựng hướng dẫn mẫu bếp chung; Sở Y tế phụ trách nước sạch của bếp.

            Thầy Sùng ở một trường bản nói từ khi có bếp chung, số em bỏ bữa giảm 40%. Trường cũng đặt thêm hai chõ xôi.

            Được biết, năm trước tỉnh có 20 bếp chung. Tỷ lệ người già ăn một mình là 37%.
            """;

    @Test
    void a_long_item_counts_its_work_by_paragraphs_and_says_who_does_it_and_reports() {
        PlanReading news = PlanReader.read(WHOLE);
        assertThat(news.contents())
                .extracting(content -> content.value().title())
                .containsExactly("gọi nhau về ăn tối", "dựng lại bếp chung");
        assertThat(news.assignments())
                .filteredOn(given -> given.value().role() == PlanReading.Role.LEAD)
                .extracting(given -> given.value().body())
                .containsExactly("Sở Công Thương", "Sở Xây dựng", "Sở Y tế");
        assertThat(news.reports())
                .extracting(report -> report.value().due())
                .containsExactly("15/12");
    }

    @Test
    void what_people_tell_of_a_place_is_not_promised() {
        assertThat(PlanReader.read(WHOLE).targets())
                .extracting(found -> found.value().value().intValue(), found -> found.value().by())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(65, 2030),
                        org.assertj.core.groups.Tuple.tuple(4, null),
                        org.assertj.core.groups.Tuple.tuple(12, 2030));
    }

    @Test
    void a_report_of_results_that_names_a_plan_tells_none() {
        PlanReading report =
                PlanReader.read(
                        "Báo cáo kết quả giữ bếp ấm nhà vui năm 2025\n\nUBND tỉnh đã ban hành Kế"
                                + " hoạch số 61/KH-UBND ngày 04/3/2025 về giữ bếp ấm. Tính đến hết"
                                + " ngày 30/11/2025, toàn tỉnh có 20 bếp chung, đạt 100% kế hoạch"
                                + " năm.");
        assertThat(report.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void what_people_tell_and_what_a_group_of_tasks_counts_is_no_aim() {
        PlanReading news =
                PlanReader.read(
                        """
                        Hòa Lâm triển khai kế hoạch giữ yên mái nhà

                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch số 12/KH-UBND ngày 03/3/2026 giữ yên mái nhà giai đoạn 2026 - 2030.

                        Theo báo cáo của huyện, năm 2025 có 40 tổ can ngăn. Nhờ đó, 54% hộ đã ký cam kết, vượt mục tiêu đề ra là 45%. Điều tra ở ba xã năm 2024 cho thấy gần 63% hộ từng to tiếng, song trên 90% không gọi ai.

                        Mục tiêu đến năm 2030

                        Theo kế hoạch, ít nhất 65% hộ ký cam kết; 100% thôn có tổ can ngăn.

                        Hai nhóm nhiệm vụ

                        Thứ nhất, nhân rộng mô hình. Huyện sẽ lập thêm 40 mô hình ở vùng cao.

                        Thứ hai, bồi dưỡng cho tổ can ngăn. Mỗi năm, huyện mở ít nhất 10 lớp.

                        Chuyện ở thôn

                        Từ 17 vụ trong năm đầu, đến năm 2025 thôn Đồi chỉ còn 3 vụ. Một xưởng may có 86% là nữ đã lập hộp thư kín.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue() + found.value().unit())
                .containsExactly("65%", "100%");
    }
}
