package vn.binhan.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Operation;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanPage;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;

/** The bodies that have work of a plan, each with its work and how that stands. */
final class BodyPages {
    private final PlanPage page;
    private final Pieces pieces;
    private final Access access;

    BodyPages(PlanPage page, Pieces pieces, Access access) {
        this.page = page;
        this.pieces = pieces;
        this.access = access;
    }

    void routes(Routes routes) {
        routes.get("/ke-hoach/{id}/phan-cong", Operation.READ_PROGRAMME, page.of(this::show));
    }

    /** One piece of work of a body, and what the body is in it. */
    record Given(Node node, BodyRole role) {}

    /** One body of a plan: how the plan names it, who does the work now, and the work itself. */
    record BodyLine(String name, String written, List<Given> given, RollUp standing) {}

    private ServerResponse show(ServerRequest request, Plan plan) throws Exception {
        var outline = pieces.programme().outline(plan);
        var today = pieces.programme().today();
        return page.show(
                request,
                plan,
                "work/plan-bodies.jte",
                Map.of(
                        "outline", outline,
                        "today", today,
                        "bodies", bodies(plan, outline, today)));
    }

    private List<BodyLine> bodies(Plan plan, Outline outline, LocalDate today) {
        var given = new LinkedHashMap<String, List<Given>>();
        var written = new LinkedHashMap<String, String>();
        var names = new BodyNames(access.organisations(), plan.id().province());
        for (var assignment : pieces.assignments(plan.id())) {
            var name = names.of(assignment.body());
            var node = outline.find(assignment.node().key()).filter(Node::isWork);
            node.ifPresent(n ->
                    given.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(new Given(n, assignment.role())));
            if (node.isPresent() && assignment.asWritten() != null) {
                written.put(name, assignment.asWritten());
            }
        }
        return given.entrySet().stream()
                .map(body ->
                        new BodyLine(
                                body.getKey(),
                                written.getOrDefault(body.getKey(), ""),
                                body.getValue(),
                                outline.standing(
                                        body.getValue().stream().map(Given::node).toList(), today)))
                .toList();
    }
}
