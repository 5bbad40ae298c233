package vn.binhan.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which time counts today of work that a plan wants again and again. It is worked out anew each day
 * from the plan's words and from what was reported; the plan itself gets no day that it did not
 * name.
 *
 * @param due the day by which it is due this time
 * @param named whether the plan's words name that day; otherwise it is the last of their period
 * @param reported whether the last report on the work speaks of this time
 */
public record Turn(LocalDate due, boolean named, boolean reported) {

    /**
     * The last time that passed without a report stays; once it was reported the next one counts,
     * and of those within the plan the last one in the end. Empty when none lies within the plan.
     *
     * @param since the day from which the plan asks for it here
     * @param reportedFor the day of the last time that was reported on, absent when none was
     * @param start the first day of the plan, absent when it names none
     * @param end the last day of the plan, absent when it names none
     */
    static Optional<Turn> of(
            DueDay day,
            LocalDate since,
            @Nullable LocalDate reportedFor,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            LocalDate today) {
        var first = start != null && start.isAfter(since) ? start : since;
        var due = day.counting(first, each -> isReported(each, reportedFor), today);
        if (due.isBefore(first)) {
            due = day.from(first);
        }
        if (end != null && due.isAfter(end)) {
            due = day.before(end.plusDays(1));
        }
        return due.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Turn(due, day.named(), isReported(due, reportedFor)));
    }

    private static boolean isReported(LocalDate due, @Nullable LocalDate reportedFor) {
        return reportedFor != null && !due.isAfter(reportedFor);
    }
}
