package vn.binhan.rosters;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From a minute of a day to another; one that does not end later than it begins runs into the next
 * day, and one that ends when it begins lasts a whole day.
 */
record Span(int from, int until) {
    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[:hg.]\\s*(\\d{2})?)?");

    /** As people type them, 7:30, 7h30 or 22; empty when either is no time of day. */
    static Optional<Span> parse(String from, String until) {
        var first = minute(from);
        var last = minute(until);
        return first < 0 || last < 0
                ? Optional.empty()
                : Optional.of(new Span(first % DAY, last % DAY));
    }

    private static int minute(String text) {
        var parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return -1;
        }
        var hour = Integer.parseInt(parts.group(1));
        var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour * 60 + minute > DAY || minute > 59 ? -1 : hour * 60 + minute;
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
