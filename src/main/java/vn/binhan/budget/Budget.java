package vn.binhan.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The money of a plan year by year. An amount that is not known never counts as zero: a total says
 * how much of it is missing.
 */
record Budget(List<Year> years, Totals all) {

    /** One year's lines, source by source, with their totals. */
    record Year(int year, List<BudgetStore.Line> lines, Totals totals) {}

    /** What was planned, allocated and spent together. */
    record Totals(Total planned, Total allocated, Total spent) {

        static Totals of(List<BudgetStore.Line> lines) {
            return new Totals(
                    Total.of(lines, BudgetStore.Line::planned),
                    Total.of(lines, BudgetStore.Line::allocated),
                    Total.of(lines, BudgetStore.Line::spent));
        }
    }

    /**
     * A sum in đồng.
     *
     * @param known the sum of what is known
     * @param missing how many of the lines do not say
     */
    record Total(long known, int missing, int lines) {

        static Total of(
                List<BudgetStore.Line> lines, Function<BudgetStore.Line, @Nullable Long> amount) {
            var known = lines.stream().map(amount).filter(Objects::nonNull).toList();
            return new Total(
                    known.stream().mapToLong(Long::longValue).sum(),
                    lines.size() - known.size(),
                    lines.size());
        }

        /** Whether every line says its amount, so that the sum is the whole. */
        boolean whole() {
            return lines > 0 && missing == 0;
        }

        /** Whether no line says its amount, so that there is no sum at all. */
        boolean unknown() {
            return missing == lines;
        }
    }

    static Budget of(List<BudgetStore.Line> lines) {
        var byYear =
                lines.stream()
                        .sorted(Comparator.comparing(BudgetStore.Line::source))
                        .collect(
                                Collectors.groupingBy(
                                        BudgetStore.Line::year, TreeMap::new, Collectors.toList()));
        var years =
                byYear.entrySet().stream()
                        .map(year ->
                                new Year(
                                        year.getKey(), year.getValue(), Totals.of(year.getValue())))
                        .toList();
        return new Budget(years, Totals.of(lines));
    }
}
