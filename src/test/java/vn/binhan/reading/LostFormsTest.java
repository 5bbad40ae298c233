package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;

/** Documents that lost a part on their way into a web page, each in a few invented lines. */
class LostFormsTest {
    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN
            TỈNH PHÚ THỌ

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Số: 91/KH-UBND

            Phú Thọ, ngày 05 tháng 4 năm 2021

            KẾ HOẠCH

            Vì mái nhà bình yên

            """;

    @Test
    void a_page_headed_as_a_plan_is_one_and_a_letter_below_its_record_is_none() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Kế hoạch mái nhà bình yên trường THCS Hòa Lâm năm học 2024 - 2025
                        Thực hiện Công văn số 9/PGDĐT-NV ngày 3/9/2024 của Phòng Giáo dục về việc xây dựng kế hoạch năm học, Ban điều hành mái nhà bình yên xây dựng kế hoạch thực hiện với các nội dung sau:
                        I. MỤC ĐÍCH
                        Giữ yên sân trường.
                        """);
        assertThat(plan.kind().value()).isEqualTo(PlanReading.Kind.PLAN);
        assertThat(plan.title())
                .extracting("value")
                .isEqualTo("Mái nhà bình yên trường THCS Hòa Lâm năm học 2024 - 2025");
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ban điều hành mái nhà bình yên");
        PlanReading letter =
                PlanReader.read(
                        """
                        478/SVHTT-GĐ
                        Người ký: Lê Văn A
                        Công văn V/v báo cáo kết quả thực hiện Kế hoạch mái nhà bình yên
                        Kính gửi: Ủy ban nhân dân các huyện
                        Sở đã ban hành Kế hoạch mái nhà bình yên và đề nghị các huyện gửi Kế hoạch của mình về Sở.
                        """);
        assertThat(letter.kind().value()).isEqualTo(PlanReading.Kind.OTHER);
    }

    @Test
    void a_title_that_sounds_like_a_heading_is_no_section() {
        PlanReading plan =
                PlanReader.read(
                        """
                        SỞ Y TẾ
                        Số: 5/KH-SYT
                        KẾ HOẠCH
                        Hoạt động vì mái nhà bình yên năm 2026
                        Căn cứ Hướng dẫn số 8/HD-BYT ngày 05/01/2026 của Bộ Y tế, Sở Y tế xây dựng Kế hoạch như sau:
                        I. MỤC TIÊU
                        Giữ yên từng mái nhà, không ai phải chịu đau một mình.
                        II. NỘI DUNG
                        1. Thắp đèn ở ngõ vắng
                        2. Giúp người bị hại
                        """);
        assertThat(plan.contents())
                .extracting(found -> found.value().title())
                .containsExactly("Thắp đèn ở ngõ vắng", "Giúp người bị hại");
        assertThat(plan.bases())
                .extracting(found -> found.value().number())
                .containsExactly("8/HD-BYT");
    }

    @Test
    void a_far_view_in_a_heading_is_no_deadline() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ
                        Số: 5/KH-UBND
                        KẾ HOẠCH
                        Giữ yên mái nhà
                        I. Mục tiêu và định hướng đến năm 2030
                        - 90% thôn có tổ can ngăn.
                        II. Nhiệm vụ
                        1. Thắp đèn ở ngõ vắng.
                        """);
        assertThat(plan.targets()).hasSize(1);
        assertThat(plan.targets().getFirst().value().by()).isNull();
    }

    @Test
    void a_table_that_lost_its_strokes_is_still_a_table() {
        PlanReading plan =
                PlanReader.read(
                        HEAD
                                + """
                                I. CHỈ TIÊU

                                TT

                                Nội dung chỉ tiêu

                                Đơn vị tính

                                Chỉ tiêu

                                Giai đoạn 2021 - 2025

                                Giai đoạn 2026 - 2030

                                1

                                Tỷ lệ người bị hại được tư vấn.

                                %

                                70

                                85

                                2

                                Số nhà tạm lánh mở thêm.

                                Nhà

                                3

                                5

                                II. NHIỆM VỤ

                                1. Truyền thông.
                                """);
        assertThat(plan.targets())
                .extracting(found -> found.value().by() + " " + found.value().value())
                .containsExactly("2025 70", "2030 85", "2025 3", "2030 5");
        assertThat(plan.contents()).hasSize(1);
    }

    @Test
    void the_number_of_a_plan_is_the_one_called_so_not_that_in_the_name_of_a_board() {
        PlanReading plan =
                PlanReader.read(
                        """
                        BAN CHỈ ĐẠO
                        279/CP
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Số: 31/KH-BCĐ
                        Hà Nội, ngày 24 tháng 01 năm 2023
                        KẾ HOẠCH
                        Vì mái nhà bình yên năm 2023
                        Thực hiện Quyết định số 45/QĐ-TTg, Ban Chỉ đạo 279/CP ban hành kế hoạch như sau:
                        I. MỤC TIÊU, YÊU CẦU
                        1. Giữ cho từng mái nhà được yên ấm, người bị hại được giúp đỡ sớm, kín đáo và đủ ở mọi nơi.
                        2. Bảo đảm 100% tin báo được tiếp nhận.
                        """);
        assertThat(plan.number()).extracting("value").isEqualTo("31");
        assertThat(plan.bases())
                .extracting(found -> found.value().number())
                .containsExactly("45/QĐ-TTg");
        assertThat(plan.objective()).isNotNull();
        assertThat(plan.objective().value()).startsWith("Giữ cho từng mái nhà");
    }

    @Test
    void a_decision_without_a_title_names_its_plan_in_the_first_article() {
        PlanReading decision =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 77/QĐ-UBND | Phú Thọ, ngày 04 tháng 12 năm 2018 |
                        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ
                        Căn cứ Quyết định số 20/QĐ-BYT ngày 07/6/2016 của Bộ Y tế;
                        QUYẾT ĐỊNH:
                        Điều 1. Phê duyệt Kế hoạch chăm sóc người bị hại giai đoạn 2018 - 2020.
                        Điều 2. Giao Sở Y tế chủ trì thực hiện.
                        """);
        assertThat(decision.kind().value()).isEqualTo(Kind.DECISION);
        assertThat(decision.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân tỉnh Phú Thọ");
        assertThat(decision.title())
                .extracting("value")
                .isEqualTo("Chăm sóc người bị hại giai đoạn 2018 - 2020");
        assertThat(decision.bases()).hasSize(1);
    }

    @Test
    void a_decision_on_a_scheme_is_no_plan_though_it_rests_on_one() {
        PlanReading scheme =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN
                        TỈNH PHÚ THỌ
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Số: 46/QĐ-UBND
                        Phú Thọ, ngày 15 tháng 02 năm 2022
                        QUYẾT ĐỊNH
                        BAN HÀNH ĐỀ ÁN CHĂM SÓC NGƯỜI CAO TUỔI
                        Căn cứ Quyết định số 378/QĐ-BYT ngày 28/8/2020 của Bộ Y tế về việc ban hành Kế hoạch chăm sóc người cao tuổi;
                        """);
        assertThat(scheme.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void a_letter_whose_letterhead_was_lost_is_no_plan() {
        PlanReading letter =
                PlanReader.read(
                        """
                        Kính gửi: Ủy ban nhân dân các huyện
                        Thực hiện Quyết định số 75/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ ban hành Kế hoạch vì mái nhà bình yên, đề nghị các huyện báo cáo theo kế hoạch nhằm tổng hợp.
                        """);
        assertThat(letter.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void news_may_leave_the_symbol_out_and_name_the_chair() {
        PlanReading news =
                PlanReader.read(
                        """
                        Chủ tịch UBND tỉnh Phú Thọ Lê Văn An đã ký ban hành Kế hoạch 7412 thực hiện chương trình vì mái nhà bình yên giai đoạn 2021 - 2025.
                        Mục tiêu nhằm giữ cho từng mái nhà được yên ấm, người bị hại được giúp đỡ sớm và đủ.
                        """);
        assertThat(news.number()).extracting("value").isEqualTo("7412");
        assertThat(news.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân tỉnh Phú Thọ");
        assertThat(news.objective()).isNotNull();
    }

    @Test
    void a_lost_title_may_stand_above_the_letterhead() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Kế hoạch 91/KH-UBND năm 2022 thực hiện chương trình vì mái nhà bình yên đến năm 2025
                        Số hiệu | 91/KH-UBND |
                        ỦY BAN NHÂN DÂN |
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 91/KH-UBND |
                        Phú Thọ, ngày 07 tháng 04 năm 2022 |
                        ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN KẾ HOẠCH GIAI ĐOẠN 2014 - 2020
                        Hộ nghèo còn 1,86%; 92,5% gia đình sống yên ấm.
                        """);
        assertThat(plan.title())
                .extracting("value")
                .isEqualTo("thực hiện chương trình vì mái nhà bình yên đến năm 2025");
        assertThat(plan.targets()).isEmpty();
    }

    @Test
    void news_may_call_a_plan_by_its_symbol_only_and_its_title_may_hold_days() {
        PlanReading news =
                PlanReader.read(
                        """
                        Ngày 13-5, UBND tỉnh Phú Thọ ban hành văn bản số 110/KH-UBND về tổ chức Ngày mái nhà bình yên (28/6) trên địa bàn tỉnh năm 2024.
                        Các hoạt động hưởng ứng Ngày mái nhà bình yên nhằm nhắc từng gia đình giữ lời nói êm ái và cùng nhau sẻ chia việc nhà.
                        Sở Y tế được giao là đơn vị chủ trì, phối hợp với các địa phương thực hiện.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.title())
                .extracting("value")
                .isEqualTo("Tổ chức Ngày mái nhà bình yên (28/6) trên địa bàn tỉnh năm 2024");
        assertThat(news.objective()).isNotNull();
        assertThat(news.assignments())
                .extracting(found -> found.value().body())
                .contains("Sở Y tế");
    }

    @Test
    void a_stacked_table_whose_cells_were_broken_is_put_together() {
        PlanReading plan =
                PlanReader.read(
                        HEAD.replace("\n\n", "\n")
                                + """
                                I. CHỈ TIÊU
                                TT
                                Nội dung chỉ tiêu
                                Đơn vị tính
                                Năm 2025
                                Năm 2030
                                1
                                Tỷ lệ người bị hại được
                                tư vấn kín đáo
                                %
                                70
                                85
                                2
                                Số nhà tạm lánh
                                Nhà
                                3
                                5
                                II. NHIỆM VỤ
                                1. Truyền thông.
                                """);
        assertThat(ReadAs.targets(plan))
                .containsExactly(
                        "=70 % by 2025", "=85 % by 2030", "=3 nhà by 2025", "=5 nhà by 2030");
    }

    @Test
    void one_heading_line_may_be_all_that_is_left_of_a_letterhead() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Kế hoạch số 15/KH-UBND ngày 20/01/2023 của UBND phường Bình Thủy Đông về mái nhà bình yên năm 2023

                        I. MỤC ĐÍCH
                        - Giữ gìn mái nhà bình yên cho phụ nữ và trẻ em trong phường.

                        II. CHỈ TIÊU
                        - 96% hộ ký cam kết; tư vấn qua điện thoại cho 500 lượt người.

                        III. NỘI DUNG
                        1. Nói chuyện ở khu phố.
                        2. Tập huấn tổ can ngăn.

                        IV. TỔ CHỨC THỰC HIỆN
                        1. Phòng Hành chính - Tổng hợp: bố trí kinh phí.
                        2. Các ban, ngành; UBND các phường
                        Cử người tham gia.
                        """);
        assertThat(plan.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(plan.number().value() + "/" + plan.symbol().value()).isEqualTo("15/KH-UBND");
        assertThat(plan.title().value()).isEqualTo("Mái nhà bình yên năm 2023");
        assertThat(plan.period().value().to()).isEqualTo(2023);
        assertThat(plan.bases()).isEmpty();
        assertThat(plan.targets()).hasSize(2);
        assertThat(plan.assignments())
                .extracting(found -> found.value().body() + found.value().duties().size())
                .containsExactly(
                        "Phòng Hành chính - Tổng hợp1", "Các ban, ngành1", "UBND các phường1");
    }
}
