package vn.binhan.drafting;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;

/** What holds for every draft and every row of edits. */
class DraftEditsPropertyTest {
    private static final List<String> WORDS =
            List.of("Tuyên truyền", "hỗ trợ 😀 người", "Sở Y tế", "kiểm tra", "50%", "tập huấn");

    @Test
    void no_row_of_edits_breaks_the_outline_or_uses_a_key_twice() {
        rows(tree -> {
            var depth = -1;
            DraftPart part = null;
            var keys = new HashSet<Integer>();
            for (var item : tree.items()) {
                var own = DraftPart.of(item.kind());
                if (own != part) {
                    if (part != null && own.compareTo(part) < 0) {
                        return false;
                    }
                    part = own;
                    depth = -1;
                }
                if (item.depth() > depth + 1
                        || item.kind() != own.kindAt(item.depth())
                        || item.key() >= tree.nextKey()
                        || !keys.add(item.key())) {
                    return false;
                }
                depth = item.depth();
            }
            return true;
        });
    }

    @Test
    void moving_splitting_and_joining_lose_no_letter() {
        qt().withExamples(600)
                .forAll(seeds(), moves())
                .check((seed, moves) -> {
                    var tree = random(seed);
                    var random = new Random(seed);
                    for (var move : moves) {
                        var next = next(tree, edit(tree, move % 4, random));
                        if (!letters(next).equals(letters(tree))) {
                            return false;
                        }
                        tree = next;
                    }
                    return true;
                });
    }

    @Test
    void what_was_undone_is_as_it_was_and_what_was_redone_too() {
        steps((old, now) -> {
            var change = Change.between(old, now);
            var back = change.reversed().made(now);
            return back.items().equals(old.items())
                    && back.header().equals(old.header())
                    && back.bases().equals(old.bases())
                    && change.made(old).items().equals(now.items())
                    && back.nextKey() == now.nextKey();
        });
    }

    @Test
    void a_change_survives_being_kept() {
        steps((old, now) -> {
            var change = Change.between(old, now);
            var kept = vn.binhan.kit.Json.read(vn.binhan.kit.Json.line(change), Change.class);
            return kept.equals(change);
        });
    }

    @Test
    void the_halves_of_a_split_line_stay_inside_its_place() {
        qt().withExamples(500)
                .forAll(seeds(), integers().between(0, 60))
                .check((seed, at) -> {
                    var tree = random(seed);
                    var line = tree.items().get(seed % tree.items().size());
                    var now = next(tree, new Edit.Split(line.key(), line.text(), at));
                    return now.items().stream()
                            .filter(item ->
                                    item.key() == line.key() || item.key() == tree.nextKey())
                            .allMatch(half -> inside(half, line));
                });
    }

    private static boolean inside(DraftItem half, DraftItem line) {
        var from = half.from();
        var to = half.to();
        return from != null
                && to != null
                && line.from() != null
                && line.to() != null
                && from >= line.from()
                && to <= line.to()
                && from <= to;
    }

    private interface Holds {
        boolean holds(DraftTree tree);
    }

    private interface HoldsBetween {
        boolean holds(DraftTree old, DraftTree now);
    }

    private static void rows(Holds holds) {
        steps((old, now) -> holds.holds(now));
    }

    private static void steps(HoldsBetween holds) {
        qt().withExamples(600)
                .forAll(seeds(), moves())
                .check((seed, moves) -> {
                    var tree = random(seed);
                    var random = new Random(seed);
                    for (var move : moves) {
                        var next = next(tree, edit(tree, move, random));
                        if (!holds.holds(tree, next)) {
                            return false;
                        }
                        tree = next;
                    }
                    return true;
                });
    }

    private static org.quicktheories.core.Gen<Integer> seeds() {
        return integers().between(0, 1_000_000);
    }

    private static org.quicktheories.core.Gen<List<Integer>> moves() {
        return lists().of(integers().between(0, 10)).ofSizeBetween(1, 25);
    }

    private static DraftTree random(int seed) {
        var random = new Random(seed);
        var lines = new String[1 + random.nextInt(14)];
        for (var i = 0; i < lines.length; i++) {
            var kinds = ItemKind.values();
            lines[i] =
                    kinds[random.nextInt(kinds.length)]
                            + " "
                            + random.nextInt(4)
                            + " "
                            + WORDS.get(random.nextInt(WORDS.size()))
                            + " "
                            + WORDS.get(random.nextInt(WORDS.size()));
        }
        return DraftFixtures.draft(lines);
    }

    private static Edit edit(DraftTree tree, int move, Random random) {
        var items = tree.items();
        if (items.isEmpty()) {
            return new Edit.Append(DraftPart.CONTENTS, "Mới");
        }
        var line = items.get(random.nextInt(items.size()));
        var kinds = ItemKind.values();
        return switch (move) {
            case 0 -> new Edit.Indent(line.key());
            case 1 -> new Edit.Outdent(line.key());
            case 2 -> new Edit.Split(line.key(), line.text(), random.nextInt(30));
            case 3 -> new Edit.JoinWithPrevious(line.key(), line.text());
            case 4 -> new Edit.ChangeKind(line.key(), kinds[random.nextInt(kinds.length)]);
            case 5 -> new Edit.AddAfter(line.key(), "Mới");
            case 6 -> new Edit.Remove(line.key());
            case 7 -> new Edit.Retext(line.key(), "Chữ " + random.nextInt());
            case 8 -> new Edit.SetHeader("number", String.valueOf(random.nextInt(500)));
            case 9 -> new Edit.SetBases(List.of(random.nextInt(500) + "/QĐ-TTg"));
            default -> new Edit.Confirm(line.key());
        };
    }

    private static DraftTree next(DraftTree tree, Edit edit) {
        return DraftEdits.apply(tree, edit) instanceof Decision.Accepted<DraftTree>(var now)
                ? now
                : tree;
    }

    private static String letters(DraftTree tree) {
        return tree.items().stream()
                .map(item -> item.label() + item.text())
                .collect(Collectors.joining())
                .replace(" ", "");
    }
}
