package vn.binhan.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a draft plan, in document order within its part; depth 0 is a content, a body or a
 * single line, deeper lines belong to the nearest shallower one before them.
 *
 * @param key the number of the line for good: it survives edits, issue and revision
 * @param label the numbering as written, for example "1." or "a)", empty when there was none
 * @param details what the kind carries besides its text: a target's comparator, value, valueTo,
 *     unit, by and subject; a body's role (lead or support); the body and due of a task or duty; a
 *     report's due, to and body
 * @param from first code point of its sentence in the text that was read, absent for an added line
 * @param to code point after its last one
 * @param confidence how sure the reader was, 0 to 1; 1 for what a person confirmed or wrote
 */
public record DraftItem(
        int key,
        ItemKind kind,
        int depth,
        String label,
        String text,
        Map<String, String> details,
        @Nullable Integer from,
        @Nullable Integer to,
        double confidence) {
    private static final Pattern ROLE =
            Pattern.compile("\\s*\\((?i:(phối hợp)|chủ trì)\\)$", Pattern.UNICODE_CASE);

    /** A body that a person confirmed for a line, in the lead or in support of the one that is. */
    public record Doer(String name, boolean leads) {}

    /** The bodies that a person confirmed for this line; several stand apart by semicolons. */
    public List<Doer> doers() {
        return Arrays.stream(details.getOrDefault("body", "").split(";"))
                .map(String::strip)
                .map(DraftItem::doer)
                .filter(doer -> !doer.name().isEmpty())
                .toList();
    }

    private static Doer doer(String written) {
        var role = ROLE.matcher(written);
        return role.find()
                ? new Doer(written.substring(0, role.start()), role.group(1) == null)
                : new Doer(written, true);
    }

    /** How a body that supports the one in the lead is written. */
    static String supporting(String body) {
        return body + " (phối hợp)";
    }
}
