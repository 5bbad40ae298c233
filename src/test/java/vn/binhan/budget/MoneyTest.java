package vn.binhan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Formats;

class MoneyTest {

    @Test
    void an_amount_in_dong_is_understood_with_points_spaces_or_nothing_between_thousands() {
        assertThat(Money.read("1.234.567")).isEqualTo(1_234_567);
        assertThat(Money.read("1 234 567 đồng")).isEqualTo(1_234_567);
        assertThat(Money.read("1\u00a0234\u00a0567 ₫")).isEqualTo(1_234_567);
        assertThat(Money.read("1,234,567 VNĐ")).isEqualTo(1_234_567);
        assertThat(Money.read(" 1234567đ ")).isEqualTo(1_234_567);
        assertThat(Money.read("0")).isZero();
    }

    @Test
    void ty_trieu_and_nghin_are_understood_however_they_are_spelled() {
        assertThat(Money.read("1,5 tỷ")).isEqualTo(1_500_000_000);
        assertThat(Money.read("1.5 tỉ đồng")).isEqualTo(1_500_000_000);
        assertThat(Money.read("250 triệu")).isEqualTo(250_000_000);
        assertThat(Money.read("250tr")).isEqualTo(250_000_000);
        assertThat(Money.read("1.500 triệu đồng")).isEqualTo(1_500_000_000);
        assertThat(Money.read("300 ngàn")).isEqualTo(300_000);
        assertThat(Money.read("2 nghìn tỷ")).isEqualTo(2_000_000_000_000L);
        assertThat(Money.read("1 TỶ 500 TRIỆU")).isEqualTo(1_500_000_000);
        assertThat(Money.read("1 ty 250 trieu 300 nghin dong")).isEqualTo(1_250_300_000);
    }

    @Test
    void what_could_mean_two_amounts_or_none_is_no_amount() {
        for (var typed :
                List.of(
                        "",
                        "1,5",
                        "12.34.567",
                        "1,234",
                        "-5 triệu",
                        "năm trăm triệu",
                        "1 tỷ 500",
                        "500 triệu 1 tỷ",
                        "1 tỷ 2 tỷ",
                        "1,0000000001 tỷ",
                        "99999999999999999999",
                        "1e9",
                        "đồng")) {
            assertThat(Money.read(typed)).as(typed).isNull();
        }
    }

    @Test
    void an_amount_that_the_page_shows_is_understood_again() {
        qt().forAll(longs().between(0, PlanBudget.LARGEST))
                .check(amount -> Long.valueOf(amount).equals(Money.read(Formats.number(amount))));
    }

    @Test
    void no_text_whatever_breaks_the_reading_or_gives_less_than_nothing() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 80))
                .check(typed -> {
                    var amount = Money.read(typed);
                    return amount == null || amount >= 0;
                });
    }
}
