package vn.binhan.publicsite;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Organisations;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Words;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;
import vn.binhan.work.Work;

/** The page of one issued plan as anybody may read and print it. */
final class OpenPlanPage {
    static final String ADDRESS = "/ke-hoach-cong-khai";

    private final Pages pages;
    private final Plans plans;
    private final Programme programme;
    private final Work work;
    private final Organisations organisations;

    OpenPlanPage(
            Pages pages, Plans plans, Programme programme, Work work, Organisations organisations) {
        this.plans = plans;
        this.work = work;
        this.pages = pages;
        this.programme = programme;
        this.organisations = organisations;
    }

    ServerResponse show(ServerRequest request) throws Exception {
        var plan = find(request.pathVariable("id"));
        if (plan.isEmpty()) {
            return pages.show(request, HttpStatus.NOT_FOUND, "publicsite/no-plan.jte", Map.of());
        }
        var words = pages.words(request);
        return pages.show(
                request,
                "publicsite/plan.jte",
                Map.of("view", view(words, plan.get()), "today", programme.today()));
    }

    private OpenPlan view(Words words, Plan plan) {
        var lines = programme.outline(plan);
        return new OpenPlans(lines, work.assignments(plan), organisations, words, programme.today())
                .of(plan, plans.edition(plan));
    }

    private Optional<Plan> find(String id) {
        try {
            return plans.find(PlanId.parse(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
