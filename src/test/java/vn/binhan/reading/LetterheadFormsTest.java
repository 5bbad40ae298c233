package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.wording.Found;

/** Rare ways in which a plan says who issued it, each in a few invented lines. */
class LetterheadFormsTest {
    private static final String SECTIONS =
            """
            I. MỤC TIÊU, CHỈ TIÊU
            1. Mục tiêu
            Giữ yên từng mái nhà, không ai phải chịu đau một mình.
            II. NHIỆM VỤ
            1. Truyền thông tới từng nhà
            2. Giúp người bị hại
            """;

    @Test
    void a_committee_of_the_party_has_its_own_motto_and_numbers() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ĐẢNG BỘ TỈNH PHÚ THỌ
                        HUYỆN ỦY TAM SƠN
                        *
                        Số 18-KH/HU
                        ĐẢNG CỘNG SẢN VIỆT NAM
                        Tam Sơn, ngày 02 tháng 4 năm 2021
                        KẾ HOẠCH
                        giữ yên mái nhà trên địa bàn huyện
                        """
                                + SECTIONS);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Huyện ủy Tam Sơn");
        assertThat(plan.number()).extracting("value").isEqualTo("18");
        assertThat(plan.symbol()).extracting("value").isEqualTo("KH/HU");
        assertThat(plan.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2021, 4, 2));
        assertThat(plan.objective()).extracting("value").asString().startsWith("Giữ yên từng");
    }

    @Test
    void both_columns_of_the_party_may_stand_in_one_line() {
        PlanReading plan =
                PlanReader.read(
                        """
                        HUYỆN ỦY TAM SƠN ĐẢNG CỘNG SẢN VIỆT NAM
                        * Tam Sơn, ngày 02 tháng 4 năm 2021
                        Số 18 - KH/HU

                        KẾ HOẠCH
                        giữ yên mái nhà trên địa bàn huyện
                        """
                                + SECTIONS);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Huyện ủy Tam Sơn");
        assertThat(plan.number()).extracting("value").isEqualTo("18");
        assertThat(plan.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2021, 4, 2));
        assertThat(plan.place()).extracting("value").isEqualTo("Tam Sơn");
    }

    @Test
    void the_youth_union_writes_its_name_over_both_columns() {
        PlanReading plan =
                PlanReader.read(
                        """
                        BAN CHẤP HÀNH TRUNG ƯƠNG                    ĐOÀN TNCS HỒ CHÍ MINH
                        ***
                        Số: 31 - KH/TWĐTN-CTTN                      Hà Nội, ngày 6 tháng 5 năm 2024
                        KẾ HOẠCH
                        Mùa hè yên vui năm 2024
                        """
                                + SECTIONS);
        assertThat(plan.issuer())
                .extracting("value")
                .isEqualTo("Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh");
        assertThat(plan.number()).extracting("value").isEqualTo("31");
        assertThat(plan.symbol()).extracting("value").isEqualTo("KH/TWĐTN-CTTN");
        assertThat(plan.place()).extracting("value").isEqualTo("Hà Nội");
    }

    @Test
    void the_name_of_a_place_may_be_broken_or_bear_its_rank() {
        String head =
                """
                ỦY BAN NHÂN DÂN
                TỈNH X
                |
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                |
                Số: 5/KH-UBND
                |
                %s
                |
                KẾ HOẠCH
                Giữ yên mái nhà
                """;
        assertThat(
                        PlanReader.read(
                                        head.formatted("Lâm\nĐồng, ngày 03 tháng 11 năm 2021")
                                                + SECTIONS)
                                .place())
                .extracting("value")
                .isEqualTo("Lâm Đồng");
        assertThat(
                        PlanReader.read(
                                        head.formatted("Thành phố Huế,\nngày 27 tháng 12 năm 2024")
                                                + SECTIONS)
                                .place())
                .extracting("value")
                .isEqualTo("Thành phố Huế");
    }

    @Test
    void the_place_of_issue_and_the_title_tell_which_committee_it_is() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 18/KH-UBND | Tam Sơn, ngày 02 tháng 4 năm 2021 |
                        KẾ HOẠCH
                        GIỮ YÊN MÁI NHÀ TRÊN ĐỊA BÀN HUYỆN TAM SƠN
                        Căn cứ Kế hoạch số 7/KH-UBND ngày 05/01/2021 của UBND tỉnh, Ủy ban nhân dân huyện ban hành kế hoạch như sau:
                        1. Mục đích
                        Mọi người dân trong huyện được sống yên trong ngôi nhà của mình.
                        2. Nhiệm vụ
                        2.1. Truyền thông tới từng nhà
                        2.2. Giúp người bị hại
                        """);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân huyện Tam Sơn");
        assertThat(plan.contents()).hasSize(2);
    }

    @Test
    void in_a_marked_up_copy_the_title_may_stand_above_the_number() {
        PlanReading plan =
                PlanReader.read(
                        """
                        # KẾ HOẠCH
                        ## Triển khai Luật Phòng, chống bạo lực gia đình năm 2022 trên địa bàn thị trấn Tam Sơn

                        **Số:** 18/KH-UBND - *Tam Sơn, ngày 2/4/2024*

                        **ỦY BAN NHÂN DÂN THỊ TRẤN TAM SƠN**

                        """
                                + SECTIONS);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân thị trấn Tam Sơn");
        assertThat(plan.title())
                .extracting("value")
                .isEqualTo(
                        "Triển khai Luật Phòng, chống bạo lực gia đình năm 2022 trên địa bàn thị"
                                + " trấn Tam Sơn");
        assertThat(plan.period()).isNull();
    }

    @Test
    void the_police_of_a_province_are_named_with_their_province() {
        PlanReading plan =
                PlanReader.read(
                        """
                        BỘ CÔNG AN
                        CÔNG AN TỈNH SƠN KHÊ
                        Số: 18/KH-CAT
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Sơn Khê, ngày 02 tháng 4 năm 2021
                        KẾ HOẠCH
                        Giữ yên mái nhà năm 2021
                        """
                                + SECTIONS
                                + "III. KINH PHÍ\nSử dụng kinh phí thường xuyên.\nGIÁM ĐỐC\n");
        assertThat(plan.issuer()).extracting("value").isEqualTo("Công an tỉnh Sơn Khê");
        assertThat(plan.budget())
                .extracting(Found::value)
                .containsExactly("Sử dụng kinh phí thường xuyên.");
    }

    @Test
    void a_copy_without_letterhead_names_its_committee_in_the_introduction() {
        PlanReading plan =
                PlanReader.read(
                        """
                        KẾ HOẠCH
                        Giữ yên mái nhà trên địa bàn huyện Tam Sơn
                        Thực hiện Kế hoạch số 7/KH-UBND ngày 05/01/2021 của UBND tỉnh Phú Thọ.
                        Ủy ban nhân dân huyện Xây dựng Kế hoạch giữ yên mái nhà, như sau:
                        """
                                + SECTIONS);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân huyện Tam Sơn");
    }

    @Test
    void news_names_the_plan_that_was_issued_not_the_one_it_carries_out() {
        PlanReading news =
                PlanReader.read(
                        """
                        Thực hiện Kế hoạch số 99/KH-UBND ngày 15/3/2023 của UBND tỉnh, ngày 10/4/2023, Sở Y tế đã ban hành Kế hoạch số 21/KH-SYT về chăm sóc người bị hại giai đoạn 2023 - 2025.
                        Kế hoạch đặt mục tiêu giúp mọi người bị hại được khám và chữa trị kịp thời, chu đáo ở nơi gần nhất.
                        """);
        assertThat(news.number()).extracting("value").isEqualTo("21");
        assertThat(news.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2023, 4, 10));
        assertThat(news.objective()).extracting("value").asString().startsWith("giúp mọi người");
    }

    @Test
    void news_may_tell_of_a_decision_that_issues_a_plan() {
        PlanReading news =
                PlanReader.read(
                        """
                        Ngày 14 tháng 11 năm 2023, Bộ trưởng Bộ Kế hoạch và Đầu tư đã ký Quyết định số 18/QĐ-BKHĐT ban hành kế hoạch giữ yên nơi làm việc của Bộ Kế hoạch và Đầu tư năm 2023. Mục đích của Kế hoạch là giúp mọi người làm việc trong cơ quan được tôn trọng như nhau.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.symbol()).extracting("value").isEqualTo("QĐ-BKHĐT");
        assertThat(news.issuer()).extracting("value").isEqualTo("Bộ Kế hoạch và Đầu tư");
        assertThat(news.period()).extracting("value.to").isEqualTo(2023);
    }

    @Test
    void a_number_may_part_its_thousands_and_a_union_stands_below_its_own() {
        PlanReading plan =
                PlanReader.read(
                        """
                        HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM
                        HỘI LHPN HUYỆN HÒA LÂM
                        Số: 1.204/KH-BTV
                        Hòa Lâm, ngày 21 tháng 02 năm 2023
                        KẾ HOẠCH
                        Vì mái nhà bình yên năm 2023
                        I. MỤC ĐÍCH
                        Giữ gìn mái nhà bình yên cho phụ nữ và trẻ em trong huyện.
                        II. NỘI DUNG
                        1. Truyền thông tới từng thôn.
                        """);
        assertThat(plan.issuer().value()).isEqualTo("Hội LHPN huyện Hòa Lâm");
        assertThat(plan.number().value()).isEqualTo("1204");
    }

    @Test
    void an_annex_that_came_alone_names_its_decision_its_day_and_who_issued_it() {
        PlanReading plan =
                PlanReader.read(
                        """
                        KẾ HOẠCH
                        VÌ MÁI NHÀ BÌNH YÊN TRÊN ĐỊA BÀN TỈNH BẮC KẠN NĂM 2023
                        (Kèm theo Quyết định số: 934/QĐ-UBND ngày 20/6/2023 của UBND tỉnh)
                        I. MỤC TIÊU
                        1. Mục tiêu tổng quát Giữ gìn mái nhà bình yên cho phụ nữ và trẻ em.
                        II. NỘI DUNG
                        1. Truyền thông tới từng thôn.
                        """);
        assertThat(plan.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Bắc Kạn");
        assertThat(plan.issuedOn().value()).isEqualTo(java.time.LocalDate.of(2023, 6, 20));
        assertThat(plan.objective().value()).startsWith("Giữ gìn mái nhà");
    }

    @Test
    void in_one_line_the_last_of_two_offices_is_the_issuer() {
        assertThat(issuer("SỞ Y TẾ TỈNH LONG KHÊ\nCHI CỤC DÂN SỐ")).isEqualTo("Chi cục dân số");
        assertThat(issuer("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH LONG KHÊ"))
                .startsWith("Sở Lao động");
        assertThat(issuer("Bản Tiếng Việt\nỦY BAN NHÂN DÂN\nTỈNH LONG KHÊ"))
                .startsWith("Ủy ban nhân dân tỉnh");
    }

    private static String issuer(String lines) {
        return PlanReader.read(
                        lines
                                + """

                                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                Số: 66/KH-CCDS
                                Long Khê, ngày 19 tháng 02 năm 2024
                                KẾ HOẠCH
                                Vì mái nhà bình yên năm 2024
                                I. NỘI DUNG
                                1. Truyền thông tới từng thôn.
                                """)
                .issuer()
                .value();
    }

    @Test
    void a_commune_whose_name_looks_like_an_office_is_a_commune() {
        assertThat(issuer("ỦY BAN NHÂN DÂN\nXÃ PHONG ĐIỀN BẮC"))
                .isEqualTo("Ủy ban nhân dân xã Phong Điền Bắc");
    }

    @Test
    void a_department_bears_the_name_of_the_unit_whose_committee_stands_over_it() {
        PlanReading plan =
                PlanReader.read(
                        """
                        UBND HUYỆN TAM SƠN
                        PHÒNG VĂN HÓA VÀ THÔNG TIN
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Số: 18/KH-VHTT
                        Tam Sơn, ngày 02 tháng 4 năm 2021
                        KẾ HOẠCH
                        Giữ yên mái nhà
                        """
                                + SECTIONS);
        assertThat(plan.issuer())
                .extracting("value")
                .isEqualTo("Phòng Văn hóa và Thông tin huyện Tam Sơn");
    }
}
