package vn.binhan.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

/** The work given to the bodies of the person who looks, most urgent first. */
final class OwnWorkPages {
    private final Pages pages;
    private final Programme programme;
    private final PlanStore plans;
    private final NodeStore nodes;
    private final Access access;

    OwnWorkPages(
            Pages pages, Programme programme, PlanStore plans, NodeStore nodes, Access access) {
        this.pages = pages;
        this.programme = programme;
        this.plans = plans;
        this.nodes = nodes;
        this.access = access;
    }

    void routes(Routes routes) {
        routes.get("/viec-cua-toi", Operation.READ_OWN_WORK, this::show);
    }

    /** One piece of work with its plan, the day it is due and how it stands. */
    record Line(Plan plan, Node node, @Nullable LocalDate due, WorkState state) {}

    private ServerResponse show(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var bodies = actor.duties().stream().map(Duty::organisation).distinct().toList();
        var province = actor.person().province();
        var given = nodes.givenTo(province, bodies.stream().map(body -> body.number()).toList());
        var outlines = new HashMap<PlanId, Outline>();
        var found = new HashMap<PlanId, Plan>();
        var today = programme.today();
        var lines = new ArrayList<Line>();
        for (var node : given) {
            var plan = found.computeIfAbsent(node.id().plan(), id -> plans.find(id).orElseThrow());
            var outline = outlines.computeIfAbsent(plan.id(), id -> programme.outline(plan));
            lines.add(new Line(plan, node, outline.dueOf(node), outline.stateOf(node, today)));
        }
        lines.sort(BY_URGENCY);
        var names = new BodyNames(access.organisations(), province);
        return pages.show(
                request,
                "programme/own-work.jte",
                Map.of(
                        "lines", lines,
                        "bodies", bodies.stream().map(names::of).toList(),
                        "counts", counts(lines)));
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
