package vn.binhan.app;

import java.time.DayOfWeek;
import java.time.Instant;
import vn.binhan.kit.Formats;

/** Working days as long as the calendar of the law is not in the house: weekends only. */
final class WorkingDays {
    private WorkingDays() {}

    static Instant threeAfter(Instant moment) {
        var day = moment.atZone(Formats.ZONE);
        for (var left = 3; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }
}
