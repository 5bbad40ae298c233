package vn.binhan.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.VietnameseText;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;

/** Finds plans and their lines by words, with or without tones. */
final class SearchPages {
    /** Fewer letters would find nearly everything. */
    static final int SHORTEST = 3;

    private static final int LONGEST = 200;

    private final Pages pages;
    private final Plans plans;
    private final NodeStore nodes;

    SearchPages(Pages pages, Plans plans, NodeStore nodes) {
        this.pages = pages;
        this.plans = plans;
        this.nodes = nodes;
    }

    void routes(Routes routes) {
        routes.get("/tim-kiem", Operation.READ_PROGRAMME, this::show);
    }

    /** The lines of one plan that were found. */
    record Group(Plan plan, List<Node> lines) {

        /** The address of a line: the page of a piece of work, else its place in the document. */
        String href(Node node) {
            var base = "/ke-hoach/" + plan.id();
            return node.isWork()
                    ? base + "/viec/" + node.id().key()
                    : base + "/van-ban#s" + node.id().key();
        }
    }

    private ServerResponse show(ServerRequest request) throws Exception {
        var typed = Form.of(request).text("q");
        var asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var key = VietnameseText.key(asked);
        var enough = key.replace(" ", "").length() >= SHORTEST;
        var lines = enough ? nodes.search(key) : List.<Node>of();
        return pages.show(
                request,
                "programme/search.jte",
                Map.of(
                        "asked",
                        asked,
                        "enough",
                        enough,
                        "plans",
                        enough ? plans.search(key) : List.of(),
                        "targets",
                        groups(lines, true),
                        "work",
                        groups(lines, false)));
    }

    private List<Group> groups(List<Node> lines, boolean targets) {
        var byPlan = new LinkedHashMap<PlanId, List<Node>>();
        for (var node : lines) {
            if ((node.kind() == ItemKind.TARGET) == targets) {
                byPlan.computeIfAbsent(node.id().plan(), id -> new ArrayList<>()).add(node);
            }
        }
        return byPlan.entrySet().stream()
                .map(e -> new Group(plans.find(e.getKey()).orElseThrow(), e.getValue()))
                .toList();
    }
}
