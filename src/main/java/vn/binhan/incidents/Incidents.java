package vn.binhan.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.binhan.access.Access;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to what happened to her. */
public final class Incidents {
    private static final Duration CARE = Duration.ofHours(72);

    private final Access access;
    private final Chronicle chronicle;
    private final InstantSource clock;

    public Incidents(Access access, Chronicle chronicle, InstantSource clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new IncidentPages(
                        new StoryPages(pages, access, chronicle, clock),
                        new RecordIncident(chronicle))
                .routes(routes);
    }

    /**
     * Until when care after sexual violence works best against infection: 72 hours after the newest
     * such incident (WHO; rule C13, not verified). Empty where no such incident was told.
     */
    public static Optional<Instant> careUntil(List<Happening> story) {
        return Incident.of(story).stream()
                .filter(each ->
                        each.type() == GbvType.RAPE || each.type() == GbvType.SEXUAL_ASSAULT)
                .map(each -> each.at().plus(CARE))
                .max(Comparator.naturalOrder());
    }
}
