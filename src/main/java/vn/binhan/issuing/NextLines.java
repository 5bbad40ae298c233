package vn.binhan.issuing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.DraftItem;
import vn.binhan.kit.VietnameseText;

/**
 * The lines of a plan's next version as a new document has them: a line that the plan has already
 * keeps its number, and so its progress, its bodies and its ties.
 */
final class NextLines {
    /** What the document does to the plan. */
    enum How {
        /** It takes the place of the whole plan; what it does not have is dropped. */
        REPLACES,
        /** It changes and adds lines; what it does not speak of stays. */
        AMENDS
    }

    private final Map<Integer, DraftItem> before = new LinkedHashMap<>();
    private int nextKey;

    private NextLines(List<DraftItem> plan, int nextKey) {
        plan.forEach(item -> before.put(item.key(), item));
        this.nextKey = nextKey;
    }

    /**
     * @param lines the lines of the next version
     * @param nextKey the first number that none of them and no line of the plan ever had
     */
    record Next(List<DraftItem> lines, int nextKey) {}

    /**
     * @param plan the lines of the plan as it stands
     * @param document those of the new document, under numbers of its own
     * @param nextKey the first number that no line of the plan ever had
     */
    static Next of(List<DraftItem> plan, List<DraftItem> document, How how, int nextKey) {
        var known = LineMatch.of(plan, document);
        var next = new NextLines(plan, nextKey);
        var lines = document.stream().map(item -> next.line(item, known.get(item.key()))).toList();
        var all = how == How.REPLACES ? lines : next.amended(lines);
        return new Next(all, next.nextKey);
    }

    private DraftItem line(DraftItem item, @Nullable Integer key) {
        var old = key == null ? null : before.get(key);
        return new DraftItem(
                old == null ? nextKey++ : old.key(),
                item.kind(),
                item.depth(),
                item.label(),
                item.text(),
                old == null ? item.details() : details(old, item),
                item.from(),
                item.to(),
                item.confidence());
    }

    /**
     * What people had confirmed for the line stays where the document says nothing of it; a day
     * that the line named and names no longer does not.
     */
    private static Map<String, String> details(DraftItem old, DraftItem item) {
        var details = new HashMap<>(item.details());
        var body = old.details().get("body");
        if (body != null) {
            details.putIfAbsent("body", body);
        }
        var due = old.details().get("due");
        if (due != null && (!names(old, due) || names(item, due))) {
            details.putIfAbsent("due", due);
        }
        return Map.copyOf(details);
    }

    private static boolean names(DraftItem item, String words) {
        return VietnameseText.key(item.text()).contains(VietnameseText.key(words));
    }

    /** The plan's lines with those of the document in their places, new ones behind their likes. */
    private List<DraftItem> amended(List<DraftItem> lines) {
        var all = new ArrayList<DraftItem>();
        var at = new HashMap<Integer, DraftItem>();
        lines.forEach(line -> at.put(line.key(), line));
        before.values().forEach(old -> all.add(at.getOrDefault(old.key(), kept(old))));
        var last = -1;
        for (var line : lines) {
            if (before.containsKey(line.key())) {
                last = indexOf(all, line.key());
            } else {
                last = endOf(all, last, line);
                all.add(last, line);
            }
        }
        return all;
    }

    /** Behind the line that stood before it in the document and all that is deeper than itself. */
    private static int endOf(List<DraftItem> all, int before, DraftItem line) {
        var end = before + 1;
        if (before < 0) {
            return all.size();
        }
        while (end < all.size() && all.get(end).depth() > line.depth()) {
            end++;
        }
        return end;
    }

    private static int indexOf(List<DraftItem> all, int key) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).key() == key) {
                return i;
            }
        }
        return -1;
    }

    /** A line of which the document does not speak has no place in its text. */
    private static DraftItem kept(DraftItem old) {
        return new DraftItem(
                old.key(),
                old.kind(),
                old.depth(),
                old.label(),
                old.text(),
                old.details(),
                null,
                null,
                1);
    }
}
