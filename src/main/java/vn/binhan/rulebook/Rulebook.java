package vn.binhan.rulebook;

import java.time.InstantSource;
import vn.binhan.access.Access;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Law;

/** The door to the rule book. */
public final class Rulebook {
    /** Rules and calendar belong to the nation, whoever writes in them. */
    private static final String NATION = "00";

    private static final OrganisationId NOBODY = new OrganisationId(NATION, 0);

    private final Law law;
    private final Access access;
    private final InstantSource clock;

    public Rulebook(Law law, Access access, InstantSource clock) {
        this.law = law;
        this.access = access;
        this.clock = clock;
    }

    /** A rule, a day or a year of the book, which no organisation owns. */
    static Subject subject(String name) {
        return Subject.of(name, NOBODY);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new RulePages(pages, law, access, clock).routes(routes);
        new CalendarPages(pages, law, access, clock).routes(routes);
    }
}
