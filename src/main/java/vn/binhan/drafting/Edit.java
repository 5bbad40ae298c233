package vn.binhan.drafting;

import java.util.List;
import java.util.Map;

/** One thing that a person changes in a draft. */
sealed interface Edit {

    /** Something done to one line. */
    sealed interface OfLine extends Edit {
        int key();
    }

    /** One level deeper, with all that belongs to it. */
    record Indent(int key) implements OfLine {}

    /** One level up, with all that belongs to it. */
    record Outdent(int key) implements OfLine {}

    /** The line, its text being this, becomes two: the second begins at this char. */
    record Split(int key, String text, int at) implements OfLine {}

    /** The line, its text being this, goes on from the line before. */
    record JoinWithPrevious(int key, String text) implements OfLine {}

    record Retext(int key, String text) implements OfLine {}

    record Relabel(int key, String label) implements OfLine {}

    /** The line is something else; it moves to the part in which such lines stand. */
    record ChangeKind(int key, ItemKind kind) implements OfLine {}

    /** A new line behind this one and all that belongs to it. */
    record AddAfter(int key, String text) implements OfLine {}

    /** The line goes; what belonged to it stays. */
    record Remove(int key) implements OfLine {}

    /** A person looked at the line and found it right. */
    record Confirm(int key) implements OfLine {}

    /** These details are set, empty ones removed, the others stay. */
    record SetDetails(int key, Map<String, String> details) implements OfLine {}

    /** A new line at the end of a part. */
    record Append(DraftPart part, String text) implements Edit {}

    /** A field of the head is set; an empty value means that there is none. */
    record SetHeader(String field, String value) implements Edit {}

    /** A person looked at a field of the head and found it right. */
    record ConfirmHeader(String field) implements Edit {}

    record SetBases(List<String> bases) implements Edit {}

    /** Several edits that count as one. */
    record Together(List<Edit> edits) implements Edit {}
}
