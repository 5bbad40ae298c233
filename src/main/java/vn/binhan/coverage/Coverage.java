package vn.binhan.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Formats;
import vn.binhan.places.Unit;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;
import vn.binhan.work.Assignment;

/**
 * How far a plan is taken up: which work below carries out each of its contents, first tasks and
 * duties, what nobody has taken up, and who has sent nothing.
 */
record Coverage(List<Row> rows, List<Silent> silent, List<Area> areas) {

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

    /** Work of a plan below, with the name of the plan's owner and how the work stands. */
    record Below(NodeId above, Plan plan, String owner, Node node, RollUp standing) {}

    /**
     * One line of the plan with what carries it out.
     *
     * @param own how it stands by the plan's own reports
     * @param innermost whether no other row belongs to it, so that it counts
     */
    record Row(Node node, TakenUp takenUp, List<Below> below, RollUp own, boolean innermost) {}

    /** A body that has work of the plan since a day. */
    record Given(OrganisationId body, LocalDate since, int work) {}

    /** A body that has work of the plan and never reported. */
    record Silent(OrganisationId body, LocalDate since, long days, int work) {}

    /** How far a unit below has come: with the nation's plan a province, with its own a commune. */
    enum Step {
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

    /** How many rows work below carries out, alone or with the whole to which they belong. */
    long carriedOut() {
        return counted()
                .filter(row ->
                        row.takenUp() == TakenUp.ITSELF || row.takenUp() == TakenUp.WITH_WHOLE)
                .count();
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
     * The bodies that have work of the newest version, and since when; the longest having first.
     */
    static List<Given> given(List<Assignment> assignments, Outline outline) {
        var byBody = new LinkedHashMap<OrganisationId, Given>();
        for (var assignment : assignments) {
            if (outline.find(assignment.node().key()).filter(Node::isWork).isPresent()) {
                var since = LocalDate.ofInstant(assignment.givenAt(), Formats.ZONE);
                byBody.merge(
                        assignment.body(),
                        new Given(assignment.body(), since, 1),
                        (one, more) ->
                                new Given(
                                        one.body(),
                                        one.since().isBefore(more.since())
                                                ? one.since()
                                                : more.since(),
                                        one.work() + more.work()));
            }
        }
        return byBody.values().stream().sorted(Comparator.comparing(Given::since)).toList();
    }

    /** The bodies with work that never reported, the longest waiting first. */
    static List<Silent> silent(
            Collection<Given> given, Collection<OrganisationId> reporters, LocalDate today) {
        return given.stream()
                .filter(body -> !reporters.contains(body.body()))
                .map(body ->
                        new Silent(
                                body.body(),
                                body.since(),
                                ChronoUnit.DAYS.between(body.since(), today),
                                body.work()))
                .sorted(Comparator.comparing(Silent::since))
                .toList();
    }

    /**
     * How far each unit below has come.
     *
     * @param withPlan the codes of those that have issued a plan here
     * @param linked the codes of those whose work carries out a line of the plan, or that reported
     */
    static List<Area> areas(List<Unit> units, Set<String> withPlan, Set<String> linked) {
        return units.stream()
                .map(unit ->
                        new Area(
                                unit,
                                linked.contains(unit.key().code())
                                        ? Step.LINKED
                                        : withPlan.contains(unit.key().code())
                                                ? Step.NOT_LINKED
                                                : Step.NO_PLAN))
                .toList();
    }
}
