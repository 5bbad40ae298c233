package vn.binhan.programme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.documents.Originals;
import vn.binhan.drafting.Drafting;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;

/** The door to the programme: the issued plans, their lines, and how they stand today. */
public final class Programme {
    private final Access access;
    private final Originals originals;
    private final Drafting drafting;
    private final InstantSource clock;
    private final PlanStore plans;
    private final NodeStore nodes;
    private final WorkStore work;
    private final LinkStore links;
    private final BudgetStore budget;
    private final CoverageStore coverage;
    private final Places places;
    private final ProgrammeActs acts;

    public Programme(
            JdbcClient sql,
            Access access,
            Originals originals,
            Drafting drafting,
            Places places,
            InstantSource clock) {
        this.drafting = drafting;
        this.access = access;
        this.originals = originals;
        this.clock = clock;
        this.plans = new PlanStore(sql);
        this.nodes = new NodeStore(sql);
        this.work = new WorkStore(sql);
        this.links = new LinkStore(sql);
        this.budget = new BudgetStore(sql);
        this.coverage = new CoverageStore(sql);
        this.places = places;
        this.acts = new ProgrammeActs(this, access, originals, drafting, stores());
    }

    /** What people do to plans, for the pages and for the demonstration. */
    public ProgrammeActs acts() {
        return acts;
    }

    private ProgrammeActs.Stores stores() {
        return new ProgrammeActs.Stores(plans, nodes, work, links, budget);
    }

    /** All issued plans, the nation's first. */
    public List<Plan> plans() {
        return plans.all();
    }

    public Optional<Plan> find(PlanId id) {
        return plans.find(id);
    }

    /** The lines of the plan's newest version as a tree. */
    public Outline outline(Plan plan) {
        return new Outline(nodes.of(plan.id()), plan.end());
    }

    /** How the plan's contents stand together today. */
    public RollUp standing(Plan plan) {
        return outline(plan).standing(today());
    }

    /** The work of the plan that bodies have now. */
    public List<Assignment> assignments(Plan plan) {
        return work.assignments(plan.id());
    }

    /** What the newest version's document says beside its head, and the day it was issued here. */
    public record Edition(LocalDate day, @Nullable String place, List<String> bases) {}

    public Edition edition(Plan plan) {
        return plans.edition(plan);
    }

    /** Today in Việt Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var planPages = new PlanPages(pages, this, plans, work, access);
        planPages.routes(routes);
        new BudgetPages(pages, this, planPages, budget, access, acts).routes(routes);
        new CoveragePages(pages, this, planPages, stores(), coverage, access, places)
                .routes(routes);
        var revisePlan = new RevisePlan(plans, nodes, drafting);
        new VersionPages(pages, this, planPages, plans, originals, access, revisePlan)
                .routes(routes);
        new SearchPages(pages, plans, nodes).routes(routes);
        new TaskPages(pages, this, access, originals, stores(), acts).routes(routes);
        new IssuePages(pages, this, access, drafting, acts).routes(routes);
        new OwnWorkPages(pages, this, plans, nodes, access).routes(routes);
    }
}
