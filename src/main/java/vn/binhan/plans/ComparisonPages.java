package vn.binhan.plans;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.kit.Routes;

/** What changed from one version of a plan to another. */
final class ComparisonPages {
    private final PlanPage page;
    private final VersionStore versions;

    ComparisonPages(PlanPage page, VersionStore versions) {
        this.page = page;
        this.versions = versions;
    }

    void routes(Routes routes) {
        routes.get("/ke-hoach/{id}/so-sanh", Operation.READ_PROGRAMME, page.of(this::compare));
    }

    private ServerResponse compare(ServerRequest request, Plan plan) throws Exception {
        var newest = plan.version();
        var from = request.param("tu").orElse(String.valueOf(Math.max(1, newest - 1)));
        var before = versions.find(plan.id(), from);
        var after = versions.find(plan.id(), request.param("den").orElse(String.valueOf(newest)));
        if (before.isEmpty() || after.isEmpty()) {
            return page.none(request);
        }
        return page.show(
                request,
                plan,
                "plans/plan-difference.jte",
                Map.of(
                        "versions", versions.all(plan.id()),
                        "before", before.get(),
                        "after", after.get(),
                        "compared", Comparison.of(before.get(), after.get())));
    }
}
