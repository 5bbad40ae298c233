package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.heads.Period;
import vn.binhan.reading.PlanReading.Basis;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.reading.PlanReading.ReportDuty;
import vn.binhan.reading.PlanReading.Role;
import vn.binhan.wording.Found;

class PlanReaderTest {
    private final PlanReading plan = PlanReader.read(PlanFixtures.WHOLE_PLAN);

    @Test
    void a_plan_says_who_issued_it_under_which_number_where_and_when() {
        assertThat(plan.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân tỉnh Phú Thọ");
        assertThat(plan.number()).extracting("value").isEqualTo("417");
        assertThat(plan.symbol()).extracting("value").isEqualTo("KH-UBND");
        assertThat(plan.place()).extracting("value").isEqualTo("Phú Thọ");
        assertThat(plan.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2022, 3, 9));
    }

    @Test
    void the_title_stands_below_the_word_plan_and_names_the_years() {
        assertThat(plan.title())
                .extracting("value")
                .isEqualTo(
                        "Hành động vì mái nhà không bạo lực trên địa bàn tỉnh Phú Thọ giai đoạn"
                                + " 2022 - 2025");
        assertThat(plan.period()).extracting("value").isEqualTo(new Period(2022, 2025));
    }

    @Test
    void the_texts_that_a_plan_rests_on_keep_number_symbol_and_date() {
        assertThat(plan.bases())
                .extracting(Found::value)
                .containsExactly(
                        new Basis("2232/QĐ-TTg", LocalDate.of(2020, 12, 28)),
                        new Basis("345/LĐTBXH-BĐG", LocalDate.of(2022, 2, 14)));
    }

    @Test
    void the_general_objective_is_told_apart_from_the_targets() {
        assertThat(plan.objective())
                .extracting("value")
                .asString()
                .startsWith("Mọi người dân")
                .endsWith("sớm và đủ.");
        assertThat(plan.targets())
                .extracting(found -> found.value().comparator().sign())
                .containsExactly(">=", "=", ">");
        assertThat(plan.targets())
                .extracting(found -> found.value().value().intValue())
                .containsExactly(60, 100, 75);
    }

    @Test
    void a_target_that_names_its_own_year_does_not_take_the_year_of_the_heading() {
        assertThat(plan.targets())
                .extracting(found -> found.value().by())
                .containsExactly(2025, 2025, 2024);
    }

    @Test
    void contents_keep_their_tasks_to_any_depth() {
        assertThat(plan.contents())
                .extracting(found -> found.value().title())
                .containsExactly(
                        "Truyền thông tới từng khu dân cư",
                        "Củng cố các cơ sở trợ giúp",
                        "Tập huấn cho cộng tác viên");
        assertThat(plan.contents())
                .extracting(found -> found.value().tasks().size())
                .containsExactly(2, 2, 0);
        assertThat(plan.contents().get(1).value().tasks().getFirst().value().tasks()).hasSize(2);
    }

    @Test
    void every_body_has_its_duties_and_a_body_that_only_helps_is_support() {
        assertThat(plan.assignments())
                .extracting(found -> found.value().body())
                .containsExactly(
                        "Sở Lao động - Thương binh và Xã hội",
                        "Công an tỉnh",
                        "Ủy ban nhân dân các huyện, thành, thị",
                        "Sở Tư pháp");
        assertThat(plan.assignments())
                .extracting(found -> found.value().role())
                .containsExactly(Role.LEAD, Role.LEAD, Role.LEAD, Role.SUPPORT);
        assertThat(plan.assignments())
                .extracting(found -> found.value().duties().size())
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void reports_say_when_they_are_due_and_to_whom() {
        assertThat(plan.reports())
                .extracting(Found::value)
                .containsExactly(
                        new ReportDuty("15/12", "Ủy ban nhân dân tỉnh"),
                        new ReportDuty("05/12", "Sở Lao động - Thương binh và Xã hội"));
        assertThat(plan.budget()).hasSize(1);
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void a_decision_that_annexes_a_plan_is_a_decision_with_the_contents_of_the_plan() {
        PlanReading decision = PlanReader.read(PlanFixtures.DECISION);
        assertThat(decision.kind().value()).isEqualTo(Kind.DECISION);
        assertThat(decision.number()).extracting("value").isEqualTo("88");
        assertThat(decision.title()).extracting("value").isEqualTo("Mái ấm an lành năm 2023");
        assertThat(decision.period()).extracting("value").isEqualTo(new Period(2023, 2023));
        assertThat(decision.bases())
                .extracting(found -> found.value().number())
                .containsExactly("28/NQ-CP");
        assertThat(decision.contents()).hasSize(2);
        assertThat(decision.warnings()).extracting(PlanReading.Warning::code).contains("cut-end");
    }

    @Test
    void a_news_item_gives_number_date_and_content_of_the_plan_it_reports() {
        PlanReading news = PlanReader.read(PlanFixtures.NEWS);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân tỉnh Lào Cai");
        assertThat(news.number()).extracting("value").isEqualTo("77");
        assertThat(news.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2022, 5, 12));
        assertThat(news.targets())
                .extracting(found -> found.value().value().intValue())
                .containsExactly(45, 100);
        assertThat(news.targets())
                .extracting(found -> found.value().by())
                .containsExactly(2026, 2026);
        assertThat(news.contents())
                .extracting(found -> found.value().title())
                .containsExactly("Nói chuyện ở thôn bản", "Lập tổ tư vấn", "Kiểm tra hằng quý");
    }

    @Test
    void an_official_letter_is_something_else_but_keeps_its_letterhead() {
        PlanReading letter = PlanReader.read(PlanFixtures.LETTER);
        assertThat(letter.kind().value()).isEqualTo(Kind.OTHER);
        assertThat(letter.issuer()).extracting("value").isEqualTo("Sở Nội vụ tỉnh Hà Nam");
        assertThat(letter.symbol()).extracting("value").isEqualTo("SNV-BĐG");
        assertThat(letter.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(letter.contents()).isEmpty();
    }

    @Test
    void a_text_that_is_not_vietnamese_is_refused_with_a_warning() {
        for (String text :
                List.of("", " \n ", "The plan of the year has three targets.", "12 34 %%%")) {
            PlanReading reading = PlanReader.read(text);
            assertThat(reading.kind().value()).isEqualTo(Kind.OTHER);
            assertThat(reading.warnings())
                    .extracting(PlanReading.Warning::code)
                    .containsExactly("not-vietnamese");
        }
    }

    @Test
    void a_number_of_contents_that_was_announced_but_not_found_is_a_warning() {
        String text = PlanFixtures.NEWS.replace("3 nhiệm vụ", "04 (bốn) nhiệm vụ");
        assertThat(PlanReader.read(text).warnings())
                .extracting(PlanReading.Warning::code)
                .contains("count-differs");
    }

    @Test
    void two_dates_of_issue_are_a_warning() {
        String text = "Ngày ban hành: 10/3/2022\n\n" + PlanFixtures.WHOLE_PLAN;
        assertThat(PlanReader.read(text).warnings())
                .extracting(PlanReading.Warning::code)
                .contains("two-dates");
    }
}
