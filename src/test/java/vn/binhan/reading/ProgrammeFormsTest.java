package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;

/** Ways in which the press tells of a programme, each in a few invented lines. */
class ProgrammeFormsTest {
    @Test
    void a_programme_may_be_told_by_its_name_alone() {
        PlanReading news =
                PlanReader.read(
                        """
                        Chương trình mái nhà bình yên huyện Hòa Lâm giai đoạn 2026-2030 đặt mục tiêu bảo đảm mọi người được sống yên ổn trong ngôi nhà của mình.
                        Theo đó, huyện phấn đấu giảm tỷ suất vụ xô xát xuống 5,5‰ vào năm 2028 và 4‰ vào năm 2030; 90% hộ ký cam kết.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.title().value())
                .isEqualTo("Chương trình mái nhà bình yên huyện Hòa Lâm giai đoạn 2026-2030");
        assertThat(news.objective().value()).startsWith("bảo đảm mọi người được sống yên ổn");
        assertThat(news.targets()).hasSize(3);
    }

    @Test
    void the_prime_minister_may_be_named_behind_what_he_approved() {
        PlanReading news =
                PlanReader.read(
                        """
                        Cả nước đặt mục tiêu đến năm 2028 có 60% thôn có tổ can ngăn, và con số này sẽ tăng lên 75% vào năm 2030, theo một chương trình vừa được Thủ tướng Chính phủ phê duyệt.
                        Chương trình mái nhà bình yên trong tình hình mới giai đoạn 2026 - 2030 nhằm giúp mọi gia đình sống yên ổn, không ai phải chịu đựng một mình.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer().value()).isEqualTo("Thủ tướng Chính phủ");
        assertThat(news.title().value())
                .isEqualTo(
                        "Chương trình mái nhà bình yên trong tình hình mới giai đoạn 2026 - 2030");
        assertThat(news.targets())
                .extracting(found -> found.value().by() + " " + found.value().value())
                .containsExactly("2028 60", "2030 75");
    }

    @Test
    void the_decision_may_stand_in_brackets_behind_the_name() {
        PlanReading news =
                PlanReader.read(
                        """
                        Thủ tướng Chính phủ quyết định phê duyệt Chương trình mái nhà bình yên giai đoạn 2026 - 2030 (Quyết định số 48/QĐ-TTg, ngày 19/7/2026).
                        Chương trình đưa ra mục tiêu 90% hộ ký cam kết.
                        """);
        assertThat(news.number().value() + "/" + news.symbol().value()).isEqualTo("48/QĐ-TTg");
        assertThat(news.issuedOn().value()).isEqualTo(LocalDate.of(2026, 7, 19));
    }

    @Test
    void a_programme_may_only_be_said_to_exist() {
        PlanReading news =
                PlanReader.read(
                        """
                        Để giữ yên từng mái nhà, huyện Hòa Lâm đã có chương trình can ngăn tại thôn.
                        Theo đó, sẽ có 50% thôn có tổ can ngăn vào năm 2028 và 60% vào năm 2030. Mục tiêu giảm 10% số vụ xô xát vào năm 2028 và 20% vào năm 2030 so với năm 2025.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(news.issuer().value()).isEqualTo("Ủy ban nhân dân huyện Hòa Lâm");
        assertThat(news.targets())
                .extracting(found -> found.value().by() + " " + found.value().value())
                .containsExactly("2028 50", "2030 60", "2028 10", "2030 20");
    }
}
