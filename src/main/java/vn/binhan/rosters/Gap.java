package vn.binhan.rosters;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A stretch of every week in which nobody is on duty.
 *
 * @param from the day on which it begins
 * @param fromMinute the minute of that day
 * @param until the day on which it ends
 * @param untilMinute the minute of that day
 */
record Gap(DayOfWeek from, int fromMinute, DayOfWeek until, int untilMinute) {
    private static final int WEEK = 7 * Span.DAY;

    /** The gaps of a week, from Monday on; one over the night of Sunday is one gap, not two. */
    static List<Gap> of(List<Shift> week) {
        var covered = new BitSet(WEEK);
        for (var shift : week) {
            var begin = (shift.day().getValue() - 1) * Span.DAY + shift.span().from();
            var end = begin + shift.span().length();
            covered.set(begin, Math.min(end, WEEK));
            if (end > WEEK) {
                covered.set(0, end - WEEK);
            }
        }
        if (covered.isEmpty()) {
            return List.of(new Gap(DayOfWeek.MONDAY, 0, DayOfWeek.MONDAY, 0));
        }
        var gaps = new ArrayList<Gap>();
        var first = covered.nextSetBit(0);
        var at = covered.nextClearBit(first);
        while (at < WEEK + first) {
            var begin = at;
            while (at < WEEK + first && !covered.get(at % WEEK)) {
                at++;
            }
            if (at > begin) {
                gaps.add(gap(begin % WEEK, at % WEEK));
            }
            while (at < WEEK + first && covered.get(at % WEEK)) {
                at++;
            }
        }
        return gaps;
    }

    private static Gap gap(int begin, int end) {
        return new Gap(
                DayOfWeek.of(begin / Span.DAY + 1),
                begin % Span.DAY,
                DayOfWeek.of(end / Span.DAY + 1),
                end % Span.DAY);
    }

    /** Whether one day and two times of day say it: it ends within 24 hours. */
    boolean withinADay() {
        var begin = (from.getValue() - 1) * Span.DAY + fromMinute;
        var end = (until.getValue() - 1) * Span.DAY + untilMinute;
        var length = Math.floorMod(end - begin, WEEK);
        return length > 0 && length < Span.DAY;
    }

    String times() {
        return Span.clock(fromMinute) + "-" + Span.clock(untilMinute);
    }
}
