package vn.binhan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import vn.binhan.law.WorkCalendar.Day;
import vn.binhan.law.WorkCalendar.Kind;
import vn.binhan.law.WorkCalendar.Occasion;

/**
 * The days off of a year for which nothing was announced yet, as far as the Labour Code 45/2019,
 * Articles 111 and 112, fixes them. Of the five days of Tết and the two of the National Day the
 * Prime Minister decides each year which they are; only those are taken that were off whichever way
 * it was decided, so that a deadline is never later than the law allows.
 */
final class LegalHolidays {
    static final String SOURCE =
            "Tính từ Điều 111, Điều 112 Bộ luật Lao động 45/2019/QH14; chưa có thông báo của năm";

    private LegalHolidays() {}

    static WorkCalendar.Year year(int year) {
        return new WorkCalendar.Year(year, Rule.Evidence.UNVERIFIED, SOURCE);
    }

    /** The days off in their order, those in lieu of weekends among them. */
    static List<Day> of(int year) {
        var tet = LunarYear.tet(year);
        var days = new TreeMap<LocalDate, Day>();
        put(days, LocalDate.of(year, 1, 1), Occasion.NEW_YEAR);
        for (var i = -1; i <= 2; i++) {
            put(days, tet.plusDays(i), Occasion.TET);
        }
        put(days, LunarYear.hungKings(year), Occasion.HUNG_KINGS);
        put(days, LocalDate.of(year, 4, 30), Occasion.VICTORY);
        put(days, LocalDate.of(year, 5, 1), Occasion.LABOUR);
        put(days, LocalDate.of(year, 9, 2), Occasion.NATIONAL);
        for (var holiday : new ArrayList<>(days.values())) {
            if (WorkCalendar.isWeekend(holiday.day())) {
                var instead = holiday.day();
                while (WorkCalendar.isWeekend(instead) || days.containsKey(instead)) {
                    instead = instead.plusDays(1);
                }
                put(days, instead, Occasion.IN_LIEU);
            }
        }
        return days.values().stream().sorted(Comparator.comparing(Day::day)).toList();
    }

    private static void put(TreeMap<LocalDate, Day> days, LocalDate day, Occasion occasion) {
        days.putIfAbsent(day, new Day(day, Kind.OFF, occasion, Rule.Evidence.UNVERIFIED, SOURCE));
    }
}
