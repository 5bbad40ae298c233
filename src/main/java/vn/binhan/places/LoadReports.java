package vn.binhan.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;

/** Counts what a loading found, placed and left. */
final class LoadReports {
    private LoadReports() {}

    static LoadReport of(
            Register register,
            UnitTables tables,
            LocalDate day,
            Collection<LoadPlan.Made> made,
            int added,
            int known,
            int notPlaced) {
        var targets = new HashMap<String, Integer>();
        tables.pairs.forEach(pair -> targets.merge(pair.then(), 1, Integer::sum));
        var cut = (int) targets.values().stream().filter(number -> number > 1).count();
        var provinces = made.stream().map(reform -> province(register, day, reform)).toList();
        return new LoadReport(
                tables.files,
                tables.left,
                tables.rows,
                tables.then.size(),
                tables.now.size(),
                targets.size() - cut,
                cut,
                added,
                known,
                notPlaced,
                provinces,
                tables.flaws.all());
    }

    private static LoadReport.Province province(
            Register register, LocalDate day, LoadPlan.Made made) {
        var whole = new HashMap<UnitKey, Boolean>();
        made.links().forEach(link -> whole.merge(link.from(), link.whole(), Boolean::logicalAnd));
        return new LoadReport.Province(
                made.province(),
                register.on(made.province(), day).orElseThrow().name(),
                whole.size(),
                made.units().size(),
                (int) whole.entrySet().stream().filter(entry -> !entry.getValue()).count());
    }
}
