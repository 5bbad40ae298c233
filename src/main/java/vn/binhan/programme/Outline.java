package vn.binhan.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.ItemKind;

/** The lines of a plan as a tree: who belongs to whom, and how each part stands together. */
public final class Outline {
    private final List<Node> nodes;
    private final Map<Integer, Node> byKey = new HashMap<>();
    private final Map<Integer, List<Node>> children = new HashMap<>();
    private final @Nullable LocalDate end;

    /**
     * @param nodes the lines of one plan in document order
     * @param end the last day of the plan, by which work without a day of its own is due
     */
    public Outline(List<Node> nodes, @Nullable LocalDate end) {
        this.nodes = List.copyOf(nodes);
        this.end = end;
        for (var node : nodes) {
            byKey.put(node.id().key(), node);
            if (node.parent() != null) {
                children.computeIfAbsent(node.parent(), key -> new ArrayList<>()).add(node);
            }
        }
    }

    public List<Node> all() {
        return nodes;
    }

    /** The lines of this kind in document order. */
    public List<Node> of(ItemKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    /** The line of this key, unless a later version left it out. */
    public Optional<Node> find(int key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<Node> childrenOf(Node node) {
        return children.getOrDefault(node.id().key(), List.of());
    }

    /** The lines above this one, outermost first. */
    public List<Node> above(Node node) {
        var path = new ArrayList<Node>();
        var parent = node.parent();
        while (parent != null) {
            var found = byKey.get(parent);
            if (found == null) {
                break;
            }
            path.addFirst(found);
            parent = found.parent();
        }
        return path;
    }

    /** The day by which this work is due: its own, else that of the line above, else the plan's. */
    public @Nullable LocalDate dueOf(Node node) {
        if (node.due() != null) {
            return node.due();
        }
        var above = node.parent() == null ? null : byKey.get(node.parent());
        return above == null ? end : dueOf(above);
    }

    /** How this work stands, by the same pieces as its sum: a line with parts is its parts. */
    public WorkState stateOf(Node node, LocalDate today) {
        var states =
                pieces(node).stream()
                        .map(piece -> WorkState.of(piece.percent(), piece.due(), today))
                        .toList();
        return states.isEmpty()
                ? WorkState.of(node.percent(), dueOf(node), today)
                : WorkState.together(states);
    }

    /** Whether other work belongs to this line; percentages are then reported there. */
    public boolean hasParts(Node node) {
        return childrenOf(node).stream().anyMatch(Node::isWork);
    }

    /** Whether the line's own percentage still counts for its parts, all of them being silent. */
    public boolean speaksForParts(Node node) {
        return node.percent() != null && hasParts(node) && silent(parts(node));
    }

    /** How everything at and below this line stands: the sum over the innermost pieces of work. */
    public RollUp standing(Node node, LocalDate today) {
        return RollUp.over(pieces(node), today);
    }

    /** How these lines stand together; a line counts with the one above it, never twice. */
    public RollUp standing(List<Node> lines, LocalDate today) {
        var keys =
                lines.stream()
                        .filter(Node::isWork)
                        .map(node -> node.id().key())
                        .collect(Collectors.toSet());
        var all = new ArrayList<RollUp.Piece>();
        for (var key : keys) {
            find(key)
                    .filter(node ->
                            above(node).stream().noneMatch(a -> keys.contains(a.id().key())))
                    .ifPresent(node -> all.addAll(pieces(node)));
        }
        return RollUp.over(all, today);
    }

    /** How the plan's contents stand together. */
    public RollUp standing(LocalDate today) {
        var all = new ArrayList<RollUp.Piece>();
        for (var content : of(ItemKind.CONTENT)) {
            all.addAll(pieces(content));
        }
        return RollUp.over(all, today);
    }

    /**
     * The innermost pieces of work at and below this line. What was reported on a line before it
     * had parts counts as one piece, due with the earliest of them, until a part has reported.
     */
    private List<RollUp.Piece> pieces(Node node) {
        if (!hasParts(node)) {
            return node.isWork()
                    ? List.of(new RollUp.Piece(node.percent(), dueOf(node)))
                    : List.of();
        }
        var parts = parts(node);
        return node.percent() == null || !silent(parts)
                ? parts
                : List.of(new RollUp.Piece(node.percent(), earliest(dueOf(node), parts)));
    }

    private List<RollUp.Piece> parts(Node node) {
        return childrenOf(node).stream()
                .filter(Node::isWork)
                .flatMap(child -> pieces(child).stream())
                .toList();
    }

    private static boolean silent(List<RollUp.Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.percent() == null);
    }

    private static @Nullable LocalDate earliest(
            @Nullable LocalDate own, List<RollUp.Piece> pieces) {
        return Stream.concat(
                        Stream.ofNullable(own),
                        pieces.stream().flatMap(p -> Stream.ofNullable(p.due())))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
