package vn.binhan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.binhan.programme.Node;
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
        var given = Silence.given(assignments, outline);
        var below = below(plan);
        var handedOut =
                assignments.stream()
                        .map(assignment -> assignment.node().key())
                        .collect(Collectors.toSet());
        var lastSent = work.lastSent(plan);
        var expectedSince = Silence.expectedSince(plan.end(), today);
        var level = level(plan);
        var coverage =
                new Coverage(
                        Coverage.rows(outline, below, handedOut, today),
                        Silence.silent(given, lastSent, expectedSince, today),
                        switch (level) {
                            case NATION -> provinces(below, expectedSince);
                            case PROVINCE -> communes(plan, below, lastSent, expectedSince);
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
                        "outline",
                        outline,
                        "owed",
                        work.reportsOwed(plan, outline),
                        "expectedSince",
                        expectedSince,
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
        var reports = new HashMap<PlanId, Map<Integer, LocalDate>>();
        var today = programme.today();
        for (var link : work.below(plan.id())) {
            var id = link.below().plan();
            var lower = plans.find(id).orElseThrow();
            var outline = outlines.computeIfAbsent(id, key -> programme.outline(lower));
            var owner = owners.computeIfAbsent(id, key -> owner(lower));
            var last = reports.computeIfAbsent(id, work::lastReports);
            outline.find(link.below().key())
                    .map(node ->
                            new Coverage.Below(
                                    link.above(),
                                    lower,
                                    owner,
                                    node,
                                    outline.standing(node, today),
                                    lastSent(outline, node, last)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The day of the last report on this line or on any that belongs to it. */
    private static @Nullable LocalDate lastSent(
            Outline outline, Node node, Map<Integer, LocalDate> reports) {
        return Stream.concat(
                        Stream.ofNullable(reports.get(node.id().key())),
                        outline.childrenOf(node).stream()
                                .flatMap(part ->
                                        Stream.ofNullable(lastSent(outline, part, reports))))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Coverage.Area> provinces(List<Coverage.Below> below, LocalDate expectedSince) {
        var withPlan = codes(plans.all().stream(), plan -> plan.id().province());
        return Coverage.areas(
                places.provincesOn(programme.today()),
                withPlan,
                codes(below.stream(), carrier -> carrier.plan().id().province()),
                codes(
                        below.stream().filter(reported(expectedSince)),
                        carrier -> carrier.plan().id().province()));
    }

    /** How far the communes of the plan's province have come, by the bodies that serve them. */
    private List<Coverage.Area> communes(
            Plan plan,
            List<Coverage.Below> below,
            Map<OrganisationId, LocalDate> lastSent,
            LocalDate expectedSince) {
        var province = plan.id().province();
        var units =
                access.organisations().of(province).stream()
                        .collect(Collectors.toMap(Organisation::id, body -> body.unit().code()));
        Function<Coverage.Below, String> unit =
                carrier -> units.getOrDefault(carrier.plan().owner(), "");
        var sent = codes(below.stream().filter(reported(expectedSince)), unit);
        lastSent.forEach((body, day) -> {
            if (Silence.sentSince(day, expectedSince)) {
                sent.add(units.getOrDefault(body, ""));
            }
        });
        return Coverage.areas(
                places.communesOn(province, programme.today()),
                codes(plans.all().stream(), one -> units.getOrDefault(one.owner(), "")),
                codes(below.stream(), unit),
                sent);
    }

    private static <T> Set<String> codes(Stream<T> found, Function<T, String> code) {
        return found.map(code).collect(Collectors.toCollection(HashSet::new));
    }

    private static Predicate<Coverage.Below> reported(LocalDate expectedSince) {
        return carrier -> Silence.sentSince(carrier.lastSent(), expectedSince);
    }

    private String owner(Plan plan) {
        return access.organisations().find(plan.owner()).map(Organisation::name).orElse("");
    }
}
