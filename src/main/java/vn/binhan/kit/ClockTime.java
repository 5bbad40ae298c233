package vn.binhan.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hour as people type it: 7:30, 07h30, 7.30, 22, 7 giờ 5 phút, 8 giờ rưỡi tối. What could be
 * two hours is none: of 7:5 nobody knows which digit is missing, of twelve at night which day is
 * meant.
 */
public final class ClockTime {
    /** The minutes of a day; a span may end with it. */
    public static final int DAY = 24 * 60;

    /** What somebody is told whose hour cannot be read, as a key of the words files. */
    public static final String WRONG = "kit.hour.wrong";

    /** An hour inside a longer text, in small letters without tones, for rooms that read those. */
    public static final String WITHIN =
            "\\d{1,2}(?:[:.]\\d{2}|[hg](?:\\d{2})?| ?gio(?: ?\\d{2}(?! ?[:.hg\\d]))?)?";

    private static final Pattern TYPED =
            Pattern.compile(
                    "(?<hour>\\d{1,2})"
                            + "(?: ?[:.] ?(?<exact>\\d{2})(?::\\d{2})?"
                            + "| ?(?:gio|h|g) ?(?<said>\\d{2}|\\d{1,2}(?= ?p(?!m))|(?<=gio ?)\\d)?"
                            + " ?(?:phut|ph|p)?"
                            + "| ?(?:gio|h|g) ?(?<half>ruoi))?"
                            + "(?: ?(?<part>sang|trua|chieu|toi|dem|sa|ch|am|pm))?");

    private ClockTime() {}

    /** How many minutes after midnight, up to the end of the day; empty when it is no hour. */
    public static Optional<Integer> minute(String typed) {
        var text = VietnameseText.plain(typed).replaceAll("\\s+", " ").strip();
        var read = TYPED.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        var exact = read.group("exact") == null ? read.group("said") : read.group("exact");
        var minutes = exact == null ? 0 : Integer.parseInt(exact);
        var hour = inPart(Integer.parseInt(read.group("hour")), read.group("part"));
        var all = hour * 60 + (read.group("half") == null ? minutes : 30);
        return hour < 0 || minutes > 59 || all > DAY ? Optional.empty() : Optional.of(all);
    }

    /** The moment on this day; empty when it is no hour, or that at which the day is over. */
    public static Optional<Instant> on(LocalDate day, String typed) {
        return minute(typed)
                .filter(minute -> minute < DAY)
                .map(minute -> day.atTime(minute / 60, minute % 60))
                .map(at -> at.atZone(Formats.ZONE).toInstant());
    }

    /** The hour of the day that is meant by one of this part of it; negative when there is none. */
    private static int inPart(int hour, @Nullable String part) {
        var evening = hour < 12 ? hour + 12 : hour;
        return switch (part == null ? "" : part) {
            case "" -> hour;
            case "sang" -> within(hour, 0, 11);
            case "sa", "am" -> within(hour % 12, 0, hour <= 12 ? 11 : -1);
            case "trua" -> within(hour == 1 ? 13 : hour, 10, 13);
            case "chieu" -> within(evening, 12, 18);
            case "ch", "pm" -> within(evening, 12, 23);
            case "toi" -> within(evening, 17, 23);
            default -> hour <= 4 ? hour : within(evening, 21, 23);
        };
    }

    private static int within(int hour, int first, int last) {
        return first <= hour && hour <= last ? hour : -1;
    }
}
