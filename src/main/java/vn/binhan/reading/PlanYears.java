package vn.binhan.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Target;
import vn.binhan.figures.TargetYears;
import vn.binhan.heads.Period;
import vn.binhan.wording.Found;

/** Puts the years of the plan itself where a target is due in them or at their end. */
final class PlanYears {
    private PlanYears() {}

    /** What was due before the plan was issued and before its own years was found, not promised. */
    private static int begin(@Nullable Found<Period> period, @Nullable Found<LocalDate> issuedOn) {
        int issued = issuedOn == null ? 0 : issuedOn.value().getYear();
        Integer first = period == null ? null : period.value().from();
        return first == null ? issued : Math.min(issued, first);
    }

    /** The targets with the year of the plan where they are due at the end of it or in it. */
    static List<Found<Target>> settled(
            List<Found<Target>> targets,
            @Nullable Found<Period> period,
            @Nullable Found<LocalDate> issuedOn) {
        int begin = begin(period, issuedOn);
        Integer last = period == null ? null : period.value().to();
        boolean one = period != null && Objects.equals(last, period.value().from());
        return targets.stream()
                .map(target -> {
                    Integer by = target.value().by();
                    boolean open = by != null && by <= TargetYears.LAST_OF_PLAN;
                    boolean known =
                            Objects.equals(by, TargetYears.LAST_OF_PLAN)
                                    || (one && Objects.equals(by, TargetYears.YEAR_OF_PLAN));
                    return open ? target.as(target.value().dueBy(known ? last : null)) : target;
                })
                .filter(target -> {
                    Integer by = target.value().by();
                    return by == null || by >= begin;
                })
                .toList();
    }
}
