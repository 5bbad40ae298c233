package vn.binhan.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What she may choose, and how slow guessing is. */
class FactorTest {
    @Test
    void words_are_three_different_ones_and_tones_capitals_and_spaces_do_not_count() {
        assertThat(Factor.refusal("cái nồi đất nung")).isEmpty();
        assertThat(Factor.key("  Cái NỒI  đất nung ")).isEqualTo(Factor.key("cai noi dat nung"));
        for (var weak : List.of("", "nồi", "nồi đất", "nồi nồi nồi nồi", "a b c")) {
            assertThat(Factor.refusal(weak)).as(weak).contains("ownview.refused.words");
        }
        assertThat(Factor.refusal("x".repeat(121))).contains("ownview.refused.long");
    }

    @Test
    void figures_are_no_row_no_telephone_and_no_number_of_a_report() {
        assertThat(Factor.refusal("704 931 85")).isEmpty();
        assertThat(Factor.key("704 931 85")).isEqualTo("70493185");
        for (var weak : List.of("123456", "987654", "777777", "0912345678", "121212")) {
            assertThat(Factor.refusal(weak)).as(weak).contains("ownview.refused.guessable");
        }
        for (var length : List.of("12345", "490213 774512 908134")) {
            assertThat(Factor.refusal(length)).as(length).contains("ownview.refused.figures");
        }
    }

    @Test
    void no_day_of_the_last_or_this_century_can_be_chosen_however_it_is_written() {
        var ways = List.of("ddMMyyyy", "ddMMyy", "yyyyMMdd", "yyMMdd", "MMddyyyy", "MMddyy");
        qt().forAll(integers().between(0, 365 * 120), integers().between(0, ways.size() - 1))
                .checkAssert((day, way) -> {
                    var written =
                            LocalDate.of(1930, 1, 1)
                                    .plusDays(day)
                                    .format(DateTimeFormatter.ofPattern(ways.get(way)));
                    assertThat(Factor.refusal(written)).as(written).isPresent();
                });
    }

    @Test
    void guessing_gets_slower_with_every_wrong_try_and_never_stops_her() {
        var tries = 0;
        var day = Duration.ZERO;
        while (day.compareTo(Duration.ofDays(1)) < 0) {
            tries++;
            day = day.plus(FactorStore.delay(tries));
        }
        assertThat(tries).as("wrong tries in the first day").isLessThan(40);
        assertThat(FactorStore.delay(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(FactorStore.delay(10_000)).isEqualTo(Duration.ofHours(1));
    }
}
