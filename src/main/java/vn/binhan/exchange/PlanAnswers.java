package vn.binhan.exchange;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Json;
import vn.binhan.programme.Plan;
import vn.binhan.programme.PlanId;
import vn.binhan.programme.Programme;

/** Answers what plans there are, and what one of them says and how it stands. */
final class PlanAnswers {
    private final Programme programme;
    private final Problems problems;

    PlanAnswers(Programme programme, Problems problems) {
        this.programme = programme;
        this.problems = problems;
    }

    ServerResponse all(ServerRequest request) {
        var today = programme.today();
        var items =
                programme.plans().stream()
                        .map(plan -> new PlanTree(plan, programme.outline(plan), today).brief())
                        .toList();
        return Answers.kept(request, Json.line(Map.of("items", items)));
    }

    ServerResponse one(ServerRequest request) {
        var found = find(request.pathVariable("id"));
        if (found.isEmpty()) {
            return problems.noPlan(request);
        }
        var plan = found.get();
        var tree = new PlanTree(plan, programme.outline(plan), programme.today());
        return Answers.kept(request, Json.line(tree.whole(programme.edition(plan))));
    }

    private Optional<Plan> find(String id) {
        try {
            return programme.find(PlanId.parse(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
