package vn.binhan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The lunar year of Việt Nam: months begin on the day of the new moon at UTC+7, the month of the
 * winter solstice is the eleventh, and the first month without a sign of the sun is the leap one.
 * Moon and sun after Meeus, Astronomical Algorithms, chapters 25 and 49, good to minutes; used for
 * 1968 to 2100.
 */
final class LunarYear {
    private static final double EPOCH = 2_440_587.5; // 1 January 1970, 0 h UT, as a Julian day
    private static final double SYNODIC = 29.530588861;

    private LunarYear() {}

    /** The first day of the lunar year that begins in this year. */
    static LocalDate tet(int year) {
        return day(year, 1, 1);
    }

    /** The anniversary of the Hùng Kings: the tenth of the third month. */
    static LocalDate hungKings(int year) {
        return day(year, 3, 10);
    }

    /** A day of the lunar year; a leap month is never meant. */
    static LocalDate day(int year, int month, int day) {
        var start = eleventhMonth(year - 1);
        var moons = new ArrayList<Long>();
        for (var i = 0; i <= 14; i++) {
            moons.add(newMoon(start + i));
        }
        var leap = leapMonth(moons, newMoon(eleventhMonth(year)));
        var index = month + 1 + (leap >= 0 && leap <= month + 1 ? 1 : 0);
        return LocalDate.ofEpochDay(moons.get(index) + day - 1L);
    }

    /** Which month after the eleventh is the leap one, -1 in a year of twelve. */
    private static int leapMonth(List<Long> moons, long nextEleventh) {
        if (moons.get(12) == nextEleventh) {
            return -1;
        }
        for (var i = 1; i < 13; i++) {
            if (sign(moons.get(i)) == sign(moons.get(i + 1))) {
                return i;
            }
        }
        throw new IllegalStateException("Thirteen months and no leap month");
    }

    /** The number of the new moon with which the month of the winter solstice begins. */
    private static int eleventhMonth(int year) {
        var newYear = LocalDate.of(year, 12, 31).toEpochDay();
        var moon = (int) Math.floor((newYear + EPOCH - 2_451_550.1) / SYNODIC) + 1;
        while (newMoon(moon) > newYear) {
            moon--;
        }
        return sign(newMoon(moon)) >= 9 ? moon - 1 : moon;
    }

    /** The day, in Việt Nam, of the new moon of this number; number 0 is that of 6 January 2000. */
    private static long newMoon(int k) {
        var t = k / 1236.85;
        var time =
                2_451_550.09766
                        + SYNODIC * k
                        + 0.00015437 * t * t
                        - 0.000000150 * t * t * t
                        + 0.00000000073 * t * t * t * t;
        var e = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sun = radians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
        var moon =
                radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t);
        var f = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t);
        var node = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        time +=
                -0.40720 * Math.sin(moon)
                        + 0.17241 * e * Math.sin(sun)
                        + 0.01608 * Math.sin(2 * moon)
                        + 0.01039 * Math.sin(2 * f)
                        + 0.00739 * e * Math.sin(moon - sun)
                        - 0.00514 * e * Math.sin(moon + sun)
                        + 0.00208 * e * e * Math.sin(2 * sun)
                        - 0.00111 * Math.sin(moon - 2 * f)
                        - 0.00057 * Math.sin(moon + 2 * f)
                        + 0.00056 * e * Math.sin(2 * moon + sun)
                        - 0.00042 * Math.sin(3 * moon)
                        + 0.00042 * e * Math.sin(sun + 2 * f)
                        + 0.00038 * e * Math.sin(sun - 2 * f)
                        - 0.00024 * e * Math.sin(2 * moon - sun)
                        - 0.00017 * Math.sin(node)
                        + 0.000325 * Math.sin(radians(299.77 + 0.107408 * k - 0.009173 * t * t));
        return Math.floorDiv(minutes(time - EPOCH - clockShift(k)) + 7 * 60, 24 * 60);
    }

    /** In which twelfth of its way the sun stands when this day begins in Việt Nam; 9 is winter. */
    private static int sign(long day) {
        var time = day + EPOCH - 7.0 / 24;
        var t = (time - 2_451_545.0) / 36525;
        var anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        var centre =
                (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly)
                        + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                        + 0.000289 * Math.sin(3 * anomaly);
        var longitude =
                280.46646
                        + 36000.76983 * t
                        + 0.0003032 * t * t
                        + centre
                        - 0.00569
                        - 0.00478 * Math.sin(radians(125.04 - 1934.136 * t));
        return (int) Math.floor((((longitude % 360) + 360) % 360) / 30);
    }

    /** By how many days astronomers' time is ahead of the clocks: about a minute in our time. */
    private static double clockShift(int k) {
        var year = 2000 + k / 12.3685;
        return (62.9 + 0.32 * (year - 2000) + 0.005 * Math.pow(year - 2000, 2)) / 86_400;
    }

    private static long minutes(double days) {
        return (long) Math.floor(days * 24 * 60);
    }

    private static double radians(double degrees) {
        return Math.toRadians(degrees % 360);
    }
}
