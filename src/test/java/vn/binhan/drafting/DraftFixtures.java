package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhan.access.Decision;

/** Small drafts for tests, written as lines: "CONTENT 0 Truyền thông". */
final class DraftFixtures {
    private DraftFixtures() {}

    static DraftTree draft(String... lines) {
        var items = new ArrayList<DraftItem>();
        var at = 0;
        for (var line : lines) {
            var words = line.split(" ", 3);
            var length = words[2].codePointCount(0, words[2].length());
            items.add(
                    new DraftItem(
                            items.size() + 1,
                            ItemKind.valueOf(words[0]),
                            Integer.parseInt(words[1]),
                            "",
                            words[2],
                            Map.of(),
                            at,
                            at + length,
                            0.7));
            at += length + 1;
        }
        return new DraftTree(Map.of(), List.of(), Outline.settled(items), items.size() + 1);
    }

    /** A plan with seven contents of this many tasks each. */
    static DraftTree plan(int lines, String words) {
        var all = new String[lines];
        for (var i = 0; i < lines; i++) {
            var depth = i % 10 == 0 ? 0 : i % 3 == 0 ? 2 : 1;
            all[i] = (depth == 0 ? "CONTENT 0 " : "TASK " + depth + " ") + words + " " + i;
        }
        return draft(all);
    }

    static DraftTree after(DraftTree tree, Edit edit) {
        return switch (DraftEdits.apply(tree, edit)) {
            case Decision.Accepted<DraftTree>(var now) -> now;
            case Decision.Refused<DraftTree>(var reason, var _) ->
                    throw new AssertionError("refused: " + reason);
        };
    }

    static String refusal(DraftTree tree, Edit edit) {
        return switch (DraftEdits.apply(tree, edit)) {
            case Decision.Accepted<DraftTree> _ -> "accepted";
            case Decision.Refused<DraftTree>(var reason, var _) -> reason;
        };
    }

    /** The lines as they were written in the fixture. */
    static List<String> shape(DraftTree tree) {
        return tree.items().stream()
                .map(item -> item.kind() + " " + item.depth() + " " + item.text())
                .toList();
    }
}
