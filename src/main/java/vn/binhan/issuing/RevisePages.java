package vn.binhan.issuing;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Desk;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanPage;

/** Leads from a plan to the draft of its next version. */
final class RevisePages {
    private final Pages pages;
    private final PlanPage page;
    private final Desk desk;
    private final RevisePlan revisePlan;

    RevisePages(Pages pages, PlanPage page, Desk desk, RevisePlan revisePlan) {
        this.pages = pages;
        this.page = page;
        this.desk = desk;
        this.revisePlan = revisePlan;
    }

    void routes(Routes routes) {
        routes.post("/ke-hoach/{id}/sua-doi", Operation.ISSUE_PLAN, page.of(this::revise));
    }

    private ServerResponse revise(ServerRequest request, Plan plan) throws Exception {
        var command = new RevisePlan.Command(plan.id(), Form.of(request).once());
        return switch (desk.perform(Gate.actor(request), revisePlan, command)) {
            case Outcome.Done(var draft) -> Pages.to("/ban-thao/" + draft);
            case Outcome.Refused(var reason, var values) when reason.equals(RevisePlan.OPEN) ->
                    Pages.to("/ban-thao/%s?bao=issuing.open".formatted(values.getFirst()));
            case Outcome.Refused _, Outcome.Denied _ ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }
}
