package vn.binhan.mediation;

import java.time.InstantSource;
import vn.binhan.access.Access;
import vn.binhan.accountability.Accountability;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.papers.FieldSource;

/** The door to mediation in her case. */
public final class Mediation {
    private final Access access;
    private final Chronicle chronicle;
    private final Accountability accountability;
    private final InstantSource clock;

    public Mediation(
            Access access,
            Chronicle chronicle,
            Accountability accountability,
            InstantSource clock) {
        this.accountability = accountability;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** What her case gives to a notice that there is none. */
    public FieldSource fields() {
        return new MediationFields();
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var storyPages = new StoryPages(pages, access, chronicle, clock);
        new MediationPages(
                        storyPages,
                        new TellMediation(chronicle, accountability::done),
                        accountability::done)
                .routes(routes);
    }
}
