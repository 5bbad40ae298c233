package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.ItemKind;

/**
 * One line of an issued plan with what was last reported on it.
 *
 * @param parent the line it belongs to, absent at the top
 * @param details a target's comparator, value, unit, by, subject; a body's role; a report's due, to
 * @param from first code point of its sentence in the plan's text, absent for an added line
 * @param due the day the work is due, absent when nobody set one
 * @param percent what people last typed, 0 to 100; absent is no data, never zero
 * @param askedSince since when the plan's words ask for it, absent for an activity
 * @param reportedFor of which time the last report speaks, for work that comes back
 * @param edit the version that whoever changes it must have seen
 */
public record Node(
        NodeId id,
        ItemKind kind,
        @Nullable Integer parent,
        int depth,
        String label,
        String text,
        Map<String, String> details,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable LocalDate due,
        @Nullable Integer percent,
        @Nullable String sentence,
        @Nullable Instant reportedAt,
        @Nullable LocalDate askedSince,
        @Nullable LocalDate reportedFor,
        int edit) {
    /** How many characters of a line stand in a tree; its own page shows the whole. */
    public static final int LINE = 110;

    /** The first number of activities, which people add below the work of an issued plan. */
    static final int FIRST_ACTIVITY = 1_000_000;

    /** Whether people added it as an activity; it is no part of the plan's own wording. */
    public boolean isActivity() {
        return id.key() >= FIRST_ACTIVITY;
    }

    /** Whether it is work that somebody does and reports on. */
    public boolean isWork() {
        return switch (kind) {
            case CONTENT, TASK, DUTY -> true;
            case OBJECTIVE, TARGET, BODY, BUDGET, REPORT -> false;
        };
    }

    /** Label and text as people read them in one line. */
    public String line() {
        return label.isEmpty() ? text : label + " " + text;
    }

    /** The beginning of the text alone, for lists that show the label apart. */
    public String shortText(int characters) {
        return cut(text, characters);
    }

    /** The beginning of the line for lists, cut at a word after at most this many characters. */
    public String shortLine(int characters) {
        return cut(line(), characters);
    }

    private static String cut(String line, int characters) {
        if (line.length() <= characters) {
            return line;
        }
        var end = line.lastIndexOf(' ', characters);
        return line.substring(0, end <= 0 ? characters : end) + "…";
    }
}
