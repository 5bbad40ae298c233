package vn.binhan.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Outline;
import vn.binhan.programme.Programme;
import vn.binhan.work.BodyNames;
import vn.binhan.work.Work;

/** What of a plan is taken up below, what is not, and who has sent nothing. */
public final class CoveragePages {
    private final Access access;
    private final Places places;
    private final Plans plans;
    private final Programme programme;
    private final Work work;

    public CoveragePages(
            Access access, Places places, Plans plans, Programme programme, Work work) {
        this.access = access;
        this.places = places;
        this.plans = plans;
        this.programme = programme;
        this.work = work;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var page = new PlanPage(pages, plans, access);
        routes.get(
                "/ke-hoach/{id}/do-phu",
                Operation.READ_PROGRAMME,
                page.of((request, plan) -> show(page, request, plan)));
    }

    private ServerResponse show(PlanPage page, ServerRequest request, Plan plan) throws Exception {
        var today = programme.today();
        var outline = programme.outline(plan);
        var assignments = work.assignments(plan);
        var given = Coverage.given(assignments, outline);
        var below = below(plan);
        var handedOut =
                assignments.stream()
                        .map(assignment -> assignment.node().key())
                        .collect(Collectors.toSet());
        var reporters = work.reporters(plan);
        var level = level(plan);
        var coverage =
                new Coverage(
                        Coverage.rows(outline, below, handedOut, today),
                        Coverage.silent(given, reporters, today),
                        switch (level) {
                            case NATION -> provinces(below);
                            case PROVINCE -> communes(plan, below, reporters);
                            case BELOW -> List.of();
                        });
        return page.show(
                request,
                plan,
                "coverage/plan-coverage.jte",
                Map.of(
                        "coverage",
                        coverage,
                        "names",
                        new BodyNames(access.organisations(), plan.id().province()),
                        "today",
                        today,
                        "level",
                        level,
                        "anybody",
                        !given.isEmpty()));
    }

    /** Whose plan it is, by which units below it are to take it up. */
    enum Level {
        NATION,
        PROVINCE,
        BELOW
    }

    private Level level(Plan plan) {
        if (plan.id().province().equals(Places.NATION)) {
            return Level.NATION;
        }
        var province = plan.id().province();
        return access.organisations()
                .find(plan.owner())
                .filter(owner -> owner.unit().code().equals(province))
                .map(_ -> Level.PROVINCE)
                .orElse(Level.BELOW);
    }

    /**
     * The work below that stands today; what a later version of a plan left out carries nothing.
     */
    private List<Coverage.Below> below(Plan plan) {
        var found = new ArrayList<Coverage.Below>();
        var outlines = new HashMap<PlanId, Outline>();
        var owners = new HashMap<PlanId, String>();
        var today = programme.today();
        for (var link : work.below(plan.id())) {
            var id = link.below().plan();
            var lower = plans.find(id).orElseThrow();
            var outline = outlines.computeIfAbsent(id, key -> programme.outline(lower));
            var owner = owners.computeIfAbsent(id, key -> owner(lower));
            outline.find(link.below().key())
                    .map(node ->
                            new Coverage.Below(
                                    link.above(),
                                    lower,
                                    owner,
                                    node,
                                    outline.standing(node, today)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Coverage.Area> provinces(List<Coverage.Below> below) {
        var withPlan =
                plans.all().stream().map(plan -> plan.id().province()).collect(Collectors.toSet());
        var linked =
                below.stream()
                        .map(carrier -> carrier.plan().id().province())
                        .collect(Collectors.toSet());
        return Coverage.areas(places.provincesOn(programme.today()), withPlan, linked);
    }

    /** How far the communes of the plan's province have come, by the bodies that serve them. */
    private List<Coverage.Area> communes(
            Plan plan, List<Coverage.Below> below, List<OrganisationId> reporters) {
        var province = plan.id().province();
        var units =
                access.organisations().of(province).stream()
                        .collect(Collectors.toMap(Organisation::id, body -> body.unit().code()));
        var withPlan =
                plans.all().stream()
                        .map(one -> units.getOrDefault(one.owner(), ""))
                        .collect(Collectors.toSet());
        var sent =
                Stream.concat(
                                below.stream().map(carrier -> carrier.plan().owner()),
                                reporters.stream())
                        .map(body -> units.getOrDefault(body, ""))
                        .collect(Collectors.toSet());
        return Coverage.areas(places.communesOn(province, programme.today()), withPlan, sent);
    }

    private String owner(Plan plan) {
        return access.organisations().find(plan.owner()).map(Organisation::name).orElse("");
    }
}
