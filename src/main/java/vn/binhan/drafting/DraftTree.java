package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a draft says: its head, its legal bases and its lines, part after part.
 *
 * @param nextKey the key of the next new line; it only grows, so that no key is used twice
 */
record DraftTree(
        Map<String, HeaderField> header, List<String> bases, List<DraftItem> items, int nextKey) {

    DraftTree {
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        bases = List.copyOf(bases);
        items = List.copyOf(items);
    }

    DraftTree withItems(List<DraftItem> others) {
        return new DraftTree(header, bases, Outline.settled(others), nextKey);
    }

    DraftTree withNextKey(int next) {
        return new DraftTree(header, bases, items, next);
    }

    DraftTree withBases(List<String> others) {
        return new DraftTree(header, others, items, nextKey);
    }

    /** The head with this field set anew. */
    DraftTree withField(String name, HeaderField field) {
        var fields = new LinkedHashMap<>(header);
        fields.put(name, field);
        return new DraftTree(fields, bases, items, nextKey);
    }

    DraftTree withoutField(String name) {
        var fields = new LinkedHashMap<>(header);
        fields.remove(name);
        return new DraftTree(fields, bases, items, nextKey);
    }

    /** The lines with this one in the place of the one at this index. */
    DraftTree with(int index, DraftItem item) {
        var lines = new ArrayList<>(items);
        lines.set(index, item);
        return withItems(lines);
    }

    /** Where the line of this key stands, -1 when it is not there. */
    int indexOf(int key) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).key() == key) {
                return i;
            }
        }
        return -1;
    }

    /** The lines of these keys, in their order. */
    List<DraftItem> only(Set<Integer> keys) {
        return items.stream().filter(item -> keys.contains(item.key())).toList();
    }
}
