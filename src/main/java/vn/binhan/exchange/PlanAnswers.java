package vn.binhan.exchange;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Json;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;

/** Answers what plans there are, and what one of them says and how it stands. */
final class PlanAnswers {
    /** How many plans one answer lists. */
    static final int PER_PAGE = 100;

    private final Plans plans;
    private final Programme programme;
    private final Problems problems;

    PlanAnswers(Plans plans, Programme programme, Problems problems) {
        this.plans = plans;
        this.programme = programme;
        this.problems = problems;
    }

    ServerResponse all(ServerRequest request) {
        var today = programme.today();
        var asked = request.param("page").orElse("1");
        if (!asked.matches("[1-9]\\d{0,6}")) {
            return problems.noPage(request);
        }
        var page = Integer.parseInt(asked);
        var listed = plans.some((page - 1) * PER_PAGE, PER_PAGE + 1);
        var items =
                listed.stream()
                        .limit(PER_PAGE)
                        .map(plan -> new PlanTree(plan, programme.outline(plan), today).brief())
                        .toList();
        var next =
                listed.size() > PER_PAGE
                        ? "</api/v1/plans?page=%d>; rel=\"next\"".formatted(page + 1)
                        : "";
        return Answers.kept(request, Json.line(Map.of("items", items)), next);
    }

    ServerResponse one(ServerRequest request) {
        var found = find(request.pathVariable("id"));
        if (found.isEmpty()) {
            return problems.noPlan(request);
        }
        var plan = found.get();
        var tree = new PlanTree(plan, programme.outline(plan), programme.today());
        return Answers.kept(request, Json.line(tree.whole(plans.edition(plan))));
    }

    private Optional<Plan> find(String id) {
        try {
            return plans.find(PlanId.parse(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
