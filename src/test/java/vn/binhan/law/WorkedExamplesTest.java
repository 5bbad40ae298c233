package vn.binhan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * When is it due? Every line was reckoned by hand with a calendar on the wall. "end" is the end of
 * the day; a rule after "other:" is asked for a case that is not domestic violence.
 */
class WorkedExamplesTest {
    // spotless:off
    private static final String EXAMPLES = """
            rule      | fact       | start            | pauses                                                                       | extensions                                  | due                | remark
            C5        |            | 2026-11-14 22:10 |                                                                              |                                             | 2026-11-15 10:10   | a Saturday night counts in full
            C5        |            | 2026-11-14 21:10 |                                                                              |                                             | 2026-11-15 09:10   | the request of the worked story
            C5        |            | 2026-02-16 23:59 |                                                                              |                                             | 2026-02-17 11:59   | the eve of Tết, one minute before midnight
            C5        |            | 2026-12-31 18:00 |                                                                              |                                             | 2027-01-01 06:00   | over the end of the year
            C5        |            | 2024-02-28 23:30 |                                                                              |                                             | 2024-02-29 11:30   | into a leap day
            C5        |            | 2024-02-29 12:01 |                                                                              |                                             | 2024-03-01 00:01   | out of a leap day
            C5        |            | 2025-02-28 12:01 |                                                                              |                                             | 2025-03-01 00:01   | no leap day
            C5        |            | 2026-05-04 00:00 |                                                                              |                                             | 2026-05-04 12:00   | from midnight
            C5        |            | 2026-09-01 23:59 |                                                                              |                                             | 2026-09-02 11:59   | National Day stops nothing
            C5        | 2023-06-30 | 2023-06-30 23:59 |                                                                              |                                             | NO_RULE            | the last minute of the old law
            C5        | 2023-06-30 | 2023-07-01 08:00 |                                                                              |                                             | NO_RULE            | the day of the fact decides, not the day of the request
            C5        |            | 2023-07-01 00:00 |                                                                              |                                             | 2023-07-01 12:00   | the first minute of Law 13/2022
            other:C5  |            | 2026-11-14 22:10 |                                                                              |                                             | NOTHING_DUE        | no such clock outside the family
            other:C1  |            | 2026-11-14 22:10 |                                                                              |                                             | NOTHING_DUE        | nor this one
            other:C5  | 2020-01-01 | 2026-11-14 22:10 |                                                                              |                                             | NOTHING_DUE        | whatever the day of the fact
            other:C13 |            | 2026-11-14 20:00 |                                                                              |                                             | 2026-11-17 20:00   | medicine does not ask who did it
            other:C17 |            | 2026-02-17 06:00 |                                                                              |                                             | 2026-02-17 18:00   | nor does the protection of a child
            C13b      |            | 2026-11-14 20:10 |                                                                              |                                             | 2026-11-19 20:10   | 120 hours
            C13       |            | 2026-11-14 20:10 | 2026-11-15 00:00..2026-11-16 00:00                                           |                                             | 2026-11-17 20:10   | a body does not pause
            C13       |            | 2020-12-31 23:00 |                                                                              |                                             | NO_RULE            | before the book begins
            C7        |            | 2024-02-09 20:00 |                                                                              |                                             | 2024-02-10 08:00   | the first morning of Tết
            C7        |            | 2023-12-25 00:00 |                                                                              |                                             | 2023-12-25 12:00   | the first minute of Decree 76
            C7        |            | 2023-12-24 23:59 |                                                                              |                                             | NO_RULE            | the minute before
            C3        |            | 2023-12-24 10:00 |                                                                              |                                             | NO_RULE            | the law was there, the decree was not
            C6        |            | 2026-11-14 23:40 |                                                                              |                                             | 2026-11-17 23:40   | the order of the worked story
            C6        |            | 2026-02-14 10:00 |                                                                              |                                             | 2026-02-17 10:00   | a longest duration is not moved over Tết
            C6        |            | 2024-02-27 08:15 |                                                                              |                                             | 2024-03-01 08:15   | over a leap day
            C6        |            | 2025-02-27 08:15 |                                                                              |                                             | 2025-03-02 08:15   | without one
            C6        |            | 2025-12-30 22:00 |                                                                              |                                             | 2026-01-02 22:00   | over the end of the year
            C6        |            | 2026-03-02 08:00 | 2026-03-02 10:00..2026-03-03 10:00                                           |                                             | 2026-03-05 08:00   | an order does not pause
            C6        |            | 2026-03-02 08:00 |                                                                              | 24H@2026-03-03 08:00                        | 2026-03-05 08:00   | nor is it extended: a new decision is needed
            C8        |            | 2026-11-15 21:30 |                                                                              |                                             | 2026-11-16 01:30   | a contact over midnight
            C9        |            | 2026-11-14 09:00 |                                                                              |                                             | 2027-03-14 09:00   | four months to the minute
            C9        |            | 2026-10-31 09:00 |                                                                              |                                             | 2027-02-28 23:59   | no 31 February
            C9        |            | 2023-10-30 16:45 |                                                                              |                                             | 2024-02-29 23:59   | no 30 February in a leap year
            C9        |            | 2023-10-29 16:45 |                                                                              |                                             | 2024-02-29 16:45   | but a 29
            C10       |            | 2026-11-14 20:40 |                                                                              |                                             | 2026-11-20 end     | from a Saturday, as in the worked story
            C10       |            | 2026-02-13 16:00 |                                                                              |                                             | 2026-02-27 end     | the last working day before Tết
            C10       |            | 2026-02-10 09:00 |                                                                              |                                             | 2026-02-24 end     | three days before Tết, two after
            C10       |            | 2024-04-25 10:00 |                                                                              |                                             | 2024-05-06 end     | Saturday 4 May is worked for Monday 29 April
            C10       |            | 2025-04-22 10:00 |                                                                              |                                             | 2025-04-28 end     | Saturday 26 April is worked for Friday 2 May
            C10       |            | 2025-04-29 17:30 |                                                                              |                                             | 2025-05-09 end     | the five days off that it was worked for
            C10       |            | 2025-12-31 15:00 |                                                                              |                                             | 2026-01-09 end     | New Year with a swapped Friday
            C10       |            | 2026-01-05 08:00 |                                                                              |                                             | 2026-01-10 end     | due on the Saturday that is worked for it
            C10       |            | 2026-08-19 08:00 |                                                                              |                                             | 2026-08-25 end     | Saturday 22 August is worked
            C10       |            | 2026-08-28 08:00 |                                                                              |                                             | 2026-09-09 end     | and Monday 31 August is not
            C10       |            | 2023-04-28 08:00 |                                                                              |                                             | 2023-05-10 end     | Hùng Kings on a Saturday, two days in lieu
            C10       |            | 2021-02-08 08:00 |                                                                              |                                             | 2021-02-22 end     | Tết 2021
            C10       |            | 2022-01-28 08:00 |                                                                              |                                             | 2022-02-11 end     | Tết 2022
            C10       |            | 2027-02-03 08:00 |                                                                              |                                             | 2027-02-16 end     | Tết 2027, not announced: only the days that are sure
            C10       |            | 2027-12-28 08:00 |                                                                              |                                             | NO_CALENDAR        | into a year that nobody wrote down
            C14       |            | 2026-02-12 08:00 |                                                                              |                                             | 2026-02-23 end     | one day before Tết, one after
            C14       |            | 2025-12-31 23:59 |                                                                              |                                             | NO_RULE            | before Law 91/2025
            C14       |            | 2026-11-13 23:59 |                                                                              |                                             | 2026-11-17 end     | a Friday, one minute before midnight
            C14       |            | 2026-11-13 00:00 |                                                                              |                                             | 2026-11-17 end     | the same Friday, its first minute
            C14b      |            | 2026-04-30 08:30 |                                                                              |                                             | 2026-05-03 08:30   | 72 hours over two holidays and a Sunday
            C15       |            | 2025-08-31 10:00 |                                                                              |                                             | 2026-09-03 end     | the day is swapped off, then National Day
            C15       |            | 2026-02-06 10:00 |                                                                              |                                             | 2027-02-11 end     | the day is Tết, on a Saturday
            C15       |            | 2025-07-01 10:00 |                                                                              |                                             | 2026-07-01 end     | a year to the day
            C15       |            | 2025-06-30 10:00 |                                                                              |                                             | NO_RULE            | before Law 33/2024
            C15       |            | 2026-11-15 10:00 |                                                                              |                                             | 2027-11-15 end     | from a Sunday to a Monday
            C15       |            | 2027-03-01 10:00 |                                                                              |                                             | NO_CALENDAR        | the last day may be off: nobody knows yet
            C15b      |            | 2025-07-01 10:00 |                                                                              |                                             | NO_CALENDAR        | five years on
            C11       |            | 2024-02-29 21:00 |                                                                              |                                             | 2025-02-28 23:59   | twelve months from a leap day
            C11       |            | 2026-05-10 07:00 |                                                                              |                                             | 2027-05-10 07:00   | to the minute
            C16       |            | 2025-01-01 08:00 |                                                                              |                                             | 2025-12-14 end     | before 15 December, a Sunday, is not moved
            C16       |            | 2025-12-15 09:00 |                                                                              |                                             | 2026-12-14 end     | too late for this year
            C16       |            | 2026-01-01 08:00 |                                                                              |                                             | NO_RULE            | the programme is over
            C1        |            | 2026-11-14 20:10 |                                                                              |                                             | 2026-11-14 20:40 * | at once: our own level
            C4        |            | 2026-11-14 23:10 |                                                                              |                                             | 2026-11-15 01:10 * | over midnight
            C12       |            | 2026-11-14 22:10 |                                                                              |                                             | 2026-11-15 00:10 * | a night at a trusted address
            C5        |            | 2026-11-14 22:10 | 2026-11-15 00:10..2026-11-15 03:25                                           |                                             | 2026-11-15 13:25   | a pause of 3 h 15
            C5        |            | 2026-11-14 22:10 | 2026-11-14 23:10..2026-11-14 23:40, 2026-11-15 00:10..2026-11-15 03:25       |                                             | 2026-11-15 13:55   | two pauses
            C5        |            | 2026-11-14 22:10 | 2026-11-15 00:10..2026-11-15 03:25, 2026-11-15 02:00..2026-11-15 04:10       |                                             | 2026-11-15 14:10   | two that overlap count once
            C5        |            | 2026-11-14 22:10 | 2026-11-15 10:10..2026-11-15 12:00                                           |                                             | 2026-11-15 10:10   | a pause that begins at the end
            C5        |            | 2026-11-14 22:10 | 2026-11-14 20:00..2026-11-14 23:10                                           |                                             | 2026-11-15 11:10   | one that began before the start
            C5        |            | 2026-11-14 22:10 | 2026-11-14 18:00..2026-11-14 20:00                                           |                                             | 2026-11-15 10:10   | one that was over before
            C5        |            | 2026-11-14 22:10 | 2026-11-15 04:10..                                                           |                                             | STANDING 6 giờ     | one without an end
            C10       |            | 2026-02-10 09:00 | 2026-02-12 08:00..2026-02-23 17:00                                           |                                             | 2026-02-27 end     | a pause over Tết
            C10       |            | 2026-02-13 16:00 | 2026-02-16 08:00..2026-02-18 17:00                                           |                                             | 2026-02-27 end     | one within Tết changes nothing
            C10       |            | 2026-11-14 20:40 | 2026-11-18 10:00..                                                           |                                             | STANDING 3 ngày làm việc | two days were counted
            X7D       |            | 2026-02-09 09:00 |                                                                              |                                             | 2026-02-23 end     | seven days end in Tết
            X7D       |            | 2026-11-09 09:00 | 2026-11-11 08:00..2026-11-11 17:00                                           |                                             | 2026-11-17 end     | a day that a pause touched
            X1M       |            | 2026-01-31 09:00 |                                                                              |                                             | 2026-03-02 end     | 28 February is a Saturday
            X1M       |            | 2024-01-31 09:00 |                                                                              |                                             | 2024-02-29 end     | the last day of February
            X1M       |            | 2026-05-04 09:00 | 2026-05-10 09:00..2026-05-12 09:00                                           |                                             | 2026-06-08 end     | 4 June and three days is a Sunday
            C10       |            | 2026-11-14 20:40 |                                                                              | 3WD@2026-11-19 10:00                        | 2026-11-25 end     | extended once
            C10       |            | 2026-11-14 20:40 |                                                                              | 3WD@2026-11-19 10:00, 2WD@2026-11-25 10:00  | 2026-11-27 end     | and on the last day again
            C10       |            | 2026-11-14 20:40 |                                                                              | 3WD@2026-11-21 08:00                        | 2026-11-20 end     | an extension after the end
            C10       |            | 2026-11-14 20:40 |                                                                              | 3WD@2026-11-19 10:00, 2WD@2026-11-26 00:00  | 2026-11-25 end     | the second one a minute too late
            C10       |            | 2026-02-06 09:00 |                                                                              | 1WD@2026-02-13 16:00                        | 2026-02-23 end     | one more day is after Tết
            C5        |            | 2026-11-14 22:10 |                                                                              | 6H@2026-11-15 09:00                         | 2026-11-15 16:10   | six hours more
            C5        |            | 2026-11-14 22:10 |                                                                              | 6H@2026-11-15 10:10                         | 2026-11-15 16:10   | given in the last minute
            C5        |            | 2026-11-14 22:10 | 2026-11-15 00:10..2026-11-15 03:25                                           | 6H@2026-11-15 12:00                         | 2026-11-15 19:25   | a pause, then an extension
            XWD       |            | 2026-02-27 09:00 |                                                                              |                                             | 2026-03-06 end     | the rule changes while it runs: the old one holds
            XWD       |            | 2026-03-01 09:00 |                                                                              |                                             | 2026-03-04 end     | the first day of the new one
            XWD       | 2026-02-27 | 2026-03-02 09:00 |                                                                              |                                             | 2026-03-09 end     | begun under the new rule, of an old fact
            XWD       |            | 2026-02-27 09:00 | 2026-03-02 08:00..2026-03-31 17:00                                           |                                             | 2026-04-07 end     | paused over the change: still the old one
            XWD       | 2024-12-31 | 2026-03-02 09:00 |                                                                              |                                             | NO_RULE            | a fact before all versions
            """;
    // spotless:on

    private static final Rules RULES = LawFixtures.rules();

    @Test
    void there_are_more_than_sixty() {
        assertThat(rows()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> each_is_due_when_the_wall_calendar_says() {
        return rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.get(0) + " " + row.get(2) + ": " + row.get(6),
                                () -> assertThat(outcome(row)).isEqualTo(row.get(5))));
    }

    private static String outcome(List<String> row) {
        var other = row.getFirst().startsWith("other:");
        var kind = other ? Rules.CaseKind.OTHER_GENDER_BASED : Rules.CaseKind.DOMESTIC_VIOLENCE;
        var start = LawFixtures.at(row.get(2));
        var fact = row.get(1).isEmpty() ? row.get(2).substring(0, 10) : row.get(1);
        var found = RULES.find(row.getFirst().replace("other:", ""), kind, LocalDate.parse(fact));
        return switch (found) {
            case Rules.Found.OtherRegime _ -> "NOTHING_DUE";
            case Rules.Found.Unknown _ -> "NO_RULE";
            case Rules.Found.Applies(var rule, var _) ->
                    said(
                            Due.of(
                                    rule,
                                    start,
                                    LawFixtures.pauses(row.get(3)),
                                    LawFixtures.extensions(row.get(4)),
                                    LawFixtures.CALENDAR));
        };
    }

    private static String said(Due due) {
        return switch (due) {
            case Due.NoCalendar _ -> "NO_CALENDAR";
            case Due.Standing(var time, var days, var _) ->
                    "STANDING "
                            + (days == null
                                    ? Spans.words(time, LawFixtures.WORDS)
                                    : days.words(LawFixtures.WORDS));
            case Due.By by ->
                    by.wholeDay()
                            ? LawFixtures.minute(by.at()).replace("23:59", "end")
                            : LawFixtures.minute(by.at()) + (by.internal() ? " *" : "");
        };
    }

    private static List<List<String>> rows() {
        return EXAMPLES.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }
}
