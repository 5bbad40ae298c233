package vn.binhan.publicsite;

import vn.binhan.access.Operation;
import vn.binhan.access.Organisations;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;
import vn.binhan.work.Work;

/** The door to the pages that anybody may open; they leave no trace on the reader's machine. */
public final class PublicSite {
    private final Plans plans;
    private final Programme programme;
    private final Work work;
    private final Organisations organisations;

    public PublicSite(Plans plans, Programme programme, Work work, Organisations organisations) {
        this.plans = plans;
        this.work = work;
        this.programme = programme;
        this.organisations = organisations;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var list = new OpenPlanList(pages, plans, programme, organisations);
        var plan = new OpenPlanPage(pages, plans, programme, work, organisations);
        routes.get(OpenPlanPage.ADDRESS, Operation.READ_OPEN_PAGES, list::show)
                .get(OpenPlanPage.ADDRESS + "/{id}", Operation.READ_OPEN_PAGES, plan::show);
    }
}
