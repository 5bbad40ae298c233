package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.heads.Period;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.wording.Found;

/** Plans and news that leave out a year, a stroke or a name which the rest of the text tells. */
class SparseFormsTest {
    private static final String PLAN =
            """
            %s
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            %s
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì mái nhà bình yên
            I. MỤC TIÊU CHUNG
            1. Mục tiêu chung
            Giữ yên từng mái nhà, không ai phải chịu đau một mình.
            II. NHIỆM VỤ
            1. Truyền thông tới từng nhà
            III. THỜI GIAN THỰC HIỆN
            Từ tháng 4 năm 2022 đến tháng 9 năm 2023.
            """;

    private static PlanReading plan(String issuer, String number) {
        return PlanReader.read(PLAN.formatted(issuer, number));
    }

    private static LocalDate dayOf(String news) {
        Found<LocalDate> day = PlanReader.read(news).issuedOn();
        return day == null ? LocalDate.MIN : day.value();
    }

    @Test
    void the_page_or_the_plan_tells_the_year_of_a_day_without_one() {
        String told =
                "%s\nNgày %s, UBND huyện Hòa Lâm ban hành Kế hoạch số 15/KH-UBND vì mái nhà bình"
                        + " yên %s.\nMục tiêu của kế hoạch là giữ yên từng mái nhà trong huyện.";
        assertThat(dayOf(told.formatted("Mái nhà bình yên", "5-3", "năm 2022")))
                .isEqualTo(LocalDate.of(2022, 3, 5));
        assertThat(dayOf(told.formatted("12/01/2023 08:30", "28/12", "đến năm 2030")))
                .isEqualTo(LocalDate.of(2022, 12, 28));
        assertThat(dayOf(told.formatted("date 2022-03", "5/3", "giai đoạn 2022-2030")))
                .isEqualTo(LocalDate.of(2022, 3, 5));
        assertThat(dayOf(told.formatted("Mái nhà bình yên", "28/12", "năm 2022")))
                .isEqualTo(LocalDate.MIN);
        assertThat(dayOf(told.formatted("Mái nhà bình yên", "5/3", "đến năm 2030")))
                .isEqualTo(LocalDate.MIN);
    }

    @Test
    void a_number_may_have_lost_its_stroke_or_caught_a_blank() {
        for (String number : List.of("Số: 415KH/ UBND", "Số: 4 15/KH-UBND", "Số: 415 KH-UBND")) {
            PlanReading plan = plan("ỦY BAN NHÂN DÂN\nXÃ HÒA LÂM", number);
            assertThat(plan.number()).as(number).extracting("value").isEqualTo("415");
            assertThat(plan.symbol()).as(number).extracting("value").asString().startsWith("KH");
        }
    }

    @Test
    void of_two_committees_the_lower_one_issues_and_a_section_may_tell_the_years() {
        PlanReading plan =
                plan(
                        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nỦY BAN NHÂN DÂN PHƯỜNG HÒA LÂM",
                        "Số: 15/KH-UBND");
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân phường Hòa Lâm");
        assertThat(plan.period()).extracting("value").isEqualTo(new Period(2022, 2023));
        assertThat(plan.objective())
                .extracting("value")
                .asString()
                .startsWith("Giữ yên từng mái nhà");
    }

    @Test
    void news_may_tell_of_a_programme_that_was_approved() {
        PlanReading news =
                PlanReader.read(
                        """
                        Ngày 5/3/2022, Thủ tướng đã ban hành Quyết định 15/QĐ-TTg phê duyệt Chương trình mái nhà bình yên đến năm 2030.
                        Theo đó, mục tiêu của Chương trình là giữ yên từng mái nhà; phấn đấu 80% thôn có tổ can ngăn.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer()).extracting("value").isEqualTo("Thủ tướng Chính phủ");
        assertThat(news.number()).extracting("value").isEqualTo("15");
        assertThat(news.title())
                .extracting("value")
                .isEqualTo("Chương trình mái nhà bình yên đến năm 2030");
        assertThat(news.targets()).hasSize(1);
    }

    @Test
    void a_headed_plan_may_be_told_by_the_decision_that_was_signed() {
        PlanReading news =
                PlanReader.read(
                        """
                        Kế hoạch giữ yên mái nhà của ngành
                        Bộ trưởng Bộ Y tế Trần Thị An đã ký Quyết định số 15/QĐ-BYT, ngày 5-3-2022, nêu rõ mục đích, nội dung và cách làm.
                        """);
        assertThat(news.issuer()).extracting("value").asString().contains("Bộ Y tế");
        assertThat(news.symbol()).extracting("value").isEqualTo("QĐ-BYT");
        assertThat(news.title()).extracting("value").isEqualTo("Giữ yên mái nhà của ngành");
    }

    @Test
    void a_plan_that_others_are_asked_for_is_no_news_of_one() {
        PlanReading other =
                PlanReader.read(
                        """
                        Theo đó, UBND tỉnh yêu cầu các huyện mở lễ phát động vì mái nhà bình yên trong tháng 5; các xã, thị trấn và trường học ở vùng xa xây dựng kế hoạch vui chơi cho trẻ em.
                        """);
        assertThat(other.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void as_much_work_is_found_as_was_announced() {
        String told =
                "UBND huyện Hòa Lâm vừa ban hành Kế hoạch số 15/KH-UBND vì mái nhà bình yên.\n"
                        + "Các xã làm %s nhiệm vụ gồm: Mở lớp cho tổ can ngăn; lập đường dây nóng;"
                        + " thắp đèn ở các ngõ vắng%sTrong việc mở lớp, các xã mời người già.";
        assertThat(
                        PlanReader.read(
                                        told.formatted(
                                                "5",
                                                ". Thăm hỏi người bị hại; khen người làm tốt ở thôn. "))
                                .contents())
                .hasSize(5);
        assertThat(
                        PlanReader.read(told.formatted("4", " và thăm hỏi từng người bị hại. "))
                                .contents())
                .hasSize(4);
    }

    @Test
    void paired_years_are_those_of_their_own_item() {
        PlanReading news =
                PlanReader.read(
                        """
                        UBND huyện Hòa Lâm vừa ban hành Kế hoạch số 15/KH-UBND vì mái nhà bình yên.
                        Kế hoạch đề ra mục tiêu: phấn đấu đến năm 2025 có 60% hộ ký cam kết và đạt 70% vào năm 2030; bảo đảm 100% vụ việc được can ngăn theo chuẩn ISO 9001:2015.
                        """);
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue() + " " + found.value().by())
                .containsExactly("60 2025", "70 2030", "100 null");
    }

    @Test
    void a_decision_without_a_title_names_the_programme_it_approves() {
        PlanReading decision =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 15/QĐ-UBND | Hòa Lâm, ngày 05 tháng 3 năm 2022 |
                        ỦY BAN NHÂN DÂN TỈNH HÒA LÂM
                        Căn cứ Nghị quyết số 12/NQ-HĐND ngày 02/01/2022 về mái nhà bình yên;
                        QUYẾT ĐỊNH:
                        Điều 1. Phê duyệt Chương trình mái nhà bình yên đến năm 2030, với nội dung chủ yếu sau đây:
                        1. Giữ yên từng mái nhà là việc của mọi người trong tỉnh.
                        """);
        assertThat(decision.kind().value()).isEqualTo(Kind.DECISION);
        assertThat(decision.title())
                .extracting("value")
                .isEqualTo("Chương trình mái nhà bình yên đến năm 2030");
    }

    @Test
    void a_town_that_issues_a_plan_does_so_by_its_committee() {
        PlanReading news =
                PlanReader.read(
                        """
                        15/01/2022 09:30
                        Thành phố Hòa Lâm vừa ban hành Kế hoạch số 15/KH-UBND ngày 7-1 vì mái nhà bình yên. Mục đích là giữ yên từng mái nhà và giúp người bị hại trong thành phố.
                        Phấn đấu giảm hộ nghèo 6%/năm trở lên; thu nhập tăng so với năm 2021, đạt trên 30 triệu đồng/người/năm.
                        """);
        assertThat(news.issuer())
                .extracting("value")
                .isEqualTo("Ủy ban nhân dân thành phố Hòa Lâm");
        assertThat(news.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2022, 1, 7));
        assertThat(news.objective()).extracting("value").asString().startsWith("giữ yên từng");
        assertThat(news.targets())
                .extracting(found ->
                        found.value().comparator().sign() + found.value().value().intValue())
                .containsExactly(">=6", ">30");
    }

    @Test
    void the_name_of_a_plan_is_taken_in_full() {
        PlanReading news =
                PlanReader.read(
                        """
                        Ban hành kế hoạch vì mái nhà bình yên
                        UBND huyện Hòa Lâm vừa ban hành kế hoạch vì mái nhà bình yên ở các xã vùng cao. Phấn đấu tỷ lệ vụ việc được can ngăn đạt trên 95% và 100% các vụ nặng được báo công an.
                        """);
        assertThat(news.title())
                .extracting("value")
                .isEqualTo("Vì mái nhà bình yên ở các xã vùng cao");
        assertThat(news.targets())
                .extracting(found -> found.value().subject())
                .containsExactly("tỷ lệ vụ việc được can ngăn", "các vụ nặng được báo công an");
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        Số: 15/KH-UBND | Hòa Lâm, ngày 05 tháng 3 năm 2022 |
                        Thực hiện Luật Hòa giải ở cơ sở, UBND xã ban hành Kế hoạch hòa giải; xây dựng hương ước, quy ước; giữ yên mái nhà năm 2023 với những nội dung như sau:
                        I. NHIỆM VỤ
                        1. Mở lớp cho tổ can ngăn.
                        """);
        assertThat(plan.title())
                .extracting("value")
                .asString()
                .endsWith("quy ước; giữ yên mái nhà năm 2023");
        assertThat(plan.period()).extracting("value").isEqualTo(new Period(2023, 2023));
    }

    @Test
    void an_annex_cut_off_within_its_title_takes_that_of_its_decision() {
        PlanReading decision =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ HÒA LÂM
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Số: 15/QĐ-UBND
                        Hòa Lâm, ngày 05 tháng 3 năm 2022
                        QUYẾT ĐỊNH
                        BAN HÀNH KẾ HOẠCH PHỔ BIẾN PHÁP LUẬT NĂM 2023
                        Căn cứ Luật Tổ chức chính quyền địa phương;
                        QUYẾT ĐỊNH:
                        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phổ biến pháp luật năm 2023.
                        Điều 2. Quyết định này có hiệu lực từ ngày ký./.
                        TM. ỦY BAN NHÂN DÂN
                        KẾ HOẠCH
                        PHỔ BIẾN PHÁP\
                        """);
        assertThat(decision.title()).extracting("value").isEqualTo("Phổ biến pháp luật năm 2023");
        assertThat(decision.period()).extracting("value").isEqualTo(new Period(2023, 2023));
    }
}
