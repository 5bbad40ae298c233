package vn.binhan.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;

/**
 * One running or stopped clock that says where it stands and why.
 *
 * @param found the rule of the day of the fact, or why there is none
 * @param due when it is over, absent without a rule
 * @param now the moment for which it was read
 */
public record Clock(State state, Rules.Found found, Course course, @Nullable Due due, Instant now) {

    /** A stretch in which the clock stands still; without an end it still does. */
    public record Pause(Instant from, @Nullable Instant until, String reason) {
        public Pause {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A pause needs its reason");
            }
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("A pause ends before it begins");
            }
        }
    }

    /**
     * More time, given by somebody for a reason.
     *
     * @param decided when it was given; after the end it changes nothing
     */
    public record Extension(Limit more, Instant decided, String reason, String by) {
        public Extension {
            if (reason.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("An extension needs its reason and who gave it");
            }
        }
    }

    /**
     * What happened so far.
     *
     * @param fact the day of the fact, by which the rule is chosen
     * @param start when the time began to run
     * @param done when what was due was done, absent until then
     */
    public record Course(
            LocalDate fact,
            Instant start,
            @Nullable Instant done,
            List<Pause> pauses,
            List<Extension> extensions) {

        /** A fact of the day on which the time begins, with nothing else yet. */
        public static Course from(Instant start) {
            return new Course(
                    LocalDate.ofInstant(start, Formats.ZONE), start, null, List.of(), List.of());
        }

        Course doneAt(Instant moment) {
            return new Course(fact, start, moment, pauses, extensions);
        }
    }

    /** Where a clock stands. */
    public enum State {
        /** The rule is for another kind of case. */
        NOTHING_DUE("grey"),
        /** No rule of that day is known to us. */
        NO_RULE("amber"),
        /** A year that it counts through is not written in the calendar. */
        NO_CALENDAR("red"),
        RUNNING("blue"),
        /** Running on an extension. */
        EXTENDED("blue"),
        PAUSED("grey"),
        /** In the last hour, or on the last day of a clock that counts days. */
        DUE("amber"),
        OVERDUE("red"),
        IN_TIME("green"),
        LATE("red"),
        /** A measure has reached its longest duration, or what was possible is so no more. */
        ENDED("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of the tag that shows it. */
        public String colour() {
            return colour;
        }
    }

    /** Reads the clock for this moment. */
    public static Clock read(Rules.Found found, Course course, WorkCalendar calendar, Instant now) {
        return switch (found) {
            case Rules.Found.OtherRegime _ ->
                    new Clock(State.NOTHING_DUE, found, course, null, now);
            case Rules.Found.Unknown _ -> new Clock(State.NO_RULE, found, course, null, now);
            case Rules.Found.Applies(var rule, var _) -> {
                var due =
                        Due.of(
                                rule,
                                course.start(),
                                course.pauses(),
                                course.extensions(),
                                calendar);
                yield new Clock(state(rule, course, due, now), found, course, due, now);
            }
        };
    }

    /** Why the clock stands where it stands, one sentence each, for the person who asks. */
    public List<String> why(Words words) {
        return new Why(this, words).sentences();
    }

    private static State state(Rule rule, Course course, Due due, Instant now) {
        return switch (due) {
            case Due.NoCalendar _ -> State.NO_CALENDAR;
            case Due.Standing _ -> course.done() == null ? State.PAUSED : State.IN_TIME;
            case Due.By by -> {
                if (course.done() != null) {
                    yield done(rule, course.done(), by);
                }
                if (minute(now).isAfter(by.at())) {
                    yield rule.effect() == Rule.Effect.ACT ? State.OVERDUE : State.ENDED;
                }
                yield running(course, by, now);
            }
        };
    }

    private static State done(Rule rule, Instant done, Due.By by) {
        if (rule.effect() == Rule.Effect.LAPSE) {
            return State.ENDED;
        }
        return minute(done).isAfter(by.at()) ? State.LATE : State.IN_TIME;
    }

    private static State running(Course course, Due.By by, Instant now) {
        var standing =
                course.pauses().stream()
                        .anyMatch(pause ->
                                !now.isBefore(pause.from())
                                        && pause.until() != null
                                        && now.isBefore(pause.until()));
        if (standing) {
            return State.PAUSED;
        }
        if (nearEnd(by, now)) {
            return State.DUE;
        }
        return by.counted().isEmpty() ? State.RUNNING : State.EXTENDED;
    }

    private static boolean nearEnd(Due.By by, Instant now) {
        return by.wholeDay()
                ? LocalDate.ofInstant(now, Formats.ZONE)
                        .equals(LocalDate.ofInstant(by.at(), Formats.ZONE))
                : by.internal() || Duration.between(now, by.at()).toMinutes() <= 60;
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
