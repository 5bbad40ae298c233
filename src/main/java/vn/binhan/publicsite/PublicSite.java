package vn.binhan.publicsite;

import vn.binhan.access.Operation;
import vn.binhan.access.Organisations;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.programme.Programme;

/** The door to the pages that anybody may open; they leave no trace on the reader's machine. */
public final class PublicSite {
    private final Programme programme;
    private final Organisations organisations;

    public PublicSite(Programme programme, Organisations organisations) {
        this.programme = programme;
        this.organisations = organisations;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var front = new FrontPage(pages, programme, organisations);
        var plan = new OpenPlanPage(pages, programme, organisations);
        routes.get("/", Operation.READ_OPEN_PAGES, front::show)
                .get(OpenPlanPage.ADDRESS + "/{id}", Operation.READ_OPEN_PAGES, plan::show);
    }
}
