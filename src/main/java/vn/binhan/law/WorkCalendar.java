package vn.binhan.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the administration works: Monday to Friday, but for the days off and the days
 * worked instead that are written down for a year. A year that nobody wrote down is not guessed.
 */
public final class WorkCalendar {

    /** What a written day says. */
    public enum Kind {
        /** Nobody works. */
        OFF,
        /** A Saturday or Sunday on which people work for another day. */
        WORKING,
        /** An earlier entry was taken back: the day of the week decides again. */
        ORDINARY
    }

    /** Why a day is off or worked. */
    public enum Occasion {
        NEW_YEAR,
        TET,
        HUNG_KINGS,
        VICTORY,
        LABOUR,
        NATIONAL,
        /** For a holiday that fell on a weekend (Labour Code, Article 111). */
        IN_LIEU,
        /** Off in exchange for a Saturday. */
        SWAP_OFF,
        /** Worked in exchange for a day off. */
        SWAP_WORK,
        OTHER
    }

    /**
     * One written day.
     *
     * @param source where it is known from
     */
    public record Day(
            LocalDate day, Kind kind, Occasion occasion, Rule.Evidence evidence, String source) {}

    /**
     * One written year; while it is unverified, days off that the Prime Minister decides may be
     * missing.
     */
    public record Year(int year, Rule.Evidence evidence, String source) {

        /** Whether the days off of this year are decided as far as we know. */
        public boolean decided() {
            return evidence.compareTo(Rule.Evidence.READ) >= 0;
        }
    }

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final NavigableMap<Integer, Year> years = new TreeMap<>();

    /** Days and years of which the later entry counts. */
    public WorkCalendar(Collection<Year> years, Collection<Day> days) {
        years.forEach(year -> this.years.put(year.year(), year));
        days.forEach(day -> this.days.put(day.day(), day));
    }

    /** The calendar that comes with the program. */
    public static WorkCalendar shipped() {
        return CalendarFile.shipped();
    }

    /** The written years, the earliest first. */
    public List<Year> years() {
        return List.copyOf(years.values());
    }

    public Optional<Year> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** The written days of a year in their order. */
    public List<Day> days(int year) {
        return List.copyOf(
                days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).values());
    }

    /** What is written for this day, if anything. */
    public Optional<Day> written(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Whether the year of this day is written down. */
    public boolean covers(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /** Whether the administration works on this day; a fault for a year that is not written. */
    public boolean isWorking(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("No calendar of " + day.getYear());
        }
        return worksOn(day, days.get(day));
    }

    /** Whether everything from this day to that one is decided, as far as we know. */
    public boolean decided(LocalDate from, LocalDate to) {
        return years.subMap(from.getYear(), true, to.getYear(), true).values().stream()
                        .allMatch(Year::decided)
                && days.subMap(from, true, to, true).values().stream()
                        .allMatch(day -> day.evidence().compareTo(Rule.Evidence.READ) >= 0);
    }

    static boolean worksOn(LocalDate day, @Nullable Day written) {
        if (written == null || written.kind() == Kind.ORDINARY) {
            return !isWeekend(day);
        }
        return written.kind() == Kind.WORKING;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
