package vn.binhan.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;

/** What of a plan is taken up below, what is not, and who has sent nothing. */
final class CoveragePages {
    private final Pages pages;
    private final Programme programme;
    private final PlanPages planPages;
    private final ProgrammeActs.Stores stores;
    private final CoverageStore coverageStore;
    private final Access access;
    private final Places places;

    CoveragePages(
            Pages pages,
            Programme programme,
            PlanPages planPages,
            ProgrammeActs.Stores stores,
            CoverageStore coverageStore,
            Access access,
            Places places) {
        this.pages = pages;
        this.programme = programme;
        this.planPages = planPages;
        this.stores = stores;
        this.coverageStore = coverageStore;
        this.access = access;
        this.places = places;
    }

    void routes(Routes routes) {
        routes.get("/ke-hoach/{id}/do-phu", Operation.READ_PROGRAMME, this::show);
    }

    private ServerResponse show(ServerRequest request) throws Exception {
        return PlanPages.with(
                request,
                pages,
                programme,
                plan ->
                        pages.show(
                                request,
                                "programme/plan-coverage.jte",
                                Map.of(
                                        "plan",
                                        plan,
                                        "head",
                                        planPages.head(request, plan),
                                        "coverage",
                                        coverage(plan),
                                        "names",
                                        new BodyNames(access.organisations(), plan.id().province()),
                                        "today",
                                        programme.today(),
                                        "national",
                                        isNational(plan),
                                        "anybody",
                                        !coverageStore.given(plan.id()).isEmpty())));
    }

    private Coverage coverage(Plan plan) {
        var today = programme.today();
        var below = below(plan);
        var given =
                stores.work().assignments(plan.id()).stream()
                        .map(assignment -> assignment.node().key())
                        .collect(Collectors.toSet());
        return new Coverage(
                Coverage.rows(programme.outline(plan), below, given, today),
                Coverage.silent(
                        coverageStore.given(plan.id()), stores.work().reporters(plan.id()), today),
                isNational(plan) ? provinces(below) : List.of());
    }

    /**
     * The work below that stands today; what a later version of a plan left out carries nothing.
     */
    private List<Coverage.Below> below(Plan plan) {
        var found = new ArrayList<Coverage.Below>();
        var outlines = new HashMap<PlanId, Outline>();
        var owners = new HashMap<PlanId, String>();
        var today = programme.today();
        for (var link : stores.links().downFrom(plan.id())) {
            var id = link.below().plan();
            var lower = stores.plans().find(id).orElseThrow();
            var outline = outlines.computeIfAbsent(id, key -> programme.outline(lower));
            var owner = owners.computeIfAbsent(id, key -> owner(lower));
            outline.all().stream()
                    .filter(node -> node.id().equals(link.below()))
                    .forEach(node ->
                            found.add(
                                    new Coverage.Below(
                                            link.above(),
                                            lower,
                                            owner,
                                            node,
                                            outline.standing(node, today))));
        }
        return found;
    }

    private List<Coverage.Province> provinces(List<Coverage.Below> below) {
        var withPlan =
                programme.plans().stream()
                        .map(plan -> plan.id().province())
                        .collect(Collectors.toSet());
        var linked =
                below.stream()
                        .map(carrier -> carrier.plan().id().province())
                        .collect(Collectors.toSet());
        return Coverage.provinces(places.provincesOn(programme.today()), withPlan, linked);
    }

    private String owner(Plan plan) {
        return access.organisations().find(plan.owner()).map(Organisation::name).orElse("");
    }

    private static boolean isNational(Plan plan) {
        return plan.id().province().equals(Places.NATION);
    }
}
