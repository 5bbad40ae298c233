package vn.binhan.publicsite;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Organisations;
import vn.binhan.kit.Pages;
import vn.binhan.programme.Plan;
import vn.binhan.programme.PlanId;
import vn.binhan.programme.Programme;

/** The page of one issued plan as anybody may read and print it. */
final class OpenPlanPage {
    static final String ADDRESS = "/ke-hoach-cong-khai";

    private final Pages pages;
    private final Programme programme;
    private final Organisations organisations;

    OpenPlanPage(Pages pages, Programme programme, Organisations organisations) {
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
                Map.of(
                        "view",
                        OpenPlans.of(programme, organisations, words, plan.get()),
                        "today",
                        programme.today()));
    }

    private Optional<Plan> find(String id) {
        try {
            return programme.find(PlanId.parse(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
