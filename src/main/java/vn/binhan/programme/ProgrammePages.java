package vn.binhan.programme;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.Plans;

/** The list of plans, one plan with how its contents stand, and its work as a tree. */
final class ProgrammePages {
    private final Pages pages;
    private final PlanPage page;
    private final Plans plans;
    private final Programme programme;

    ProgrammePages(Pages pages, PlanPage page, Plans plans, Programme programme) {
        this.pages = pages;
        this.page = page;
        this.plans = plans;
        this.programme = programme;
    }

    void routes(Routes routes) {
        routes.get("/ke-hoach", Operation.READ_PROGRAMME, this::list)
                .get("/ke-hoach/{id}", Operation.READ_PROGRAMME, page.of(this::plan))
                .get("/ke-hoach/{id}/nhiem-vu", Operation.READ_PROGRAMME, page.of(this::tree));
    }

    /** One line of the list of plans. */
    record Listed(Plan plan, RollUp standing) {}

    private ServerResponse list(ServerRequest request) throws Exception {
        var listed =
                plans.all().stream()
                        .map(plan -> new Listed(plan, programme.standing(plan)))
                        .toList();
        var managed = Gate.actor(request).organisationsAs(DutyKind.PROGRAMME_MANAGER);
        return pages.show(
                request,
                "programme/plans.jte",
                Map.of("plans", listed, "mayImport", !managed.isEmpty()));
    }

    /** One content of a plan with how it stands. */
    record Part(Node node, RollUp standing) {}

    private ServerResponse plan(ServerRequest request, Plan plan) throws Exception {
        var outline = programme.outline(plan);
        var today = programme.today();
        var parts =
                outline.of(ItemKind.CONTENT).stream()
                        .map(node -> new Part(node, outline.standing(node, today)))
                        .toList();
        return page.show(
                request,
                plan,
                "programme/plan.jte",
                Map.of(
                        "outline", outline,
                        "parts", parts,
                        "standing", outline.standing(today)));
    }

    private ServerResponse tree(ServerRequest request, Plan plan) throws Exception {
        return page.show(
                request,
                plan,
                "programme/plan-tree.jte",
                Map.of("outline", programme.outline(plan), "today", programme.today()));
    }
}
