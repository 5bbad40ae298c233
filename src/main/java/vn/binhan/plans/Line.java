package vn.binhan.plans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;

/**
 * A line of a draft with the line it belongs to: the nearest shallower one before it in its part.
 */
public record Line(DraftItem item, @Nullable Integer parent) {

    /** All lines with their parents, in the order of the draft. */
    public static List<Line> of(List<DraftItem> items) {
        var lines = new ArrayList<Line>();
        var above = new ArrayDeque<DraftItem>();
        for (var item : items) {
            while (!above.isEmpty() && !mayHold(above.getLast(), item)) {
                above.removeLast();
            }
            lines.add(new Line(item, above.isEmpty() ? null : above.getLast().key()));
            above.addLast(item);
        }
        return lines;
    }

    private static boolean mayHold(DraftItem above, DraftItem item) {
        var samePart =
                switch (item.kind()) {
                    case TASK -> above.kind() == ItemKind.CONTENT || above.kind() == ItemKind.TASK;
                    case DUTY -> above.kind() == ItemKind.BODY || above.kind() == ItemKind.DUTY;
                    default -> above.kind() == item.kind();
                };
        return samePart && above.depth() < item.depth();
    }
}
