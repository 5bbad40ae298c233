package vn.binhan.law;

import java.time.Duration;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;

/**
 * How much time a rule gives; each kind is counted in its own way and never turned into another.
 */
public sealed interface Limit {

    /** Hours that run through nights, weekends and Tết. */
    record Hours(int hours) implements Limit {}

    /** Days of the calendar, whether anybody works on them or not. */
    record Days(int days) implements Limit {}

    /** Days on which the administration works. */
    record WorkingDays(int days) implements Limit {}

    /** Months of the calendar; a year is twelve. */
    record Months(int months) implements Limit {}

    /**
     * "At once", or nothing at all: the law names no number. The goal is the program's own level of
     * service, in minutes, and is always shown as internal.
     *
     * @param said whether the text says "at once"
     */
    record AtOnce(Duration goal, boolean said) implements Limit {}

    /** Before this day of the year; the last moment is the end of the day before. */
    record Before(MonthDay day) implements Limit {}

    /**
     * A fine in đồng; what was not read is absent and never guessed.
     *
     * @param least the lowest fine
     * @param most the highest
     */
    record Fine(@Nullable Long least, @Nullable Long most) implements Limit {}

    /** How far somebody has to keep away, in metres. */
    record Metres(int metres) implements Limit {}

    /** No limit: the rule says how limits are counted. */
    record Counting() implements Limit {}

    /** No limit: the rule says who decides. */
    record Deciding() implements Limit {}

    /** Whether a clock can run by it; amounts and distances stand still. */
    default boolean isTime() {
        return switch (this) {
            case Fine _, Metres _, Counting _, Deciding _ -> false;
            case Hours _, Days _, WorkingDays _, Months _, AtOnce _, Before _ -> true;
        };
    }

    /** The limit as people say it: "12 giờ", "5 ngày làm việc". */
    default String words(Words words) {
        return switch (this) {
            case Hours(var n) -> words.t("law.limit.hours", n);
            case Days(var n) -> words.t("law.limit.days", n);
            case WorkingDays(var n) -> words.t("law.limit.working", n);
            case Months(var n) -> words.t("law.limit.months", n);
            case AtOnce(var goal, var said) ->
                    words.t(
                            said ? "law.limit.once" : "law.limit.unnumbered",
                            Spans.words(goal, words));
            case Before(var day) ->
                    words.t("law.limit.before", Formats.day(day.atYear(2024)).substring(0, 5));
            case Fine(var least, var most) -> fine(least, most, words);
            case Metres(var n) -> words.t("law.limit.metres", n);
            case Counting() -> words.t("law.limit.counting");
            case Deciding() -> words.t("law.limit.deciding");
        };
    }

    private static String fine(@Nullable Long least, @Nullable Long most, Words words) {
        if (most == null) {
            return words.t("law.limit.fine.unread");
        }
        return least == null
                ? words.t("law.limit.fine.most", Formats.number(most))
                : words.t("law.limit.fine", Formats.number(least), Formats.number(most));
    }
}
