package vn.binhan.drafting;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;

/** A draft as the review shows it, with the document it was read from. */
record Review(KeptDraft draft, Source source, Summary summary, boolean canUndo, boolean canRedo) {

    DraftTree tree() {
        return draft.tree();
    }

    DraftId id() {
        return draft.id();
    }

    /** What the page is called: number and symbol, else the name of the file. */
    String name() {
        var number = tree().header().get("number");
        var symbol = tree().header().get("symbol");
        return number == null || symbol == null
                ? source.name()
                : number.value() + "/" + symbol.value();
    }

    /** The time of the latest edit, 14:32. */
    String savedAt() {
        return Formats.minute(draft.changedAt()).substring(0, 5);
    }

    /** What changed since the browser last looked, as few lines as possible. */
    record Patch(
            Review now,
            Set<Integer> keys,
            Set<String> fields,
            boolean spans,
            @Nullable Integer added) {

        /** The keys that the browser has to take away or replace. */
        String gone() {
            return keys.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        /** The key of the line before this one in its part, 0 for the first. */
        int before(DraftItem item) {
            var items = now.tree().items();
            var index = items.indexOf(item);
            return index > 0 && Outline.sameParts(items.get(index - 1), item)
                    ? items.get(index - 1).key()
                    : 0;
        }
    }
}
