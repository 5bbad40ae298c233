package vn.binhan.issuing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.VietnameseText;
import vn.binhan.plans.Line;

/**
 * Finds which lines of a new document are lines of the plan as it stands: the same words, or nearly
 * the same. Every line stands for at most one other; a duty only for one of the same body.
 */
final class LineMatch {
    /** From which share of common words on two lines are nearly the same. */
    private static final double NEAR = 0.6;

    /** Names of bodies are short, and one word more makes another body. */
    private static final double SAME_BODY = 0.9;

    /** Shorter lines must be the same word by word. */
    private static final int FEW_WORDS = 4;

    private static final double SAME_WHOLE = 0.2;
    private static final double SAME_LABEL = 0.02;

    /** A line with its words, and the line it belongs to. */
    private record Worded(DraftItem item, @Nullable Integer parent, String key, Set<String> words) {

        static List<Worded> of(List<DraftItem> items) {
            return Line.of(items).stream()
                    .map(line -> {
                        var key = VietnameseText.key(line.item().text());
                        var words = new HashSet<>(List.of(key.split(" ")));
                        return new Worded(line.item(), line.parent(), key, words);
                    })
                    .toList();
        }

        /** How near the words of two lines are, 1 for the same. */
        double near(Worded other) {
            if (key.equals(other.key)) {
                return 1;
            }
            if (Math.min(words.size(), other.words.size()) < FEW_WORDS) {
                return 0;
            }
            var common = words.stream().filter(other.words::contains).count();
            return 2.0 * common / (words.size() + other.words.size());
        }
    }

    private record Pair(Worded before, Worded now, double score, int apart) {}

    private final Map<Integer, Integer> found = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private LineMatch() {}

    /** The key of the plan's line for the key of each line of the document that is one of them. */
    static Map<Integer, Integer> of(List<DraftItem> plan, List<DraftItem> document) {
        var match = new LineMatch();
        var before = Worded.of(plan);
        var now = Worded.of(document);
        // What lines belong to is known before the lines themselves.
        var deepest = document.stream().mapToInt(DraftItem::depth).max().orElse(0);
        for (var depth = 0; depth <= deepest; depth++) {
            match.level(before, now, depth);
        }
        return Map.copyOf(match.found);
    }

    private void level(List<Worded> before, List<Worded> now, int depth) {
        var pairs = new ArrayList<Pair>();
        for (var n = 0; n < now.size(); n++) {
            var line = now.get(n);
            if (line.item().depth() == depth) {
                for (var b = 0; b < before.size(); b++) {
                    pair(before.get(b), line, Math.abs(b - n), pairs);
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::apart));
        for (var pair : pairs) {
            var old = pair.before().item().key();
            var key = pair.now().item().key();
            if (!found.containsKey(key) && taken.add(old)) {
                found.put(key, old);
            }
        }
    }

    private void pair(Worded before, Worded now, int apart, List<Pair> pairs) {
        if (taken.contains(before.item().key()) || !sameKind(before.item(), now.item())) {
            return;
        }
        var sameWhole = Objects.equals(before.parent(), mapped(now.parent()));
        if (now.item().kind() == ItemKind.DUTY && !sameWhole) {
            return;
        }
        var near = before.near(now);
        if (near >= (now.item().kind() == ItemKind.BODY ? SAME_BODY : NEAR)) {
            var label = before.item().label().equals(now.item().label()) ? SAME_LABEL : 0;
            pairs.add(new Pair(before, now, near + (sameWhole ? SAME_WHOLE : 0) + label, apart));
        }
    }

    private @Nullable Integer mapped(@Nullable Integer parent) {
        return parent == null ? null : found.getOrDefault(parent, Integer.MIN_VALUE);
    }

    /**
     * A content may become a task of another and the other way round; all else stays what it is.
     */
    private static boolean sameKind(DraftItem one, DraftItem other) {
        return one.kind() == other.kind() || isContent(one) && isContent(other);
    }

    private static boolean isContent(DraftItem item) {
        return item.kind() == ItemKind.CONTENT || item.kind() == ItemKind.TASK;
    }
}
