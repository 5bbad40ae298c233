package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Decision;

/** The rule of every edit: a draft in, the changed draft or a reason out. */
final class DraftEdits {
    static final int MOST_LINES = 5_000;
    static final int LONGEST_LINE = 20_000;

    private DraftEdits() {}

    static Decision<DraftTree> apply(DraftTree tree, Edit edit) {
        return switch (edit) {
            case Edit.OfLine line -> {
                var at = tree.indexOf(line.key());
                yield at < 0 ? Decision.refuse("drafting.edit.gone") : onLine(tree, at, line);
            }
            case Edit.Append append -> append(tree, append);
            case Edit.SetHeader set -> HeadRules.set(tree, set.field(), set.value());
            case Edit.ConfirmHeader confirm -> HeadRules.confirm(tree, confirm.field());
            case Edit.SetBases set -> HeadRules.bases(tree, set.bases());
            case Edit.Together all -> together(tree, all.edits());
        };
    }

    private static Decision<DraftTree> together(DraftTree tree, List<Edit> edits) {
        Decision<DraftTree> result = Decision.accept(tree);
        for (var edit : edits) {
            if (!(result instanceof Decision.Accepted<DraftTree>(var now))) {
                return result;
            }
            result = apply(now, edit);
        }
        return result;
    }

    private static Decision<DraftTree> onLine(DraftTree tree, int at, Edit.OfLine edit) {
        var line = tree.items().get(at);
        return switch (edit) {
            case Edit.Indent _ -> indent(tree, at);
            case Edit.Outdent _ -> outdent(tree, at);
            case Edit.Split split -> split(tree, at, split);
            case Edit.JoinWithPrevious join -> join(tree, at, join.text());
            case Edit.Retext retext -> retext(tree, at, retext.text());
            case Edit.Relabel relabel -> relabel(tree, at, clean(relabel.label()));
            case Edit.ChangeKind change -> KindChange.apply(tree, at, change.kind());
            case Edit.AddAfter add -> addAfter(tree, at, clean(add.text()));
            case Edit.Remove _ -> remove(tree, at);
            case Edit.Confirm _ -> Decision.accept(tree.with(at, sure(line)));
            case Edit.SetDetails set -> details(tree, at, set.details());
        };
    }

    private static Decision<DraftTree> indent(DraftTree tree, int at) {
        var line = tree.items().get(at);
        if (!DraftPart.of(line.kind()).hasLevels()) {
            return Decision.refuse("drafting.edit.flat");
        }
        var previous = previous(tree, at);
        if (previous == null || line.depth() > previous.depth()) {
            return Decision.refuse("drafting.edit.deep");
        }
        var moved = Outline.moved(tree.items(), at, 1);
        var deepest = moved.subList(at, Outline.endOf(tree.items(), at)).stream();
        if (deepest.anyMatch(item -> item.depth() > Outline.DEEPEST)) {
            return Decision.refuse("drafting.edit.deep");
        }
        moved.set(at, sure(moved.get(at)));
        return Decision.accept(tree.withItems(moved));
    }

    private static Decision<DraftTree> outdent(DraftTree tree, int at) {
        var line = tree.items().get(at);
        if (line.depth() == 0) {
            return Decision.refuse("drafting.edit.top");
        }
        var moved = Outline.moved(tree.items(), at, -1);
        moved.set(at, sure(moved.get(at)));
        return Decision.accept(tree.withItems(moved));
    }

    private static Decision<DraftTree> split(DraftTree tree, int at, Edit.Split edit) {
        var line = tree.items().get(at);
        var text = edit.text();
        var cut = Math.clamp(edit.at(), 0, text.length());
        if (cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut))) {
            cut--;
        }
        var first = clean(text.substring(0, cut));
        var second = clean(text.substring(cut));
        if (first.isEmpty() || second.isEmpty()) {
            return Decision.refuse("drafting.edit.split");
        }
        if (tree.items().size() >= MOST_LINES) {
            return Decision.refuse("drafting.edit.full", MOST_LINES);
        }
        var border = border(line, second);
        var lines = new ArrayList<>(tree.items());
        lines.set(at, written(line, line.label(), first, line.from(), border));
        lines.add(
                at + 1,
                new DraftItem(
                        tree.nextKey(),
                        line.kind(),
                        line.depth(),
                        "",
                        second,
                        Map.of(),
                        border,
                        line.to(),
                        1));
        return Decision.accept(tree.withNextKey(tree.nextKey() + 1).withItems(lines));
    }

    /** Where the second half begins in the text that was read, told from the end of the line. */
    private static @Nullable Integer border(DraftItem line, String second) {
        if (line.from() == null || line.to() == null) {
            return null;
        }
        var length = second.codePointCount(0, second.length());
        return Math.max(line.from(), line.to() - length);
    }

    private static Decision<DraftTree> join(DraftTree tree, int at, String text) {
        var line = tree.items().get(at);
        var previous = previous(tree, at);
        if (previous == null) {
            return Decision.refuse("drafting.edit.first");
        }
        var whole = clean(String.join(" ", previous.text(), line.label(), text));
        if (whole.length() > LONGEST_LINE) {
            return Decision.refuse("drafting.edit.long", LONGEST_LINE);
        }
        var lines = new ArrayList<>(tree.items());
        lines.set(
                at - 1,
                written(
                        previous,
                        previous.label(),
                        whole,
                        least(previous.from(), line.from()),
                        most(previous.to(), line.to())));
        lines.remove(at);
        return Decision.accept(tree.withItems(lines));
    }

    private static Decision<DraftTree> retext(DraftTree tree, int at, String text) {
        var line = tree.items().get(at);
        var cleaned = clean(text);
        if (cleaned.isEmpty()) {
            return Decision.refuse("drafting.edit.empty");
        }
        if (cleaned.length() > LONGEST_LINE) {
            return Decision.refuse("drafting.edit.long", LONGEST_LINE);
        }
        return Decision.accept(
                tree.with(at, written(line, line.label(), cleaned, line.from(), line.to())));
    }

    private static Decision<DraftTree> relabel(DraftTree tree, int at, String label) {
        var line = tree.items().get(at);
        return label.length() > 30
                ? Decision.refuse("drafting.edit.label")
                : Decision.accept(
                        tree.with(at, written(line, label, line.text(), line.from(), line.to())));
    }

    private static Decision<DraftTree> addAfter(DraftTree tree, int at, String text) {
        if (tree.items().size() >= MOST_LINES) {
            return Decision.refuse("drafting.edit.full", MOST_LINES);
        }
        var line = tree.items().get(at);
        var lines = new ArrayList<>(tree.items());
        lines.add(
                Outline.endOf(lines, at),
                new DraftItem(
                        tree.nextKey(),
                        line.kind(),
                        line.depth(),
                        "",
                        text,
                        Map.of(),
                        null,
                        null,
                        1));
        return Decision.accept(tree.withNextKey(tree.nextKey() + 1).withItems(lines));
    }

    private static Decision<DraftTree> append(DraftTree tree, Edit.Append edit) {
        if (tree.items().size() >= MOST_LINES) {
            return Decision.refuse("drafting.edit.full", MOST_LINES);
        }
        var lines = new ArrayList<>(tree.items());
        lines.add(
                new DraftItem(
                        tree.nextKey(),
                        edit.part().kindAt(0),
                        0,
                        "",
                        clean(edit.text()),
                        Map.of(),
                        null,
                        null,
                        1));
        return Decision.accept(tree.withNextKey(tree.nextKey() + 1).withItems(lines));
    }

    private static Decision<DraftTree> remove(DraftTree tree, int at) {
        var lines = new ArrayList<>(tree.items());
        lines.remove(at);
        return Decision.accept(tree.withItems(lines));
    }

    private static Decision<DraftTree> details(
            DraftTree tree, int at, Map<String, String> changed) {
        var line = tree.items().get(at);
        var details = new LinkedHashMap<>(line.details());
        for (var detail : changed.entrySet()) {
            if (detail.getValue().isBlank()) {
                details.remove(detail.getKey());
            } else {
                details.put(detail.getKey(), clean(detail.getValue()));
            }
        }
        var reason = DetailRules.fault(line.kind(), details);
        if (reason != null) {
            return Decision.refuse(reason);
        }
        var written = written(line, line.label(), line.text(), line.from(), line.to());
        return Decision.accept(tree.with(at, withDetails(written, details)));
    }

    private static @Nullable DraftItem previous(DraftTree tree, int at) {
        if (at == 0 || !Outline.sameParts(tree.items().get(at - 1), tree.items().get(at))) {
            return null;
        }
        return tree.items().get(at - 1);
    }

    static DraftItem sure(DraftItem line) {
        return written(line, line.label(), line.text(), line.from(), line.to());
    }

    private static DraftItem written(
            DraftItem line,
            String label,
            String text,
            @Nullable Integer from,
            @Nullable Integer to) {
        return new DraftItem(
                line.key(), line.kind(), line.depth(), label, text, line.details(), from, to, 1);
    }

    private static DraftItem withDetails(DraftItem line, Map<String, String> details) {
        return new DraftItem(
                line.key(),
                line.kind(),
                line.depth(),
                line.label(),
                line.text(),
                Map.copyOf(details),
                line.from(),
                line.to(),
                line.confidence());
    }

    /** One paragraph: every run of white space is one space. */
    static String clean(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }

    private static @Nullable Integer most(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.max(one, other));
    }
}
