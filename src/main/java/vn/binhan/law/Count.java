package vn.binhan.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.binhan.kit.Formats;

/** Counts the time of one rule as the rules T1 to T9 of the rule book say. */
final class Count {
    private final Rule rule;
    private final List<Clock.Pause> pauses;
    private final WorkCalendar calendar;

    Count(Rule rule, List<Clock.Pause> pauses, WorkCalendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
        this.pauses =
                rule.effect() == Rule.Effect.ACT
                        ? pauses.stream().sorted(Comparator.comparing(Clock.Pause::from)).toList()
                        : List.of();
    }

    Due due(Instant start, List<Clock.Extension> extensions) {
        var due = step(rule.limit(), start.truncatedTo(ChronoUnit.MINUTES));
        var inOrder =
                extensions.stream().sorted(Comparator.comparing(Clock.Extension::decided)).toList();
        for (var extension : inOrder) {
            if (!(due instanceof Due.By by)) {
                return due;
            }
            due = extended(by, extension);
        }
        return due;
    }

    private Due extended(Due.By by, Clock.Extension extension) {
        if (rule.effect() != Rule.Effect.ACT || extension.decided().isAfter(by.at())) {
            return with(by, by, by.counted(), added(by.notCounted(), extension));
        }
        var later = step(extension.more(), by.at());
        return later instanceof Due.By moved
                ? with(moved, by, added(by.counted(), extension), by.notCounted())
                : later;
    }

    private static Due with(
            Due.By end, Due.By before, List<Clock.Extension> counted, List<Clock.Extension> not) {
        var same = end == before;
        return new Due.By(
                end.at(),
                end.wholeDay(),
                end.internal(),
                end.decided() && before.decided(),
                same ? end.daysOff() : end.daysOff() + before.daysOff(),
                counted,
                not);
    }

    /** One stretch of time of this length from this moment. */
    private Due step(Limit limit, Instant from) {
        var toTheMinute = rule.effect() != Rule.Effect.ACT;
        return switch (limit) {
            case Limit.Hours(var n) -> run(Duration.ofHours(n), from);
            case Limit.AtOnce(var goal, var _) -> run(goal, from);
            case Limit.Days(var n) ->
                    toTheMinute ? run(Duration.ofDays(n), from) : days(n, from, false);
            case Limit.WorkingDays(var n) -> days(n, from, true);
            case Limit.Months(var n) -> toTheMinute ? monthsToTheMinute(n, from) : months(n, from);
            case Limit.Before(var day) -> wholeDay(dayBefore(day, day(from)), day(from), false);
            case Limit.Fine _, Limit.Metres _, Limit.Counting _, Limit.Deciding _ ->
                    throw new IllegalArgumentException(rule.key() + " sets no limit");
        };
    }

    /** T1, T8: every minute counts but those of a pause. */
    private Due run(Duration length, Instant from) {
        var left = length;
        var now = from;
        for (var pause : pauses) {
            if (pause.until() != null && !pause.until().isAfter(now)) {
                continue;
            }
            var still =
                    pause.from().isAfter(now) ? Duration.between(now, pause.from()) : Duration.ZERO;
            if (left.compareTo(still) <= 0) {
                break;
            }
            left = left.minus(still);
            if (pause.until() == null) {
                return new Due.Standing(left, null, pause);
            }
            now = pause.until();
        }
        return new Due.By(now.plus(left), false, rule.internal(), true, 0, List.of(), List.of());
    }

    /** T2, T3, T4, T8: from the day after the first, without days that a pause touched. */
    private Due days(int length, Instant from, boolean working) {
        var start = day(from);
        var day = start;
        var counted = 0;
        while (counted < length) {
            day = day.plusDays(1);
            var standing = openPauseOn(day);
            if (standing != null) {
                var left = length - counted;
                return new Due.Standing(
                        Duration.ZERO,
                        working ? new Limit.WorkingDays(left) : new Limit.Days(left),
                        standing);
            }
            if (working && !calendar.covers(day)) {
                return new Due.NoCalendar(day.getYear());
            }
            if (!pausedOn(day, from) && (!working || calendar.isWorking(day))) {
                counted++;
            }
        }
        return wholeDay(day, start, true);
    }

    /** T5: the same day of the month, the last one of a month that is too short for it. */
    private Due months(int length, Instant from) {
        var start = day(from);
        var end = start.plusMonths(length);
        for (var day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            var standing = openPauseOn(day);
            if (standing != null) {
                var left = (int) ChronoUnit.DAYS.between(day.minusDays(1), end);
                return new Due.Standing(Duration.ZERO, new Limit.Days(left), standing);
            }
            if (pausedOn(day, from)) {
                end = end.plusDays(1);
            }
        }
        return wholeDay(end, start, true);
    }

    /** T5, T7: to the same minute; a month too short for the day ends with its last day. */
    private Due monthsToTheMinute(int length, Instant from) {
        var start = from.atZone(Formats.ZONE);
        var end = start.plusMonths(length);
        if (end.getDayOfMonth() != start.getDayOfMonth()) {
            end = lastMinute(end.toLocalDate());
        }
        return new Due.By(end.toInstant(), false, false, true, 0, List.of(), List.of());
    }

    /**
     * T3, T6: the whole of the last day counts; a day off lets it end with the next working day.
     */
    private Due wholeDay(LocalDate day, LocalDate start, boolean mayMove) {
        var end = day;
        if (mayMove) {
            while (true) {
                if (!calendar.covers(end)) {
                    return new Due.NoCalendar(end.getYear());
                }
                if (calendar.isWorking(end)) {
                    break;
                }
                end = end.plusDays(1);
            }
        }
        return new Due.By(
                lastMinute(end).toInstant(),
                true,
                rule.internal(),
                !mayMove || calendar.decided(start, end),
                mayMove ? daysOff(start, end) : 0,
                List.of(),
                List.of());
    }

    private int daysOff(LocalDate start, LocalDate end) {
        return (int)
                start.plusDays(1)
                        .datesUntil(end)
                        .filter(calendar::covers)
                        .filter(day -> !calendar.isWorking(day))
                        .count();
    }

    /** The day before the next such day of a year. */
    private static LocalDate dayBefore(MonthDay day, LocalDate start) {
        var end = day.atYear(start.getYear()).minusDays(1);
        return end.isBefore(start) ? day.atYear(start.getYear() + 1).minusDays(1) : end;
    }

    private Clock.@org.jspecify.annotations.Nullable Pause openPauseOn(LocalDate day) {
        return pauses.stream()
                .filter(pause -> pause.until() == null && !day.isBefore(day(pause.from())))
                .findFirst()
                .orElse(null);
    }

    /** Whether a pause that was not over when the time began touched this day. */
    private boolean pausedOn(LocalDate day, Instant from) {
        return pauses.stream()
                .anyMatch(pause ->
                        pause.until() != null
                                && pause.until().isAfter(from)
                                && !day.isBefore(day(pause.from()))
                                && !day.isAfter(day(pause.until())));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Formats.ZONE);
    }

    private static ZonedDateTime lastMinute(LocalDate day) {
        return day.atTime(23, 59).atZone(Formats.ZONE);
    }

    private static List<Clock.Extension> added(List<Clock.Extension> to, Clock.Extension one) {
        var all = new ArrayList<>(to);
        all.add(one);
        return List.copyOf(all);
    }
}
