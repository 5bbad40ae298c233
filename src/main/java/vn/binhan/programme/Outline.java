package vn.binhan.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public WorkState stateOf(Node node, LocalDate today) {
        return WorkState.of(node.percent(), dueOf(node), today);
    }

    /** How everything at and below this line stands: the sum over the innermost pieces of work. */
    public RollUp standing(Node node, LocalDate today) {
        return RollUp.over(pieces(node), today);
    }

    /** How the plan's contents stand together. */
    public RollUp standing(LocalDate today) {
        var all = new ArrayList<RollUp.Piece>();
        for (var content : of(ItemKind.CONTENT)) {
            all.addAll(pieces(content));
        }
        return RollUp.over(all, today);
    }

    private List<RollUp.Piece> pieces(Node node) {
        var below = childrenOf(node).stream().filter(Node::isWork).toList();
        if (below.isEmpty()) {
            return node.isWork()
                    ? List.of(new RollUp.Piece(node.percent(), dueOf(node)))
                    : List.of();
        }
        var pieces = new ArrayList<RollUp.Piece>();
        below.forEach(child -> pieces.addAll(pieces(child)));
        return pieces;
    }
}
