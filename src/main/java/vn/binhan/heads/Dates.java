package vn.binhan.heads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;

/** The ways in which plans write a day and a year. */
public enum Dates {
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
    public static @Nullable Found<LocalDate> first(MappedText text, int from, int to) {
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

    /** The ways in which plans write the years they run. */
    public enum Years {
        // spotless:off
    RANGE   ("giai đoạn 2021 - 2025", 0.96, "(?:giai doan\\s{0,3}|tu nam\\s{0,3})?((?:19|20)\\d{2})\\s{0,3}(?:-|den|toi|den nam|den het nam)\\s{0,3}((?:19|20)\\d{2})(?!\\d)"),
    UP_TO   ("đến năm 2025",          0.85, "(?:den|toi)\\s{1,3}(?:het\\s{1,3})?(?:nam\\s{1,3})?((?:19|20)\\d{2})(?!\\d)"),
    ONE_YEAR("năm 2024",              0.85, "(?<!den )(?<!toi )(?<!(?<!dau )tu )nam\\s{1,3}((?:19|20)\\d{2})(?!\\d)");
    // spotless:on

        private static final Pattern PART_OF_YEAR =
                Pattern.compile(".*(?<!\\p{L})(?:thang|quy) (?:[\\divx]{1,4},? ?)?");

        private final String example;
        private final double confidence;
        private final Pattern pattern;

        Years(String example, double confidence, String pattern) {
            this.example = example;
            this.confidence = confidence;
            this.pattern = Pattern.compile("(?<!\\d)" + pattern);
        }

        String example() {
            return example;
        }

        /** The first range between two positions, else a last year, else a single year. */
        public static @Nullable Found<Period> in(
                MappedText text, int from, int to, boolean rangesOnly) {
            for (Years form : values()) {
                if (rangesOnly && form != RANGE) {
                    return null;
                }
                Matcher matcher = form.pattern.matcher(text.bare()).region(from, to);
                matcher.useTransparentBounds(true);
                while (matcher.find()) {
                    if (form == ONE_YEAR && isOfAnotherText(text.bare(), from, matcher.start())) {
                        continue;
                    }
                    int first = year(matcher, 1);
                    int last = form == RANGE ? year(matcher, 2) : first;
                    if (last >= first && last - first <= 30) {
                        Period period = new Period(form == UP_TO ? null : first, last);
                        return new Found<>(
                                period, text.span(matcher.start(), matcher.end()), form.confidence);
                    }
                }
            }
            return null;
        }

        /** "tháng 6 năm 2026" and "quý II năm 2026" are no years of a plan. */
        private static boolean isOfAnotherText(String bare, int from, int at) {
            int start = Math.max(from, at - 14);
            String before = bare.substring(start, at);
            boolean law = before.contains("luat ") && !before.contains("phap luat ");
            return law || PART_OF_YEAR.matcher(before).matches();
        }

        private static int year(Matcher matcher, int group) {
            String digits = matcher.group(group);
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }
}
