package vn.binhan.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

class BudgetTest {

    @Test
    void a_total_of_known_amounts_is_their_sum() {
        var all = Budget.of(List.of(line(2026, 100L), line(2026, 50L))).all().planned();
        assertThat(all.whole()).isTrue();
        assertThat(all.known()).isEqualTo(150);
    }

    @Test
    void an_unknown_amount_is_not_zero_but_missing() {
        var all = Budget.of(List.of(line(2026, 100L), line(2026, null))).all().planned();
        assertThat(all.whole()).isFalse();
        assertThat(all.unknown()).isFalse();
        assertThat(all.known()).isEqualTo(100);
        assertThat(all.missing()).isEqualTo(1);
    }

    @Test
    void a_known_zero_is_an_amount() {
        var all = Budget.of(List.of(line(2026, 0L))).all().planned();
        assertThat(all.whole()).isTrue();
        assertThat(all.known()).isZero();
    }

    @Test
    void where_nothing_is_known_there_is_no_total() {
        var all = Budget.of(List.of(line(2026, null), line(2027, null))).all();
        assertThat(all.planned().unknown()).isTrue();
        assertThat(Budget.of(List.of()).all().planned().unknown()).isTrue();
        assertThat(Budget.of(List.of()).all().planned().whole()).isFalse();
    }

    @Test
    void years_stand_in_order_with_totals_of_their_own_and_the_state_budget_first() {
        var mobilised = line(2026, 1L, BudgetSource.MOBILISED);
        var central = line(2026, 2L, BudgetSource.STATE_CENTRAL);
        var budget = Budget.of(List.of(line(2027, 7L), mobilised, central));
        assertThat(budget.years()).extracting(Budget.Year::year).containsExactly(2026, 2027);
        assertThat(budget.years().getFirst().lines()).containsExactly(central, mobilised);
        assertThat(budget.years().getFirst().totals().planned().known()).isEqualTo(3);
        assertThat(budget.all().planned().known()).isEqualTo(10);
    }

    @Test
    void every_source_has_a_word() {
        var words = Words.load(Language.VI, List.of("budget"));
        for (var source : BudgetSource.values()) {
            assertThat(words.has("budget.source." + source)).isTrue();
        }
    }

    private static BudgetStore.Line line(int year, @Nullable Long planned) {
        return line(year, planned, BudgetSource.STATE_PROVINCE);
    }

    private static BudgetStore.Line line(int year, @Nullable Long planned, BudgetSource source) {
        return new BudgetStore.Line(1, null, year, source, planned, null, null, "", 1);
    }
}
