package vn.binhan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which plans write a day and a year. */
enum Dates {
    // spotless:off
    IN_WORDS ("ngày 19 tháng 4 năm 2021", "ngay\\s{0,3}(\\d{1,2})\\s{0,3}(?:thang|/)\\s{0,3}(\\d{1,2})\\s{0,3},?\\s{0,3}(?:nam|/)\\s{0,3}((?:19|20)\\d{2})(?!\\d)"),
    FIGURES  ("28/12/2020, 2-4-2021, 16.04.2021", "(?<![\\d/.-])(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d{2})(?!\\d)"),
    NO_DAY_WORD("19 tháng 4 năm 2021",    "(?<!\\d)(\\d{1,2})\\s{1,3}thang\\s{1,3}(\\d{1,2})\\s{1,3}nam\\s{1,3}((?:19|20)\\d{2})(?!\\d)");
    // spotless:on

    private final String example;
    private final Pattern pattern;

    Dates(String example, String pattern) {
        this.example = example;
        this.pattern = Pattern.compile(pattern);
    }

    String example() {
        return example;
    }

    /** The first full date between two positions. */
    static @Nullable Found<LocalDate> first(MappedText text, int from, int to) {
        Found<LocalDate> best = null;
        int bestAt = Integer.MAX_VALUE;
        for (Dates form : values()) {
            Matcher matcher = form.pattern.matcher(text.bare()).region(from, to);
            matcher.useTransparentBounds(true);
            while (matcher.find() && matcher.start() < bestAt) {
                LocalDate date = date(matcher);
                if (date != null) {
                    bestAt = matcher.start();
                    best = new Found<>(date, text.span(matcher.start(), matcher.end()), 0.97);
                    break;
                }
            }
        }
        return best;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        try {
            return LocalDate.of(number(matcher, 3), number(matcher, 2), number(matcher, 1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
