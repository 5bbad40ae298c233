package vn.binhan.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the time of a rule is over. */
public sealed interface Due {

    /**
     * It is over at this moment; an act in that minute is still in time.
     *
     * @param wholeDay whether the whole last day counts: the moment is its last minute
     * @param internal whether it is the program's own level of service, not a number of the law
     * @param decided whether every day that was counted is known from a source
     * @param daysOff how many days without work were passed over
     * @param counted the extensions that moved it
     * @param notCounted those that came too late, or that this rule does not allow
     */
    record By(
            Instant at,
            boolean wholeDay,
            boolean internal,
            boolean decided,
            int daysOff,
            List<Clock.Extension> counted,
            List<Clock.Extension> notCounted)
            implements Due {}

    /**
     * The clock stands still in a pause that has no end yet.
     *
     * @param time what is left once it goes on, of a clock that runs through
     * @param days the same of a clock that counts days, absent for the other
     */
    record Standing(Duration time, @Nullable Limit days, Clock.Pause pause) implements Due {}

    /** The calendar of this year is not written, so nothing may be said. */
    record NoCalendar(int year) implements Due {}

    /**
     * When the time of this rule is over: pure, so that everybody who asks gets the same answer.
     *
     * @param start the moment from which the text lets the time run; seconds are dropped
     * @param pauses stretches in which the clock stood still; a longest duration does not stand
     * @param extensions in any order; each is counted from the end that it moves
     */
    static Due of(
            Rule rule,
            Instant start,
            List<Clock.Pause> pauses,
            List<Clock.Extension> extensions,
            WorkCalendar calendar) {
        return new Count(rule, pauses, calendar).due(start, extensions);
    }
}
