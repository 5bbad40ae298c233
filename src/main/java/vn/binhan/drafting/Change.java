package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one edit made different: the lines from an index on that gave way to others, and the fields
 * of the head and the bases, only where they changed.
 *
 * @param at the index of the first line that changed
 */
record Change(
        int at,
        List<DraftItem> before,
        List<DraftItem> after,
        Map<String, HeaderField> headBefore,
        Map<String, HeaderField> headAfter,
        List<List<String>> bases) {

    /** The difference between two states of a draft. */
    static Change between(DraftTree old, DraftTree now) {
        var was = old.items();
        var is = now.items();
        var shorter = Math.min(was.size(), is.size());
        var start = 0;
        while (start < shorter && was.get(start).equals(is.get(start))) {
            start++;
        }
        var end = 0;
        while (end < shorter - start
                && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
            end++;
        }
        return new Change(
                start,
                List.copyOf(was.subList(start, was.size() - end)),
                List.copyOf(is.subList(start, is.size() - end)),
                missingIn(now.header(), old.header()),
                missingIn(old.header(), now.header()),
                old.bases().equals(now.bases()) ? List.of() : List.of(old.bases(), now.bases()));
    }

    private static Map<String, HeaderField> missingIn(
            Map<String, HeaderField> there, Map<String, HeaderField> here) {
        var fields = new LinkedHashMap<String, HeaderField>();
        here.forEach((name, field) -> {
            if (!field.equals(there.get(name))) {
                fields.put(name, field);
            }
        });
        return fields;
    }

    /** The draft with this change made; a fault when it was not made for this state. */
    DraftTree made(DraftTree tree) {
        var lines = new ArrayList<>(tree.items());
        var range = lines.subList(at, at + before.size());
        if (!range.equals(before)) {
            throw new IllegalStateException("The change does not fit the draft");
        }
        range.clear();
        lines.addAll(at, after);
        var fields = new LinkedHashMap<>(tree.header());
        headBefore.keySet().forEach(fields::remove);
        fields.putAll(headAfter);
        return new DraftTree(
                fields, bases.isEmpty() ? tree.bases() : bases.get(1), lines, tree.nextKey());
    }

    /** The change that takes this one back. */
    Change reversed() {
        return new Change(at, after, before, headAfter, headBefore, bases.reversed());
    }

    boolean nothing() {
        return before.isEmpty()
                && after.isEmpty()
                && headBefore.isEmpty()
                && headAfter.isEmpty()
                && bases.isEmpty();
    }

    /** The lines that it touches. */
    Set<Integer> keys() {
        var keys = new TreeSet<Integer>();
        before.forEach(item -> keys.add(item.key()));
        after.forEach(item -> keys.add(item.key()));
        return keys;
    }

    /** The fields of the head that it touches, the bases among them. */
    Set<String> fields() {
        var fields = new HashSet<>(headBefore.keySet());
        fields.addAll(headAfter.keySet());
        if (!bases.isEmpty()) {
            fields.add("bases");
        }
        return fields;
    }

    /** Whether both touch the same line or field. */
    boolean meets(Change other) {
        var keys = keys();
        keys.retainAll(other.keys());
        var fields = fields();
        fields.retainAll(other.fields());
        return !keys.isEmpty() || !fields.isEmpty();
    }

    /** The key of the line that it adds, absent when it adds none. */
    @Nullable Integer newest() {
        var keys = new TreeSet<Integer>();
        after.forEach(item -> keys.add(item.key()));
        before.forEach(item -> keys.remove(item.key()));
        return keys.isEmpty() ? null : keys.getLast();
    }

    /** Whether places in the text that was read belong to other lines than before. */
    boolean movesSpans() {
        return !spans(before).equals(spans(after))
                || !headBefore.keySet().equals(headAfter.keySet());
    }

    private static List<List<Integer>> spans(List<DraftItem> items) {
        return items.stream()
                .filter(item -> item.from() != null && item.to() != null)
                .map(item -> List.of(item.key(), item.from(), item.to()))
                .toList();
    }
}
