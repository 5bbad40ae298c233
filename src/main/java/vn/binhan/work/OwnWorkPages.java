package vn.binhan.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Duty;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Line;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;
import vn.binhan.programme.WorkState;

/** The work given to the bodies of the person who looks, most urgent first. */
final class OwnWorkPages {
    private final Pages pages;
    private final Pieces pieces;
    private final Access access;

    OwnWorkPages(Pages pages, Pieces pieces, Access access) {
        this.pages = pages;
        this.pieces = pieces;
        this.access = access;
    }

    void routes(Routes routes) {
        routes.get("/viec-cua-toi", Operation.READ_OWN_WORK, this::show);
    }

    /**
     * One piece of work with its plan, what the bodies are in it, its day and how it stands, with
     * the sum of its parts when it has some.
     */
    record Line(
            Plan plan,
            Node node,
            BodyRole role,
            @Nullable LocalDate due,
            WorkState state,
            @Nullable RollUp parts) {}

    private ServerResponse show(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var bodies = actor.duties().stream().map(Duty::organisation).distinct().toList();
        var province = actor.person().province();
        var lines = lines(pieces.doneBy(province, bodies));
        var names = new BodyNames(access.organisations(), province);
        return pages.show(
                request,
                "work/own-work.jte",
                Map.of(
                        "lines", lines,
                        "bodies", bodies.stream().map(names::of).toList(),
                        "counts", counts(lines)));
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
                    .map(node ->
                            new Line(
                                    plan,
                                    node,
                                    role,
                                    outline.dueOf(node),
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

    private static Map<WorkState, Integer> counts(List<Line> lines) {
        var counts = new HashMap<WorkState, Integer>();
        lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        return counts;
    }
}
