package vn.binhan.programme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to the programme: the issued plans, their lines, and how they stand today. */
public final class Programme {
    private final Access access;
    private final Originals originals;
    private final InstantSource clock;
    private final PlanStore plans;
    private final NodeStore nodes;
    private final WorkStore work;
    private final LinkStore links;
    private final BudgetStore budget;

    public Programme(JdbcClient sql, Access access, Originals originals, InstantSource clock) {
        this.access = access;
        this.originals = originals;
        this.clock = clock;
        this.plans = new PlanStore(sql);
        this.nodes = new NodeStore(sql);
        this.work = new WorkStore(sql);
        this.links = new LinkStore(sql);
        this.budget = new BudgetStore(sql);
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

    /** Today in Việt Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var finder = new Work.Finder(plans, nodes, work);
        new PlanPages(pages, this, plans, work, access).routes(routes);
        new TaskPages(
                        pages,
                        this,
                        access,
                        originals,
                        finder,
                        new TaskPages.Stores(plans, nodes, work, links))
                .routes(routes);
        new OwnWorkPages(pages, this, plans, nodes, access).routes(routes);
    }
}
