package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.access.Decision;

/** The rule for a line that is something else than the reader took it for. */
final class KindChange {
    private KindChange() {}

    static Decision<DraftTree> apply(DraftTree tree, int at, ItemKind kind) {
        var line = tree.items().get(at);
        if (line.kind() == kind) {
            return Decision.accept(tree);
        }
        var part = DraftPart.of(kind);
        if (part != DraftPart.of(line.kind())) {
            return toPart(tree, at, part, part.kindAt(0) == kind ? 0 : 1);
        }
        var levels = part.kindAt(0) == kind ? -line.depth() : 1;
        if (levels == 1 && (at == 0 || !Outline.sameParts(tree.items().get(at - 1), line))) {
            return Decision.refuse("drafting.edit.deep");
        }
        var moved = Outline.moved(tree.items(), at, levels);
        moved.set(at, DraftEdits.sure(moved.get(at)));
        return Decision.accept(tree.withItems(moved));
    }

    /** The line alone moves; what belonged to it stays in its place. */
    private static Decision<DraftTree> toPart(DraftTree tree, int at, DraftPart part, int depth) {
        var lines = new ArrayList<>(tree.items());
        var line = lines.remove(at);
        var place = place(lines, line, part);
        var atTop = place == 0 || DraftPart.of(lines.get(place - 1).kind()) != part;
        if (atTop && depth > 0) {
            return Decision.refuse("drafting.edit.deep");
        }
        lines.add(place, DraftEdits.sure(Outline.as(line, part.kindAt(depth), depth)));
        return Decision.accept(tree.withItems(lines));
    }

    /** Behind the lines of the part that stand before it in the document, else at the end. */
    private static int place(List<DraftItem> lines, DraftItem line, DraftPart part) {
        var place = -1;
        for (var i = 0; i < lines.size(); i++) {
            var other = lines.get(i);
            var own = DraftPart.of(other.kind());
            var before = other.from() == null || line.from() == null || other.from() <= line.from();
            if (own.compareTo(part) < 0 || own == part && before) {
                place = i;
            }
        }
        return place + 1;
    }
}
