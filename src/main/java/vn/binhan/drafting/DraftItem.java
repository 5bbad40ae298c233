package vn.binhan.drafting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a draft plan, in document order within its part; depth 0 is a content, a body or a
 * single line, deeper lines belong to the nearest shallower one before them.
 *
 * @param key the number of the line for good: it survives edits, issue and revision
 * @param label the numbering as written, for example "1." or "a)", empty when there was none
 * @param details what the kind carries besides its text: a target's comparator, value, valueTo,
 *     unit, by and subject; a body's role (lead or support); a report's due and to
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
        double confidence) {}
