package vn.binhan.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measurable promise of a plan. */
public record Target(
        Comparator comparator,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        String unit,
        @Nullable Integer by,
        String subject) {
    /** The same promise, due in another year. */
    public Target dueBy(@Nullable Integer year) {
        return new Target(comparator, value, valueTo, unit, year, subject);
    }

    /** How a measured value is to stand to the value of a target. */
    public enum Comparator {
        AT_LEAST(">="),
        MORE_THAN(">"),
        EQUAL("="),
        AT_MOST("<="),
        LESS_THAN("<");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** The sign that the report and the page write. */
        public String sign() {
            return sign;
        }
    }
}
