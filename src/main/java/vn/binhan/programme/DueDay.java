package vn.binhan.programme;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day by which something is due, as plans write it: one day, or a day that comes back every
 * month, quarter or year.
 *
 * @param once the one day, absent when it comes back
 * @param months after how many months it comes back, 0 for one day
 * @param month a month in which it falls
 * @param day its day in the month; in a shorter month the last one
 * @param named whether the words name the day; otherwise it is the last of the period they name
 */
public record DueDay(@Nullable LocalDate once, int months, int month, int day, boolean named) {
    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;
    private static final int LAST = 31;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern MONTHLY =
            Pattern.compile("(?<![\\d/])(\\d{1,2}) (?:cua )?(?:hang|moi) thang");
    private static final Pattern QUARTERLY =
            Pattern.compile(
                    "(?<![\\d/])(\\d{1,2}) (?:cua )?(?:(?:hang|moi) quy"
                            + "|thang (cuoi|dau)(?: cua)?(?: moi| hang)? quy)");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<![\\d/.])(\\d{1,2})\\s?(?:[/.-]|thang)\\s?(\\d{1,2})"
                            + "(?:\\s?(?:[/.-]|,?\\s?nam)\\s?((?:19|20)\\d{2}))?(?![\\d/])");
    private static final Pattern TWO_DAYS =
            Pattern.compile(
                    "(?<![\\d/.])(\\d{1,2})[/.-](\\d{1,2}) ?(?:va|,|;) ?(?:truoc )?(?:ngay )?"
                            + "(\\d{1,2})[/.-](\\d{1,2})(?![\\d/.-])");
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(truoc )?thang (\\d{1,2})(?![\\d/-])");
    private static final Pattern HALF_YEARLY =
            Pattern.compile(
                    "(?:dinh ky|moi|hang|cu) (?:0?6|sau) thang"
                            + "|(?<!\\d)(?:0?6|sau) thang ?(?:/ ?|mot |1 |01 )lan");
    private static final Pattern EVERY_QUARTER =
            Pattern.compile(
                    "(?:hang|moi|dinh ky|dinh ky theo) quy(?! [iv\\d])"
                            + "|(?:dinh ky|moi|cu) (?:0?3|ba) thang"
                            + "|(?<!\\d)(?:0?3|ba) thang ?(?:/ ?|mot |1 |01 )lan");
    private static final Pattern OF_QUARTER =
            Pattern.compile(
                    "quy (iv|i{1,3}|[1-4])(?![a-z\\d])(?:[\\s/,-]+(?:nam )?((?:19|20)\\d{2}))?");
    private static final Pattern OF_MONTH =
            Pattern.compile(
                    "(truoc )?(?:thang (\\d{1,2})(?![\\d/-]\\d{1,2}(?!\\d))[\\s/,-]*(?:nam )?"
                            + "|(?<![\\d/])(\\d{1,2})/)((?:19|20)\\d{2})");
    private static final Pattern OF_YEAR = Pattern.compile("(truoc )?(?:nam )?((?:19|20)\\d{2})");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

    /**
     * The day that these words name, empty when they name none.
     *
     * @param only the only year of the plan, to which a day without a year then belongs
     */
    public static Optional<DueDay> read(String words, @Nullable Integer only) {
        var bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        var text = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        var yearly = text.contains("hang nam") || text.contains("moi nam");
        var read = new Reading(text, yearly ? null : only);
        return read.inMonths()
                .or(read::twice)
                .or(read::day)
                .or(read::quarter)
                .or(read::month)
                .or(yearly ? read::monthOfYear : read::year)
                .or(read::every);
    }

    /** Whether it comes back. */
    public boolean comesBack() {
        return once == null;
    }

    /** The first such day on or after this one; the one day itself when it does not come back. */
    public LocalDate from(LocalDate start) {
        if (once != null) {
            return once;
        }
        var at = YearMonth.from(start);
        while (!falls(at) || in(at).isBefore(start)) {
            at = at.plusMonths(1);
        }
        return in(at);
    }

    /** The last such day before this one; the one day itself when it does not come back. */
    public LocalDate before(LocalDate end) {
        if (once != null) {
            return once;
        }
        var at = YearMonth.from(end);
        while (!falls(at) || !in(at).isBefore(end)) {
            at = at.minusMonths(1);
        }
        return in(at);
    }

    /**
     * The day that counts now: the last one that passed unanswered since a day, else the next one.
     *
     * @param since the day from which it is asked for
     * @param answered whether what was asked for a day was done
     */
    public LocalDate counting(LocalDate since, Predicate<LocalDate> answered, LocalDate today) {
        var passed = before(today);
        return !comesBack() || !passed.isBefore(since) && !answered.test(passed)
                ? passed
                : from(today);
    }

    private boolean falls(YearMonth at) {
        return Math.floorMod(at.getMonthValue() - month, months) == 0;
    }

    private LocalDate in(YearMonth at) {
        return at.atDay(Math.min(day, at.lengthOfMonth()));
    }

    private static DueDay on(LocalDate day) {
        return new DueDay(day, 0, day.getMonthValue(), day.getDayOfMonth(), true);
    }

    /** The words without tones, read for one kind of day after the other. */
    private record Reading(String text, @Nullable Integer only) {

        Optional<DueDay> inMonths() {
            var monthly = last(MONTHLY).filter(found -> number(found, 1) <= LAST);
            if (monthly.isPresent()) {
                return Optional.of(new DueDay(null, 1, 1, number(monthly.get(), 1), true));
            }
            return last(QUARTERLY)
                    .filter(found -> number(found, 1) <= LAST)
                    .map(found ->
                            new DueDay(
                                    null,
                                    QUARTER,
                                    "dau".equals(found.group(2)) ? 1 : QUARTER,
                                    number(found, 1),
                                    true));
        }

        /** Two days of each year that lie half a year apart: 15/6 and 15/12. */
        Optional<DueDay> twice() {
            return last(TWO_DAYS)
                    .filter(found -> only == null && number(found, 1) == number(found, 3))
                    .filter(found -> number(found, 1) >= 1 && number(found, 1) <= LAST)
                    .filter(found -> number(found, 2) >= 1 && number(found, 4) <= YEAR)
                    .filter(found -> number(found, 4) - number(found, 2) == HALF)
                    .map(found -> new DueDay(null, HALF, number(found, 4), number(found, 1), true));
        }

        Optional<DueDay> day() {
            return last(DAY)
                    .filter(found -> number(found, 1) >= 1 && number(found, 1) <= LAST)
                    .filter(found -> number(found, 2) >= 1 && number(found, 2) <= YEAR)
                    .map(found -> inYear(found.group(3), number(found, 2), number(found, 1), true));
        }

        Optional<DueDay> quarter() {
            return last(OF_QUARTER)
                    .map(found -> {
                        var written = found.group(1);
                        var which =
                                written.matches("\\d")
                                        ? Integer.parseInt(written)
                                        : QUARTERS.indexOf(written) + 1;
                        return inYear(found.group(2), which * QUARTER, LAST, false);
                    });
        }

        Optional<DueDay> month() {
            return last(OF_MONTH)
                    .filter(found -> number(found, found.group(2) == null ? 3 : 2) <= YEAR)
                    .filter(found -> number(found, found.group(2) == null ? 3 : 2) >= 1)
                    .map(found -> {
                        var month = number(found, found.group(2) == null ? 3 : 2);
                        var at = YearMonth.of(number(found, 4), month);
                        return on(
                                found.group(1) == null
                                        ? at.atEndOfMonth()
                                        : at.atDay(1).minusDays(1));
                    });
        }

        /** A month of each year; before it is by the end of the one before. */
        Optional<DueDay> monthOfYear() {
            return last(MONTH_OF_YEAR)
                    .filter(found -> number(found, 2) >= 1 && number(found, 2) <= YEAR)
                    .map(found -> {
                        var month = number(found, 2) - (found.group(1) == null ? 0 : 1);
                        return lastOf(YEAR, month == 0 ? YEAR : month);
                    });
        }

        Optional<DueDay> year() {
            return last(OF_YEAR)
                    .map(found -> {
                        var year = number(found, 2);
                        return on(LocalDate.of(found.group(1) == null ? year : year - 1, 12, LAST));
                    });
        }

        /** The last day of each month, quarter, half year or year. */
        Optional<DueDay> every() {
            if (text.contains("hang thang") || text.contains("moi thang")) {
                return Optional.of(lastOf(1, 1));
            }
            if (EVERY_QUARTER.matcher(text).find()) {
                return Optional.of(lastOf(QUARTER, QUARTER));
            }
            if (HALF_YEARLY.matcher(text).find()) {
                return Optional.of(lastOf(HALF, HALF));
            }
            return text.contains("hang nam") || text.contains("moi nam")
                    ? Optional.of(lastOf(YEAR, YEAR))
                    : Optional.empty();
        }

        private static DueDay lastOf(int months, int month) {
            return new DueDay(null, months, month, LAST, false);
        }

        /** A day of the year that is written, of the plan's only year, or of every year. */
        private DueDay inYear(@Nullable String written, int month, int day, boolean named) {
            var year = written == null ? only : Integer.valueOf(written);
            if (year == null) {
                return new DueDay(null, YEAR, month, day, named);
            }
            var at = YearMonth.of(year, month);
            return on(at.atDay(Math.min(day, at.lengthOfMonth())));
        }

        /** Of several days the last one counts: from the first, until the last. */
        private Optional<MatchResult> last(Pattern pattern) {
            return pattern.matcher(text).results().reduce((one, next) -> next);
        }

        private static int number(MatchResult found, int group) {
            return Integer.parseInt(found.group(group));
        }
    }
}
