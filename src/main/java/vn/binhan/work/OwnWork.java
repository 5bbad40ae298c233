package vn.binhan.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.OrganisationId;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;
import vn.binhan.programme.Turn;
import vn.binhan.programme.WorkState;

/** What plans give to the bodies of one person: their work, and the reports they owe. */
final class OwnWork {
    private final Pieces pieces;
    private final ReportDuties reportDuties;

    OwnWork(Pieces pieces, ReportDuties reportDuties) {
        this.pieces = pieces;
        this.reportDuties = reportDuties;
    }

    /**
     * One piece of work with its plan, what the bodies are in it, its day and how it stands, with
     * the sum of its parts when it has some.
     *
     * @param turn which time counts of work that comes back, absent for any other
     */
    record Line(
            Plan plan,
            Node node,
            BodyRole role,
            @Nullable LocalDate due,
            @Nullable Turn turn,
            @Nullable Integer percent,
            WorkState state,
            @Nullable RollUp parts) {}

    /** All of it, the most urgent first, and how much stands in which state. */
    record View(
            List<OrganisationId> bodies,
            List<Line> lines,
            List<ReportDuty> reports,
            Map<WorkState, Integer> counts) {
        int in(WorkState state) {
            return counts.getOrDefault(state, 0);
        }
    }

    View of(Actor actor) {
        var bodies = actor.duties().stream().map(Duty::organisation).distinct().toList();
        var given = pieces.doneBy(actor.person().province(), bodies);
        var lines = lines(given);
        var plans = given.stream().map(one -> one.node().plan()).distinct().toList();
        var reports = reportDuties.of(plans, bodies);
        return new View(bodies, lines, reports, counts(lines, reports));
    }

    /** The work that still stands, most urgent first. */
    private List<Line> lines(List<Assignment> given) {
        var programme = pieces.programme();
        var today = programme.today();
        var plans = new HashMap<PlanId, Plan>();
        var outlines = new HashMap<PlanId, Outline>();
        var roles = new LinkedHashMap<NodeId, BodyRole>();
        for (var one : given) {
            // Whoever is in the lead for one body and supports for another is in the lead.
            roles.merge(
                    one.node(), one.role(), (some, more) -> some == more ? some : BodyRole.LEAD);
        }
        var lines = new ArrayList<Line>();
        for (var one : roles.entrySet()) {
            var id = one.getKey();
            var role = one.getValue();
            var plan =
                    plans.computeIfAbsent(id.plan(), key -> pieces.plans().find(key).orElseThrow());
            var outline = outlines.computeIfAbsent(id.plan(), key -> programme.outline(plan));
            outline.find(id.key())
                    .filter(Node::isWork)
                    .map(node ->
                            new Line(
                                    plan,
                                    node,
                                    role,
                                    outline.dueOf(node, today),
                                    outline.turnOf(node, today).orElse(null),
                                    outline.percentOf(node, today),
                                    outline.stateOf(node, today),
                                    outline.hasParts(node) ? outline.standing(node, today) : null))
                    .ifPresent(lines::add);
        }
        lines.sort(BY_URGENCY);
        return lines;
    }

    private static final Comparator<Line> BY_URGENCY =
            Comparator.comparingInt((Line line) -> rank(line.state()))
                    .thenComparing(line -> line.due() == null ? LocalDate.MAX : line.due());

    /** Overdue before due soon before the rest; what is done comes last. */
    private static int rank(WorkState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case DUE_SOON -> 1;
            case NO_DATA -> 2;
            case UNDER_WAY -> 3;
            case DONE -> 4;
        };
    }

    /** What stands in which state; reports that are not due yet are no work without data. */
    private static Map<WorkState, Integer> counts(List<Line> lines, List<ReportDuty> reports) {
        var counts = new HashMap<WorkState, Integer>();
        lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        reports.stream()
                .map(ReportDuty::state)
                .filter(state -> state == WorkState.OVERDUE || state == WorkState.DUE_SOON)
                .forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }
}
