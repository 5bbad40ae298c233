package vn.binhan.plans;

import java.util.List;
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

    /** Two versions and what changed from one to the other. */
    record Compared(
            PlanVersion before,
            PlanVersion after,
            List<Difference.Field> head,
            List<String> basesOut,
            List<String> basesIn,
            Difference lines) {

        static Compared of(PlanVersion before, PlanVersion after) {
            return new Compared(
                    before,
                    after,
                    Difference.fields(before.header(), after.header()),
                    Difference.without(before.bases(), after.bases()),
                    Difference.without(after.bases(), before.bases()),
                    Difference.of(before.items(), after.items()));
        }

        boolean same() {
            return head.isEmpty() && basesOut.isEmpty() && basesIn.isEmpty() && lines.isEmpty();
        }
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
                        "compared", Compared.of(before.get(), after.get())));
    }
}
