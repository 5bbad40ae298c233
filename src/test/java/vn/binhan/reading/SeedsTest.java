package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.heads.Period;
import vn.binhan.reading.PlanReading.Basis;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.wording.Found;

/** The three real plans, where they lie beside the project. */
class SeedsTest {
    private static PlanReading seed(String number) throws IOException {
        Path folder = Path.of("../shared/seeds");
        assumeTrue(
                Files.isDirectory(folder),
                "no ../shared/seeds here: the three real plans are not read");
        try (var files = Files.list(folder)) {
            Path file =
                    files.filter(path -> path.getFileName().toString().startsWith(number))
                            .findFirst()
                            .orElseThrow();
            return PlanReader.read(Files.readString(file));
        }
    }

    private static void assertStandardTargets(PlanReading reading) {
        assertThat(reading.targets())
                .extracting(found -> found.value().comparator().sign())
                .containsExactly(">=", "=");
        assertThat(reading.targets())
                .extracting(found -> found.value().value().intValue())
                .containsExactly(50, 100);
        assertThat(reading.targets()).extracting(found -> found.value().unit()).containsOnly("%");
        assertThat(reading.targets()).extracting(found -> found.value().by()).containsOnly(2025);
        assertThat(reading.targets().get(0).value().subject())
                .startsWith("người bị bạo lực")
                .endsWith("cơ quan cung cấp dịch vụ");
        assertThat(reading.targets().get(1).value().subject())
                .startsWith("trường hợp có nhu cầu")
                .endsWith("các hình thức khác nhau");
    }

    @Test
    void the_plan_of_an_giang_is_read_as_a_careful_person_reads_it() throws IOException {
        PlanReading plan = seed("004");
        assertThat(plan.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(plan.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân tỉnh An Giang");
        assertThat(plan.number()).extracting("value").isEqualTo("253");
        assertThat(plan.symbol()).extracting("value").isEqualTo("KH-UBND");
        assertThat(plan.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2021, 5, 18));
        assertThat(plan.place()).extracting("value").isEqualTo("An Giang");
        assertThat(plan.title())
                .extracting("value")
                .isEqualTo(
                        "Thực hiện Chương trình Phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
                                + " giai đoạn 2021 - 2025");
        assertThat(plan.period()).extracting("value").isEqualTo(new Period(2021, 2025));
        assertThat(plan.bases())
                .extracting(Found::value)
                .containsExactly(new Basis("2232/QĐ-TTg", LocalDate.of(2020, 12, 28)));
        assertThat(plan.objective())
                .extracting("value")
                .asString()
                .startsWith("Tiếp tục thực hiện hiệu quả")
                .endsWith("bạo lực trên cơ sở giới.");
        assertStandardTargets(plan);
        assertThat(plan.contents()).hasSize(1);
        assertThat(plan.contents().getFirst().value().label()).isEqualTo("1");
        assertThat(plan.contents().getFirst().value().tasks()).hasSize(3);
        assertThat(plan.warnings())
                .extracting(PlanReading.Warning::code)
                .containsExactly("suspect-word", "cut-end");
    }

    @Test
    void the_page_about_the_plan_of_ha_noi_is_news_with_seven_contents() throws IOException {
        PlanReading news = seed("002");
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân thành phố Hà Nội");
        assertThat(news.number()).extracting("value").isEqualTo("106");
        assertThat(news.symbol()).extracting("value").isEqualTo("KH-UBND");
        assertThat(news.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2021, 4, 19));
        assertThat(news.period()).extracting("value").isEqualTo(new Period(2021, 2025));
        assertThat(news.objective())
                .extracting("value")
                .asString()
                .startsWith("tiếp tục thực hiện")
                .endsWith("trên địa bàn Thành phố.");
        assertStandardTargets(news);
        assertThat(news.contents())
                .extracting(found -> found.value().label())
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(news.contents().getLast().value().title())
                .startsWith("Tổng hợp, đánh giá")
                .endsWith("thực hiện Kế hoạch");
        assertThat(news.warnings()).isEmpty();
    }

    @Test
    void the_news_from_prtc_has_no_number_and_its_targets_stand_in_one_sentence()
            throws IOException {
        PlanReading news = seed("000");
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân thành phố PRTC");
        assertThat(news.number()).isNull();
        assertThat(news.issuedOn()).isNull();
        assertThat(news.period()).extracting("value").isEqualTo(new Period(2021, 2025));
        assertThat(news.objective())
                .extracting("value")
                .asString()
                .startsWith("tiếp tục thực hiện hiệu quả");
        assertStandardTargets(news);
        assertThat(news.warnings()).extracting(PlanReading.Warning::code).contains("suspect-word");
    }
}
