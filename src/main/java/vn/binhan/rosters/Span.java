package vn.binhan.rosters;

import java.util.Optional;
import vn.binhan.kit.ClockTime;

/**
 * From a minute of a day to another; one that does not end later than it begins runs into the next
 * day, and one that ends when it begins lasts a whole day.
 */
record Span(int from, int until) {
    static final int DAY = ClockTime.DAY;

    /** As people type them; empty when either is no time of day. */
    static Optional<Span> parse(String from, String until) {
        return ClockTime.minute(from)
                .flatMap(first ->
                        ClockTime.minute(until).map(last -> new Span(first % DAY, last % DAY)));
    }

    /** How many minutes it lasts. */
    int length() {
        return from < until ? until - from : until + DAY - from;
    }

    /** Whether it holds at this many minutes after the start of the day on which it begins. */
    boolean holds(int minutes) {
        return from <= minutes && minutes < from + length();
    }

    /** As 22:00-06:00. */
    @Override
    public String toString() {
        return clock(from) + "-" + clock(until);
    }

    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
