package vn.binhan.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How lines lie below each other: deeper ones belong to the nearest shallower one before them. */
final class Outline {
    /** Plans number five or six levels; more is a slip of the hand. */
    static final int DEEPEST = 7;

    private Outline() {}

    /** The first index behind this line and all that belongs to it. */
    static int endOf(List<DraftItem> items, int index) {
        var line = items.get(index);
        var end = index + 1;
        while (end < items.size()
                && sameParts(items.get(end), line)
                && items.get(end).depth() > line.depth()) {
            end++;
        }
        return end;
    }

    static boolean sameParts(DraftItem one, DraftItem other) {
        return DraftPart.of(one.kind()) == DraftPart.of(other.kind());
    }

    /** This line and all that belongs to it, moved by so many levels. */
    static List<DraftItem> moved(List<DraftItem> items, int index, int levels) {
        var lines = new ArrayList<>(items);
        var end = endOf(items, index);
        for (var i = index; i < end; i++) {
            lines.set(i, at(lines.get(i), lines.get(i).depth() + levels));
        }
        return lines;
    }

    /**
     * The lines part after part, each as deep as it has lines above it, so that no level is skipped
     * and every line is of the kind that its level has.
     */
    static List<DraftItem> settled(List<DraftItem> items) {
        Map<DraftPart, List<DraftItem>> parts = new EnumMap<>(DraftPart.class);
        for (var item : items) {
            parts.computeIfAbsent(DraftPart.of(item.kind()), _ -> new ArrayList<>()).add(item);
        }
        var lines = new ArrayList<DraftItem>(items.size());
        parts.forEach((part, own) -> settle(part, own, lines));
        return lines;
    }

    private static void settle(DraftPart part, List<DraftItem> own, List<DraftItem> into) {
        var above = new ArrayDeque<Integer>();
        for (var item : own) {
            while (!above.isEmpty() && above.getLast() >= item.depth()) {
                above.removeLast();
            }
            var depth = part.hasLevels() ? above.size() : 0;
            above.addLast(item.depth());
            var kind = part.kindAt(depth);
            into.add(item.depth() == depth && item.kind() == kind ? item : as(item, kind, depth));
        }
    }

    static DraftItem at(DraftItem item, int depth) {
        return as(item, DraftPart.of(item.kind()).kindAt(depth), depth);
    }

    static DraftItem as(DraftItem item, ItemKind kind, int depth) {
        return new DraftItem(
                item.key(),
                kind,
                depth,
                item.label(),
                item.text(),
                item.details(),
                item.from(),
                item.to(),
                item.confidence());
    }
}
