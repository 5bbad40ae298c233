package vn.binhan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.ItemKind;
import vn.binhan.places.Unit;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;

/**
 * How far a plan is taken up: which work below carries out each of its contents, first tasks and
 * duties, what nobody has taken up, and who has sent nothing.
 */
record Coverage(List<Row> rows, List<Silence.Silent> silent, List<Area> areas) {

    /** How a line of the plan is taken up, from best to worst. */
    enum TakenUp {
        /** Work of a plan below carries it out, or all its parts are carried out. */
        ITSELF("green"),
        /** Work below carries out the whole to which it belongs. */
        WITH_WHOLE("green"),
        /** Work below carries out some of its parts. */
        IN_PART("blue"),
        /** It was given to a body, but no plan below speaks of it. */
        GIVEN("grey"),
        /** Nobody has it. */
        NOBODY("red");

        private final String colour;

        TakenUp(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }

    /**
     * Work of a plan below, with the name of the plan's owner and how the work stands.
     *
     * @param lastSent the day of the last report on it or its parts, absent when there is none
     */
    record Below(
            NodeId above,
            Plan plan,
            String owner,
            Node node,
            RollUp standing,
            @Nullable LocalDate lastSent) {}

    /**
     * One line of the plan with what carries it out.
     *
     * @param own how it stands by the plan's own reports
     * @param innermost whether no other row belongs to it, so that it counts
     */
    record Row(Node node, TakenUp takenUp, List<Below> below, RollUp own, boolean innermost) {
        boolean carriedOut() {
            return takenUp == TakenUp.ITSELF || takenUp == TakenUp.WITH_WHOLE;
        }
    }

    /** How far a unit below has come: with the nation's plan a province, with its own a commune. */
    enum Step {
        /** Something was sent lately: on work that is tied to this plan, or on this plan's own. */
        SENT,
        /** Its plan is tied to this one, but nothing was sent lately. */
        LINKED,
        NOT_LINKED,
        NO_PLAN
    }

    record Area(Unit unit, Step step) {}

    /** The innermost rows, over which everything is counted. */
    private Stream<Row> counted() {
        return rows.stream().filter(Row::innermost);
    }

    /** How many rows there are to take up. */
    long size() {
        return counted().count();
    }

    /** How many rows nobody has taken up. */
    long open() {
        return counted().filter(row -> row.takenUp() == TakenUp.NOBODY).count();
    }

    /** The rows of the plan's contents or of its bodies' duties. */
    List<Row> of(boolean duties) {
        return rows.stream().filter(row -> (row.node().kind() == ItemKind.DUTY) == duties).toList();
    }

    /**
     * A line of the plan with the rows that belong to it.
     *
     * @param row the line's own row, absent when it is no work: a body with its duties
     */
    record Group(Node head, @Nullable Row row, List<Row> rows) {
        /** How many rows there are to take up: those that belong to the line, or its own. */
        long size() {
            return rows.isEmpty() ? 1 : rows.size();
        }

        long carriedOut() {
            return (rows.isEmpty() ? Stream.ofNullable(row) : rows.stream())
                    .filter(Row::carriedOut)
                    .count();
        }

        /** How many rows nobody has taken up. */
        long open() {
            return (rows.isEmpty() ? Stream.ofNullable(row) : rows.stream())
                    .filter(one -> one.takenUp() == TakenUp.NOBODY)
                    .count();
        }
    }

    /** The rows of the plan's contents, or of its bodies' duties, by the line they belong to. */
    List<Group> groups(Outline outline, boolean duties) {
        var groups = new LinkedHashMap<Integer, Group>();
        for (var row : of(duties)) {
            var head = row.node().depth() == 0 ? null : parent(outline, row.node());
            if (head == null) {
                groups.put(row.node().id().key(), new Group(row.node(), row, new ArrayList<>()));
            } else {
                groups.computeIfAbsent(
                                head.id().key(), key -> new Group(head, null, new ArrayList<>()))
                        .rows()
                        .add(row);
            }
        }
        return List.copyOf(groups.values());
    }

    private static @Nullable Node parent(Outline outline, Node node) {
        return node.parent() == null ? null : outline.find(node.parent()).orElse(null);
    }

    /** How many rows work below carries out, alone or with the whole to which they belong. */
    long carriedOut() {
        return counted().filter(Row::carriedOut).count();
    }

    /** How the work below stands together; a piece that carries out two lines counts once. */
    RollUp standingBelow(LocalDate today) {
        var pieces = new HashMap<NodeId, RollUp.Piece>();
        for (var row : rows) {
            for (var below : row.below()) {
                pieces.put(below.node().id(), new RollUp.Piece(below.standing().percent(), null));
            }
        }
        return RollUp.over(pieces.values(), today);
    }

    List<Area> areasAt(Step step) {
        return areas.stream().filter(area -> area.step() == step).toList();
    }

    /**
     * The lines that others take up, with what carries them out.
     *
     * @param below the work below, on any line of the plan
     * @param given the keys of the lines that were given to a body
     */
    static List<Row> rows(Outline outline, List<Below> below, Set<Integer> given, LocalDate today) {
        var byLine = below.stream().collect(Collectors.groupingBy(Below::above));
        var marks = new Marks(outline, new HashSet<>(), new HashSet<>(), new HashSet<>());
        var carriers = new HashMap<Integer, List<Below>>();
        for (var node : outline.all()) {
            var row = rowOf(outline, node);
            if (row == null) {
                continue;
            }
            if (given.contains(node.id().key())) {
                marks.handed().add(row);
            }
            var found = byLine.getOrDefault(node.id(), List.of());
            if (!found.isEmpty()) {
                carriers.computeIfAbsent(row, key -> new ArrayList<>()).addAll(found);
                (isRow(node) ? marks.direct() : marks.deeper()).add(row);
            }
        }
        return outline.all().stream()
                .filter(Coverage::isRow)
                .map(node ->
                        new Row(
                                node,
                                marks.takenUp(node),
                                carriers.getOrDefault(node.id().key(), List.of()),
                                outline.standing(node, today),
                                outline.childrenOf(node).stream().noneMatch(Coverage::isRow)))
                .toList();
    }

    /** The keys of the rows that are carried out themselves, below themselves, or handed out. */
    private record Marks(
            Outline outline, Set<Integer> direct, Set<Integer> deeper, Set<Integer> handed) {

        TakenUp takenUp(Node node) {
            var key = node.id().key();
            if (direct.contains(key)) {
                return TakenUp.ITSELF;
            }
            if (node.parent() != null && direct.contains(node.parent())) {
                return TakenUp.WITH_WHOLE;
            }
            var parts =
                    outline.childrenOf(node).stream()
                            .filter(Coverage::isRow)
                            .map(this::takenUp)
                            .toList();
            var withWhole = node.parent() != null && handed.contains(node.parent());
            return together(parts, deeper.contains(key), handed.contains(key) || withWhole);
        }
    }

    private static TakenUp together(List<TakenUp> parts, boolean deeper, boolean handed) {
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part == TakenUp.ITSELF)) {
            return TakenUp.ITSELF;
        }
        var some = parts.contains(TakenUp.ITSELF) || parts.contains(TakenUp.IN_PART);
        if (some || deeper) {
            return TakenUp.IN_PART;
        }
        return handed || parts.contains(TakenUp.GIVEN) ? TakenUp.GIVEN : TakenUp.NOBODY;
    }

    /** The key of the line under which this one is counted; absent when it is no work. */
    private static @Nullable Integer rowOf(Outline outline, Node node) {
        if (isRow(node)) {
            return node.id().key();
        }
        return outline.above(node).stream()
                .filter(Coverage::isRow)
                .max(Comparator.comparingInt(Node::depth))
                .map(above -> above.id().key())
                .orElse(null);
    }

    private static boolean isRow(Node node) {
        return node.isWork() && node.depth() <= 1;
    }

    /**
     * How far each unit below has come.
     *
     * @param withPlan the codes of those that have issued a plan here
     * @param linked the codes of those whose work carries out a line of the plan
     * @param sent the codes of those that sent something lately
     */
    static List<Area> areas(
            List<Unit> units, Set<String> withPlan, Set<String> linked, Set<String> sent) {
        return units.stream()
                .map(unit -> new Area(unit, step(unit.key().code(), withPlan, linked, sent)))
                .toList();
    }

    private static Step step(
            String code, Set<String> withPlan, Set<String> linked, Set<String> sent) {
        if (sent.contains(code)) {
            return Step.SENT;
        }
        if (linked.contains(code)) {
            return Step.LINKED;
        }
        return withPlan.contains(code) ? Step.NOT_LINKED : Step.NO_PLAN;
    }
}
