package vn.binhan.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.binhan.directory.Hours.Span;
import vn.binhan.kit.ClockTime;
import vn.binhan.kit.VietnameseText;

/**
 * Hours as officials write them: "T2-T6 7h30-11h30, 13h30-17h; T7 8-12h; lễ nghỉ", "24/7", "hằng
 * ngày 6h-22h". Groups end with a semicolon or a line; without days a group means every day.
 */
final class HoursText {
    static final String ALWAYS = "24/7";

    private static final Pattern PART =
            Pattern.compile(
                    "(?<day>t[2-7](?!\\d)|thu ?(?:[2-7](?!\\d)|hai|ba|tu|nam|sau|bay)|cn|chu nhat"
                            + "|mon|tue|wed|thu|fri|sat|sun)"
                            + "|(?<daily>hang ngay|moi ngay|ca tuan|daily)"
                            + "|(?<holiday>(?:ngay )?le(?: tet)?|holidays?)"
                            + "|(?<all>24/24h?|24h|ca ngay|all day)"
                            + "|(?<closed>nghi|dong cua|closed)"
                            + "|(?<from>"
                            + ClockTime.WITHIN
                            + ") ?- ?(?<until>"
                            + ClockTime.WITHIN
                            + ")"
                            + "|(?<to>-|den(?= ))|(?<gap>[\\s,:&]+|va )");
    private static final Map<String, Integer> DAYS =
            Map.ofEntries(
                    Map.entry("hai", 1),
                    Map.entry("ba", 2),
                    Map.entry("tu", 3),
                    Map.entry("nam", 4),
                    Map.entry("sau", 5),
                    Map.entry("bay", 6),
                    Map.entry("cn", 7),
                    Map.entry("chu nhat", 7),
                    Map.entry("mon", 1),
                    Map.entry("tue", 2),
                    Map.entry("wed", 3),
                    Map.entry("thu", 4),
                    Map.entry("fri", 5),
                    Map.entry("sat", 6),
                    Map.entry("sun", 7));
    private static final List<String> NAMES =
            List.of("", "T2", "T3", "T4", "T5", "T6", "T7", "CN", "lễ");

    private HoursText() {}

    /** What was typed as hours, unknown when nothing was; empty when it cannot be read. */
    static Optional<Hours> parse(String typed) {
        var text = plain(typed);
        if (text.isEmpty()) {
            return Optional.of(Hours.UNKNOWN);
        }
        if (text.matches("24/7|24/24h?(/7)?|24h(/7)?|ca ngay(?: va)? dem")) {
            return Optional.of(Hours.ALWAYS);
        }
        var week = new TreeMap<Integer, List<Span>>();
        for (var group : text.split("[;\\n]")) {
            if (!group.isBlank() && !read(group.strip(), week)) {
                return Optional.empty();
            }
        }
        return week.isEmpty() ? Optional.empty() : Optional.of(new Hours(week));
    }

    /** One group into the week; false when it cannot be read. */
    private static boolean read(String group, SortedMap<Integer, List<Span>> week) {
        var days = new TreeSet<Integer>();
        var spans = new ArrayList<Span>();
        var closed = false;
        @Nullable Integer last = null;
        @Nullable Integer from = null;
        var part = PART.matcher(group);
        var at = 0;
        while (at < group.length()) {
            if (!part.region(at, group.length()).lookingAt()) {
                return false;
            }
            at = part.end();
            if (part.group("day") != null) {
                var day = day(part.group("day"));
                addDays(days, from == null ? day : from, day);
                last = day;
                from = null;
            } else if (part.group("to") != null) {
                from = last;
                if (from == null) {
                    return false;
                }
            } else if (part.group("daily") != null) {
                addDays(days, 1, 7);
            } else if (part.group("holiday") != null) {
                days.add(Hours.HOLIDAY);
            } else if (part.group("all") != null) {
                spans.add(new Span(0, Hours.DAY));
            } else if (part.group("closed") != null) {
                closed = true;
            } else if (part.group("from") != null) {
                var span = span(part);
                if (span == null) {
                    return false;
                }
                spans.add(span);
            }
        }
        if (from != null || closed == !spans.isEmpty()) {
            return false;
        }
        if (days.isEmpty()) {
            addDays(days, 1, 7);
        }
        days.forEach(day -> week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(spans));
        return true;
    }

    private static void addDays(TreeSet<Integer> days, int from, int until) {
        for (var day = from; day != until; day = day % 7 + 1) {
            days.add(day);
        }
        days.add(until);
    }

    private static int day(String word) {
        var bare = word.replaceFirst("^thu ?(?=.)", "");
        if (bare.matches("t?[2-7]")) {
            return Integer.parseInt(bare.replace("t", "")) - 1;
        }
        return DAYS.getOrDefault(bare, 0);
    }

    private static @Nullable Span span(Matcher part) {
        return ClockTime.minute(part.group("from"))
                .filter(first -> first < Hours.DAY)
                .flatMap(first ->
                        ClockTime.minute(part.group("until"))
                                .map(last -> Span.between(first, last)))
                .orElse(null);
    }

    private static String plain(String typed) {
        return VietnameseText.plain(typed)
                .replaceAll("[–—]", "-")
                .replaceAll("(?<=\\d|h|gio) *den *(?=\\d)", "-")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    /** The week as it is written again: days with the same spans together. */
    static String of(SortedMap<Integer, List<Span>> week) {
        var groups = new ArrayList<String>();
        for (var day = 1; day <= Hours.HOLIDAY; day++) {
            var spans = week.get(day);
            if (spans == null) {
                continue;
            }
            var until = day;
            while (day < 7 && until < 7 && spans.equals(week.get(until + 1))) {
                until++;
            }
            groups.add(days(day, until) + " " + spans(spans));
            day = until;
        }
        return String.join("; ", groups);
    }

    private static String days(int from, int until) {
        return from == until ? NAMES.get(from) : NAMES.get(from) + "-" + NAMES.get(until);
    }

    private static String spans(List<Span> spans) {
        return spans.isEmpty()
                ? "nghỉ"
                : spans.stream()
                        .map(span -> clock(span.from()) + "-" + clock(span.until()))
                        .collect(Collectors.joining(", "));
    }

    private static String clock(int minute) {
        var within = minute > Hours.DAY ? minute - Hours.DAY : minute;
        return "%02d:%02d".formatted(within / 60, within % 60);
    }

    /** The same for readers of English: days and words of that language. */
    static String english(String written) {
        var days = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "holidays");
        var text = written.replace("nghỉ", "closed");
        for (var i : IntStream.range(0, days.size()).toArray()) {
            text = text.replace(NAMES.get(i + 1), days.get(i));
        }
        return text;
    }
}
