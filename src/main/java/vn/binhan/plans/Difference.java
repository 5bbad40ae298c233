package vn.binhan.plans;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.DraftItem;

/**
 * What changed from one version of a plan to another. A line keeps its key through all versions, so
 * every line of either version is either the same or stands in exactly one change.
 *
 * @param changes in the order of the later version; what was taken out stands where it was
 * @param same how many lines are as they were
 */
record Difference(List<Change> changes, int same) {
    /** Stands for the place before the first line. */
    private static final int START = Integer.MIN_VALUE;

    /** The main thing that happened to a line. */
    enum What {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED,
        RENUMBERED
    }

    /** A value before and after, empty where there was none. */
    record Field(String name, String before, String after) {}

    /**
     * What happened to one line.
     *
     * @param moved whether it also stands elsewhere: another level, another whole, another place
     * @param under the line it belonged to and belongs to
     * @param details what changed besides its label and text
     */
    record Change(
            What what,
            @Nullable DraftItem before,
            @Nullable DraftItem after,
            boolean moved,
            Under under,
            List<Field> details) {

        /** The line as it stands now, or as it stood when it was taken out. */
        DraftItem line() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        /** The words of its text, with what was taken out and put in. */
        List<WordDifference.Piece> words() {
            return WordDifference.of(
                    before == null ? "" : before.text(), after == null ? "" : after.text());
        }
    }

    /** The line to which another belongs, before and after; absent at the top. */
    record Under(@Nullable DraftItem before, @Nullable DraftItem after) {}

    /** Whether nothing changed in the lines. */
    boolean isEmpty() {
        return changes.isEmpty();
    }

    List<Change> of(What what) {
        return changes.stream().filter(change -> change.what() == what).toList();
    }

    /** All changes but mere new numbering, which follows from the others. */
    List<Change> telling() {
        return changes.stream().filter(change -> change.what() != What.RENUMBERED).toList();
    }

    static Difference of(List<DraftItem> before, List<DraftItem> after) {
        var old = new Side(before);
        var now = new Side(after);
        var reordered = reordered(old, now);
        var taken = takenOut(before, now);
        var changes = new ArrayList<>(taken.getOrDefault(START, List.of()));
        var same = 0;
        for (var item : after) {
            var change = change(item.key(), old, now, reordered);
            if (change == null) {
                same++;
            } else {
                changes.add(change);
            }
            changes.addAll(taken.getOrDefault(item.key(), List.of()));
        }
        return new Difference(changes, same);
    }

    /** The fields of two heads that are not the same. */
    static List<Field> fields(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name ->
                        new Field(
                                name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    /** What is in the first and not in the second. */
    static List<String> without(Collection<String> all, Collection<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    /** One version's lines by key, with the line each belongs to. */
    private record Side(Map<Integer, DraftItem> items, Map<Integer, Integer> parents) {

        Side(List<DraftItem> lines) {
            this(new LinkedHashMap<>(), new HashMap<>());
            for (var line : Line.of(lines)) {
                items.put(line.item().key(), line.item());
                if (line.parent() != null) {
                    parents.put(line.item().key(), line.parent());
                }
            }
        }

        @Nullable DraftItem above(int key) {
            var parent = parents.get(key);
            return parent == null ? null : items.get(parent);
        }

        /** The keys of the lines with this parent that the other side has there too. */
        private List<Integer> siblings(@Nullable Integer parent, Side other) {
            return items.keySet().stream()
                    .filter(key -> Objects.equals(parents.get(key), parent))
                    .filter(other.items::containsKey)
                    .filter(key -> Objects.equals(other.parents.get(key), parent))
                    .toList();
        }
    }

    /** The lines that changed places with others of the same parent, as few as explain it. */
    private static Set<Integer> reordered(Side old, Side now) {
        var moved = new HashSet<Integer>();
        var parents = new HashSet<@Nullable Integer>(now.parents().values());
        parents.add(null);
        for (var parent : parents) {
            var before = old.siblings(parent, now);
            var after = now.siblings(parent, old);
            if (!before.equals(after)) {
                for (var delta : DiffUtils.diff(before, after).getDeltas()) {
                    moved.addAll(delta.getSource().getLines());
                }
            }
        }
        return moved;
    }

    /** What was taken out, by the key of the line before it that stays. */
    private static Map<Integer, List<Change>> takenOut(List<DraftItem> before, Side now) {
        var taken = new HashMap<Integer, List<Change>>();
        var old = new Side(before);
        var stays = START;
        for (var item : before) {
            if (now.items().containsKey(item.key())) {
                stays = item.key();
            } else {
                var under = new Under(old.above(item.key()), null);
                taken.computeIfAbsent(stays, key -> new ArrayList<>())
                        .add(new Change(What.REMOVED, item, null, false, under, List.of()));
            }
        }
        return taken;
    }

    private static @Nullable Change change(int key, Side old, Side now, Set<Integer> reordered) {
        var before = old.items().get(key);
        var after = now.items().get(key);
        var under = new Under(old.above(key), now.above(key));
        if (before == null || after == null) {
            return new Change(What.ADDED, null, after, false, under, List.of());
        }
        var moved =
                before.depth() != after.depth()
                        || before.kind() != after.kind()
                        || !Objects.equals(old.parents().get(key), now.parents().get(key))
                        || reordered.contains(key);
        var details = fields(before.details(), after.details());
        if (!before.text().equals(after.text()) || !details.isEmpty()) {
            return new Change(What.CHANGED, before, after, moved, under, details);
        }
        if (moved) {
            return new Change(What.MOVED, before, after, true, under, details);
        }
        return before.label().equals(after.label())
                ? null
                : new Change(What.RENUMBERED, before, after, false, under, details);
    }
}
