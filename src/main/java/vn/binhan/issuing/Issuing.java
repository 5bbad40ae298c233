package vn.binhan.issuing;

import java.util.HashMap;
import java.util.UUID;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.Drafting;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;
import vn.binhan.work.Work;

/** The door to issuing: a draft goes in, a plan with its lines and its work comes out. */
public final class Issuing {
    private final Access access;
    private final Drafting drafting;
    private final Plans plans;
    private final KnownBodies bodies;
    private final IssuePlan issuePlan;
    private final RevisePlan revisePlan;
    private final ReviseFromDocument reviseFromDocument;

    public Issuing(Access access, Drafting drafting, Plans plans, Programme programme, Work work) {
        this.access = access;
        this.drafting = drafting;
        this.plans = plans;
        this.bodies = new KnownBodies(access.organisations(), programme, work);
        var writing = new PlanWriting(drafting, plans, programme, work, access.organisations());
        this.issuePlan = new IssuePlan(drafting, plans, writing);
        this.revisePlan = new RevisePlan(plans, drafting);
        this.reviseFromDocument = new ReviseFromDocument(plans, drafting);
    }

    /**
     * Issues the draft with every body mapped as the page would suggest; a body that nobody knows
     * is written down as a new one.
     */
    public Outcome issue(Actor actor, DraftId draft, String note) {
        var found = drafting.find(draft).orElseThrow();
        var mappings = new HashMap<String, IssuePlan.Mapping>();
        bodies.meant(found).forEach((name, meant) -> mappings.put(name, meant.mapping()));
        return access.desk()
                .perform(
                        actor,
                        issuePlan,
                        new IssuePlan.Command(
                                draft, found.edit(), note, mappings, UUID.randomUUID()));
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new IssuePages(pages, access.desk(), drafting, bodies, issuePlan).routes(routes);
        var page = new PlanPage(pages, plans, access);
        new RevisePages(pages, page, access.desk(), revisePlan).routes(routes);
        new NextVersionPages(pages, page, access.desk(), drafting, plans, reviseFromDocument)
                .routes(routes);
    }
}
