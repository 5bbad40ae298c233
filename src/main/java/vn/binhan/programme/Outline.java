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
import vn.binhan.kit.Formats;

/** The lines of a plan as a tree: who belongs to whom, and how each part stands together. */
public final class Outline {
    private final List<Node> nodes;
    private final Map<Integer, Node> byKey = new HashMap<>();
    private final Map<Integer, List<Node>> children = new HashMap<>();
    private final Map<Integer, DueDay> comingBack = new HashMap<>();
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;

    /**
     * @param nodes the lines of one plan in document order
     * @param from the first year of the plan, absent when it names none
     * @param to its last year, by whose end work without a day of its own is due
     */
    public Outline(List<Node> nodes, @Nullable Integer from, @Nullable Integer to) {
        this.nodes = List.copyOf(nodes);
        this.start = from == null ? null : LocalDate.of(from, 1, 1);
        this.end = to == null ? null : LocalDate.of(to, 12, 31);
        var only = from != null && from.equals(to) ? from : null;
        for (var node : nodes) {
            byKey.put(node.id().key(), node);
            if (node.parent() != null) {
                children.computeIfAbsent(node.parent(), key -> new ArrayList<>()).add(node);
            }
            if (node.isWork() && node.due() == null && node.details().containsKey("due")) {
                DueDay.read(node.details().getOrDefault("due", ""), only)
                        .filter(DueDay::comesBack)
                        .ifPresent(day -> comingBack.put(node.id().key(), day));
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

    /**
     * The day by which this work is due: its own, else that of the line above, else the plan's; of
     * work that comes back that of the time which counts today.
     */
    public @Nullable LocalDate dueOf(Node node, LocalDate today) {
        return turnOf(node, today).map(Turn::due).orElseGet(() -> fixed(node));
    }

    private @Nullable LocalDate fixed(Node node) {
        if (node.due() != null) {
            return node.due();
        }
        var above = node.parent() == null ? null : byKey.get(node.parent());
        return above == null ? end : fixed(above);
    }

    /**
     * Which time counts today of work that comes back by its own words or by those of a line above;
     * empty for other work, and for work to which somebody gave a day.
     */
    public Optional<Turn> turnOf(Node node, LocalDate today) {
        var asking = asking(node);
        var day = asking == null ? null : comingBack.get(asking.id().key());
        if (asking == null || day == null) {
            return Optional.empty();
        }
        var since =
                Stream.of(asking, node)
                        .flatMap(line -> Stream.ofNullable(line.askedSince()))
                        .max(Comparator.naturalOrder())
                        .orElse(today);
        return Turn.of(day, since, reportedFor(node, day), start, end, today);
    }

    /** The line whose words say that this work comes back: itself or the next one above. */
    private @Nullable Node asking(Node node) {
        if (node.due() != null || comingBack.containsKey(node.id().key())) {
            return node.due() == null ? node : null;
        }
        var above = node.parent() == null ? null : byKey.get(node.parent());
        return above == null ? null : asking(above);
    }

    /** What was reported before the words said that it comes back speaks of the next time then. */
    private static @Nullable LocalDate reportedFor(Node node, DueDay day) {
        return node.reportedFor() == null && node.percent() != null && node.reportedAt() != null
                ? day.from(LocalDate.ofInstant(node.reportedAt(), Formats.ZONE))
                : node.reportedFor();
    }

    /** What was reported on this work; what was reported on an earlier time of it is no data. */
    public @Nullable Integer percentOf(Node node, LocalDate today) {
        return turnOf(node, today).map(Turn::reported).orElse(true) ? node.percent() : null;
    }

    /** How this work stands, by the same pieces as its sum: a line with parts is its parts. */
    public WorkState stateOf(Node node, LocalDate today) {
        var states =
                pieces(node, today).stream()
                        .map(piece -> WorkState.of(piece.percent(), piece.due(), today))
                        .toList();
        return states.isEmpty()
                ? WorkState.of(percentOf(node, today), dueOf(node, today), today)
                : WorkState.together(states);
    }

    /** Whether other work belongs to this line; percentages are then reported there. */
    public boolean hasParts(Node node) {
        return childrenOf(node).stream().anyMatch(Node::isWork);
    }

    /** Whether the line's own percentage still counts for its parts, all of them being silent. */
    public boolean speaksForParts(Node node, LocalDate today) {
        return percentOf(node, today) != null && hasParts(node) && silent(parts(node, today));
    }

    /** How everything at and below this line stands: the sum over the innermost pieces of work. */
    public RollUp standing(Node node, LocalDate today) {
        return RollUp.over(pieces(node, today), today);
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
                    .ifPresent(node -> all.addAll(pieces(node, today)));
        }
        return RollUp.over(all, today);
    }

    /** How the plan's contents stand together. */
    public RollUp standing(LocalDate today) {
        var all = new ArrayList<RollUp.Piece>();
        for (var content : of(ItemKind.CONTENT)) {
            all.addAll(pieces(content, today));
        }
        return RollUp.over(all, today);
    }

    /**
     * The innermost pieces of work at and below this line. What was reported on a line before it
     * had parts counts as one piece, due with the earliest of them, until a part has reported.
     */
    private List<RollUp.Piece> pieces(Node node, LocalDate today) {
        if (!hasParts(node)) {
            return node.isWork()
                    ? List.of(new RollUp.Piece(percentOf(node, today), dueOf(node, today)))
                    : List.of();
        }
        var parts = parts(node, today);
        var percent = percentOf(node, today);
        return percent == null || !silent(parts)
                ? parts
                : List.of(new RollUp.Piece(percent, earliest(dueOf(node, today), parts)));
    }

    private List<RollUp.Piece> parts(Node node, LocalDate today) {
        return childrenOf(node).stream()
                .filter(Node::isWork)
                .flatMap(child -> pieces(child, today).stream())
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
