package vn.binhan.reading;

import java.util.List;
import vn.binhan.figures.Target;
import vn.binhan.reading.PlanReading.Role;
import vn.binhan.wording.Found;

/** What was read, in short words for tests. */
final class ReadAs {
    private ReadAs() {}

    static List<String> targets(PlanReading reading) {
        return reading.targets().stream().map(Found::value).map(ReadAs::shown).toList();
    }

    private static String shown(Target target) {
        String by = target.by() == null ? "" : " by " + target.by();
        return target.comparator().sign() + target.value() + " " + target.unit() + by;
    }

    static List<String> leads(PlanReading reading) {
        return reading.assignments().stream()
                .map(Found::value)
                .filter(assignment -> assignment.role() == Role.LEAD)
                .map(assignment -> assignment.body())
                .toList();
    }

    static List<String> contents(PlanReading reading) {
        return reading.contents().stream().map(content -> content.value().title()).toList();
    }
}
