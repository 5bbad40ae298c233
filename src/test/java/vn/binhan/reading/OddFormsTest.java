package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.reading.PlanReading.Role;

/** Forms of plan documents that are seldom met, each in a few invented lines. */
class OddFormsTest {
    private static PlanReading plan(String number, String introduction, String sections) {
        return PlanReader.read(
                """
                ỦY BAN NHÂN DÂN
                XÃ YÊN HÒA
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: %s
                Yên Hòa, ngày 05 tháng 4 năm 2026
                KẾ HOẠCH
                Vì mái nhà bình yên năm 2026
                %s
                %s
                """
                        .formatted(number, introduction, sections));
    }

    @Test
    void the_symbol_of_a_committee_may_bear_the_number_of_its_decision() {
        PlanReading plan = plan("52/KH-BCĐ1405", "", "I. MỤC TIÊU\nGiữ yên từng mái nhà.");
        assertThat(plan.symbol()).extracting("value").isEqualTo("KH-BCĐ1405");
    }

    @Test
    void rules_that_many_bodies_signed_are_one_basis() {
        PlanReading plan =
                plan(
                        "52/KH-UBND",
                        "Thực hiện Quy chế số 03/QCPH-YT-GDĐT-CA- NV-TP-HPN-MTTQ ngày 02/3/2026, Ủy"
                                + " ban nhân dân xã ban hành Kế hoạch như sau:",
                        "I. MỤC TIÊU\nGiữ yên từng mái nhà.");
        assertThat(plan.bases())
                .extracting(found -> found.value().number())
                .containsExactly("03/QCPH-YT-GDĐT-CA-NV-TP-HPN-MTTQ");
    }

    @Test
    void counts_may_be_a_part_of_a_whole_a_ceiling_or_gifts() {
        PlanReading plan =
                plan(
                        "52/KH-UBND",
                        "",
                        """
                        I. CHỈ TIÊU
                        1. Duy trì 8/8 ấp có tổ hòa giải.
                        2. Số vụ bạo lực gia đình không quá 04 vụ.
                        3. Trao 30 suất học bổng.
                        4. Tập huấn cho 120 cán bộ.
                        """);
        assertThat(plan.targets())
                .extracting(target ->
                        target.value().comparator().sign()
                                + target.value().value()
                                + " "
                                + target.value().unit())
                .containsExactly("=8 ấp", "<=4 vụ", "=30 suất", "=120 cán bộ");
    }

    @Test
    void a_report_may_be_due_in_each_quarter() {
        PlanReading plan =
                plan(
                        "52/KH-UBND",
                        "",
                        "I. MỤC TIÊU\nGiữ yên từng mái nhà.\nII. CHẾ ĐỘ BÁO CÁO\nCác ấp báo cáo Ủy"
                                + " ban nhân dân xã trước ngày 20 tháng cuối quý.");
        assertThat(plan.reports())
                .extracting(found -> found.value().due())
                .containsExactly("20 tháng cuối quý");
    }

    @Test
    void the_front_and_its_members_are_one_body() {
        PlanReading plan =
                plan(
                        "52/KH-UBND",
                        "",
                        "I. MỤC TIÊU\nGiữ yên từng mái nhà.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã:"
                                + " Nắm tình hình từng ấp.\n2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt"
                                + " Nam xã và các tổ chức thành viên vận động nhân dân.\n3. Các tổ"
                                + " chức chính trị - xã hội và tổ chức, đoàn thể có liên quan\nCùng"
                                + " đi từng nhà.");
        assertThat(plan.assignments())
                .extracting(found -> found.value().body())
                .containsExactly(
                        "Công an xã",
                        "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức thành viên",
                        "Các tổ chức chính trị - xã hội và tổ chức, đoàn thể có liên quan");
    }

    @Test
    void a_slogan_that_names_the_country_is_no_letterhead() {
        PlanReading plan =
                PlanReader.read(
                        """
                        CHÀO MỪNG NGÀY QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Kế hoạch giữ yên trường học năm 2026
                        Thực hiện nhiệm vụ năm học, Trường THCS Yên Hòa xây dựng Kế hoạch giữ yên trường học năm 2026 như sau:
                        I. Mục đích
                        - Học sinh được an toàn ở trường và trên đường về nhà, thầy cô và gia đình cùng lo.
                        """);
        assertThat(plan.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Trường THCS Yên Hòa");
    }

    @Test
    void a_title_in_the_introduction_may_hold_a_semicolon() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Thực hiện chương trình công tác năm, Ban Thường vụ Hội LHPN huyện xây dựng Kế hoạch chăm lo gia đình hội viên; giữ an toàn cho trẻ em năm 2026 cụ thể như sau:
                        I. MỤC ĐÍCH
                        1. Gia đình hội viên được chăm lo, trẻ em được an toàn trong từng khu dân cư.
                        II. NỘI DUNG
                        1. Thăm hỏi từng nhà
                        """);
        assertThat(plan.title())
                .extracting("value")
                .isEqualTo("Chăm lo gia đình hội viên; giữ an toàn cho trẻ em năm 2026");
        assertThat(plan.period()).extracting("value.to").isEqualTo(2026);
    }

    @Test
    void what_a_site_lists_around_a_document_is_no_part_of_it() {
        PlanReading news =
                PlanReader.read(
                        """
                        Văn bản liên quan
                        - 1Luật Bình đẳng giới 2006
                        - 2Kế hoạch 12/KH-UBND năm 2019 thực hiện Chỉ thị 08/CT-TTg
                        UBND huyện Tam Sơn vừa ban hành Kế hoạch giữ yên mái nhà trên địa bàn huyện năm 2026.
                        Mục tiêu của Kế hoạch là giúp mọi người dân được sống yên trong ngôi nhà của mình.
                        """);
        assertThat(news.number()).isNull();
        assertThat(news.period()).extracting("value.to").isEqualTo(2026);
        PlanReading plan =
                plan(
                        "52/KH-UBND",
                        "",
                        "I. MỤC TIÊU\nGiữ yên từng mái nhà.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã:"
                                + " Nắm tình hình.\nTin liên quan\nHội nghị tổng kết năm 2020");
        assertThat(plan.assignments().getFirst().value().duties()).hasSize(1);
    }

    @Test
    void a_line_break_before_the_last_figure_parts_nothing() {
        PlanReading plan =
                plan(
                        "52/KH-UBND",
                        "",
                        "I. CHỈ TIÊU\n- Năm 2027 có 70% ấp có tổ hòa giải hoạt động tốt; năm"
                                + " 2028:\n90%.\nII. CHẾ ĐỘ BÁO CÁO\nCác ấp báo cáo Ủy ban nhân"
                                + " dân xã chậm nhất ngày 10/6 và\n10/12.");
        assertThat(plan.targets()).hasSize(2);
        assertThat(plan.reports())
                .extracting(found -> found.value().due())
                .containsExactly("10/6", "10/12");
    }

    @Test
    void news_may_tell_the_work_by_the_plan_and_name_who_leads() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND tỉnh vừa ban hành Kế hoạch số 77/KH-UBND ngày 05/3/2026 về giữ yên mái nhà.
                        Theo kế hoạch, tỉnh mở hội nghị phổ biến luật; rà soát quy ước của khu dân cư; tập huấn cho cộng tác viên dân số.
                        Sở Y tế được giao là cơ quan thường trực, chủ trì theo dõi. Trung tâm Trợ giúp pháp lý nhà nước tỉnh rà soát quy ước.
                        """);
        assertThat(news.contents()).hasSize(3);
        assertThat(news.assignments())
                .extracting(found -> found.value().body())
                .containsExactly("Sở Y tế", "Trung tâm Trợ giúp pháp lý nhà nước tỉnh");
    }

    @Test
    void news_tells_the_aim_first_then_figures_then_who_was_given_the_work() {
        PlanReading news =
                PlanReader.read(
                        """
                        Nhằm giúp mọi người dân được sống yên trong ngôi nhà của mình và trẻ em lớn lên an toàn; ngày 05/3/2026, UBND tỉnh đã ban hành Kế hoạch số 77//KH-UBND về giữ yên mái nhà năm 2026.
                        Theo đó, năm nay làm tốt việc giúp người bị hại, cụ thể: 90% người bị hại được tư vấn; 70% ấp có tổ hòa giải.
                        Các nhiệm vụ trọng tâm gồm: Truyền thông tới từng khu dân cư; mở thêm nhà tạm lánh ở các xã vùng xa; tập huấn cho cộng tác viên dân số. UBND tỉnh giao Sở Y tế chủ trì, theo dõi việc thực hiện.
                        """);
        assertThat(news.number()).extracting("value").isEqualTo("77");
        assertThat(news.symbol()).extracting("value").isEqualTo("KH-UBND");
        assertThat(news.objective())
                .extracting("value")
                .asString()
                .startsWith("giúp mọi người")
                .endsWith("lớn lên an toàn");
        assertThat(news.targets())
                .extracting(found -> found.value().value())
                .containsExactly(BigDecimal.valueOf(90), BigDecimal.valueOf(70));
        assertThat(news.contents()).hasSize(3);
        assertThat(news.assignments())
                .extracting(found -> found.value().body(), found -> found.value().role())
                .containsExactly(tuple("Sở Y tế", Role.LEAD));
    }

    @Test
    void contents_left_to_an_annex_are_read_from_its_table() {
        PlanReading plan =
                PlanReader.read(
                        """
                        UBND TỈNH BÌNH LONG
                        SỞ NỘI VỤ
                        Số: 415/KH-SNV
                        Bình Long, ngày 12 tháng 5 năm 2025
                        KẾ HOẠCH
                        Vì mái nhà bình yên năm 2025
                        I. NỘI DUNG
                        Chi tiết tại Phụ lục kèm theo.
                        II. TỔ CHỨC THỰC HIỆN
                        1. Văn phòng Sở: bố trí kinh phí.
                        2. Giáo viên chủ nhiệm: nắm bắt tâm lý học sinh.
                        Nơi nhận:
                        - Lưu: VT.
                        PHỤ LỤC
                        STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian
                        1 | Nói chuyện ở thôn | Thanh tra Sở | Văn phòng Sở | Quý II
                        2 | Tập huấn tổ can ngăn | Thanh tra Sở | UBND các xã | Quý IV
                        """);
        assertThat(plan.contents())
                .extracting(found -> found.value().title())
                .containsExactly("Nói chuyện ở thôn", "Tập huấn tổ can ngăn");
        assertThat(plan.assignments())
                .extracting(found -> found.value().body())
                .contains("Thanh tra Sở", "Văn phòng Sở", "Giáo viên chủ nhiệm");
    }

    @Test
    void a_few_lines_that_a_page_has_broken_are_whole_again() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Số: 15/KH-UBND
                        Hòa Lâm, ngày 05 tháng 3 năm 2022
                        KẾ HOẠCH
                        Vì mái nhà bình yên năm 2022
                        Căn cứ Quyết định số 45/QĐ-TTg ngày 13 tháng 01 năm 2022 của Thủ tướng
                        Chính phủ về mái nhà bình yên; Công văn số 212/LĐTBXH-BĐG ngày 26/01/2022 của Bộ
                        Lao động - Thương binh và Xã hội, UBND huyện ban hành Kế hoạch như sau:
                        I. NỘI DUNG
                        1. Truyền thông tới từng thôn.
                        2. Tập huấn tổ can ngăn.
                        3. Thăm hỏi.
                        II. KINH PHÍ
                        Ngân sách huyện.
                        """);
        assertThat(plan.bases())
                .extracting(found -> found.value().number())
                .containsExactly("45/QĐ-TTg", "212/LĐTBXH-BĐG");
    }

    @Test
    void the_police_give_work_to_their_squads_and_sign_below() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Số: 311/KH-CAH
                        Hòa Lâm, ngày 25 tháng 3 năm 2024
                        KẾ HOẠCH
                        Vì mái nhà bình yên năm 2024
                        I. NHIỆM VỤ
                        1. Nắm địa bàn.
                        II. TỔ CHỨC THỰC HIỆN
                        1. Đội Cảnh sát quản lý hành chính: chỉ đạo Công an xã.
                        2. Công an các xã: tổ chức thực hiện tại địa bàn.
                        TRƯỞNG CÔNG AN HUYỆN
                        """);
        assertThat(plan.assignments())
                .extracting(found -> found.value().body() + found.value().duties().size())
                .containsExactly("Đội Cảnh sát quản lý hành chính1", "Công an các xã1");
    }

    @Test
    void an_annexed_plan_may_have_lost_its_type_and_its_articles() {
        PlanReading decision =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 97/QĐ-UBND | Hòa Lâm, ngày 14 tháng 3 năm 2026 |
                        ỦY BAN NHÂN DÂN HUYỆN
                        Căn cứ Quyết định số 26/QĐ-TTg ngày 22/02/2025 của Thủ tướng Chính phủ phê duyệt Chương trình mái nhà bình yên;
                        QUYẾT ĐỊNH:
                        | TM. ỦY BAN NHÂN DÂN |
                        VÌ MÁI NHÀ BÌNH YÊN GIAI ĐOẠN 2026 - 2030 TRÊN ĐỊA BÀN HUYỆN HÒA LÂM
                        (Ban hành kèm theo Quyết định số 97/QĐ-UBND ngày 14/3/2026 của UBND huyện Hòa Lâm)
                        1. Mục tiêu chung:
                        Mọi người được sống yên ổn trong ngôi nhà của mình, không ai phải chịu đựng một mình.
                        2. Mục tiêu cụ thể:
                        - 90% hộ ký cam kết.
                        """);
        assertThat(decision.kind().value()).isEqualTo(PlanReading.Kind.DECISION);
        assertThat(decision.title().value())
                .startsWith("Vì mái nhà bình yên giai đoạn 2026 - 2030");
        assertThat(decision.objective().value()).startsWith("Mọi người được sống yên ổn");
        assertThat(decision.targets()).hasSize(1);
    }

    @Test
    void a_decision_may_issue_a_programme_within_its_articles() {
        PlanReading decision =
                PlanReader.read(
                        """
                        ỦY
                        BAN NHÂN DÂN
                        TỈNH BẮC NINH
                        |
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        |
                        Số: 33/QĐ-UBND
                        |
                        Bắc Ninh, ngày 21 tháng 01 năm 2026
                        |
                        QUYẾT ĐỊNH
                        BAN
                        HÀNH CHƯƠNG TRÌNH MÁI NHÀ BÌNH YÊN GIAI ĐOẠN 2026 - 2030
                        ỦY
                        BAN NHÂN DÂN TỈNH BẮC NINH
                        Căn cứ Luật Phòng, chống bạo lực gia đình;
                        QUYẾT ĐỊNH:
                        Điều 1. Ban hành Chương trình mái nhà bình yên giai đoạn 2026 -
                        2030 gồm những nội
                        dung sau:
                        I. QUAN ĐIỂM
                        1. Mọi người đều được sống yên ổn trong ngôi nhà của mình.
                        """);
        assertThat(decision.kind().value()).isEqualTo(Kind.DECISION);
        assertThat(decision.title().value())
                .isEqualTo("Ban hành Chương trình mái nhà bình yên giai đoạn 2026 - 2030");
    }
}
