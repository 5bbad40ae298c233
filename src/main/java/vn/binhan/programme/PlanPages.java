package vn.binhan.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The list of plans, one plan with how its contents stand, and the text it was taken from. */
final class PlanPages {
    private final Pages pages;
    private final Programme programme;
    private final PlanStore plans;
    private final WorkStore work;
    private final Access access;

    PlanPages(Pages pages, Programme programme, PlanStore plans, WorkStore work, Access access) {
        this.pages = pages;
        this.programme = programme;
        this.plans = plans;
        this.work = work;
        this.access = access;
    }

    void routes(Routes routes) {
        routes.get("/ke-hoach", Operation.READ_PROGRAMME, this::list)
                .get("/ke-hoach/{id}", Operation.READ_PROGRAMME, this::plan)
                .get("/ke-hoach/{id}/nhiem-vu", Operation.READ_PROGRAMME, this::tree)
                .get("/ke-hoach/{id}/phan-cong", Operation.READ_PROGRAMME, this::bodies)
                .get("/ke-hoach/{id}/van-ban", Operation.READ_PROGRAMME, this::text);
    }

    /** One line of the list of plans. */
    record Listed(Plan plan, RollUp standing) {}

    private ServerResponse list(ServerRequest request) throws Exception {
        var listed =
                programme.plans().stream()
                        .map(plan -> new Listed(plan, programme.standing(plan)))
                        .toList();
        var actor = Gate.actor(request);
        return pages.show(
                request,
                "programme/plans.jte",
                Map.of(
                        "plans",
                        listed,
                        "mayImport",
                        !actor.organisationsAs(DutyKind.PROGRAMME_MANAGER).isEmpty()));
    }

    /** One content of a plan with how it stands. */
    record Part(Node node, RollUp standing) {}

    private ServerResponse plan(ServerRequest request) throws Exception {
        return with(
                request,
                plan -> {
                    var outline = programme.outline(plan);
                    var today = programme.today();
                    var parts =
                            outline.of(ItemKind.CONTENT).stream()
                                    .map(node -> new Part(node, outline.standing(node, today)))
                                    .toList();
                    return pages.show(
                            request,
                            "programme/plan.jte",
                            Map.of(
                                    "plan", plan,
                                    "head", head(request, plan),
                                    "outline", outline,
                                    "parts", parts,
                                    "standing", outline.standing(today)));
                });
    }

    private ServerResponse tree(ServerRequest request) throws Exception {
        return with(
                request,
                plan ->
                        pages.show(
                                request,
                                "programme/plan-tree.jte",
                                Map.of(
                                        "plan", plan,
                                        "head", head(request, plan),
                                        "outline", programme.outline(plan),
                                        "today", programme.today())));
    }

    /** One body of a plan: how the plan names it, who does the work now, and the work itself. */
    record BodyLine(String name, String written, List<Node> nodes, RollUp standing) {}

    private ServerResponse bodies(ServerRequest request) throws Exception {
        return with(
                request,
                plan -> {
                    var outline = programme.outline(plan);
                    return pages.show(
                            request,
                            "programme/plan-bodies.jte",
                            Map.of(
                                    "plan", plan,
                                    "head", head(request, plan),
                                    "outline", outline,
                                    "today", programme.today(),
                                    "bodies", bodyLines(plan, outline)));
                });
    }

    private List<BodyLine> bodyLines(Plan plan, Outline outline) {
        var byKey = new HashMap<Integer, Node>();
        outline.all().forEach(node -> byKey.put(node.id().key(), node));
        var given = new LinkedHashMap<String, List<Node>>();
        var written = new HashMap<String, String>();
        var names = new BodyNames(access.organisations(), plan.id().province());
        for (var assignment : work.assignments(plan.id())) {
            var node = byKey.get(assignment.node().key());
            if (node != null) {
                var name = names.of(assignment.body());
                given.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
                if (assignment.asWritten() != null) {
                    written.put(name, assignment.asWritten());
                }
            }
        }
        var today = programme.today();
        return given.entrySet().stream()
                .map(entry ->
                        new BodyLine(
                                entry.getKey(),
                                written.getOrDefault(entry.getKey(), ""),
                                entry.getValue(),
                                RollUp.over(
                                        entry.getValue().stream()
                                                .filter(Node::isWork)
                                                .map(n ->
                                                        new RollUp.Piece(
                                                                n.percent(), outline.dueOf(n)))
                                                .toList(),
                                        today)))
                .toList();
    }

    private ServerResponse text(ServerRequest request) throws Exception {
        return with(
                request,
                plan -> {
                    var version = plans.version(plan.id(), plan.version()).orElseThrow();
                    return pages.show(
                            request,
                            "programme/plan-text.jte",
                            Map.of(
                                    "plan",
                                    plan,
                                    "head",
                                    head(request, plan),
                                    "version",
                                    version,
                                    "pieces",
                                    Quotation.pieces(
                                            version.text(), programme.outline(plan).all())));
                });
    }

    /** What the tabs and buttons above every page of a plan must know. */
    record Head(boolean owns, String owner) {}

    Head head(ServerRequest request, Plan plan) {
        var owns =
                access.desk()
                        .may(
                                Gate.actor(request),
                                Operation.ISSUE_PLAN,
                                Subject.of("plan:" + plan.id(), plan.owner()));
        var owner = access.organisations().find(plan.owner()).map(o -> o.name()).orElse("");
        return new Head(owns, owner);
    }

    /** A page about one plan. */
    interface About {
        ServerResponse show(Plan plan) throws Exception;
    }

    private ServerResponse with(ServerRequest request, About about) throws Exception {
        return with(request, pages, programme, about);
    }

    /** Finds the plan of the address, or says that there is none. */
    static ServerResponse with(ServerRequest request, Pages pages, Programme programme, About about)
            throws Exception {
        Optional<Plan> plan = programme.find(PlanId.parse(request.pathVariable("id")));
        if (plan.isEmpty()) {
            return pages.show(request, HttpStatus.NOT_FOUND, "programme/no-plan.jte", Map.of());
        }
        return about.show(plan.get());
    }
}
