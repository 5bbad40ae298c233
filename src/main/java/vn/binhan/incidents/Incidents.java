package vn.binhan.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.binhan.access.Access;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Limit;
import vn.binhan.law.Rules;

/** The door to what happened to her. */
public final class Incidents {
    private static final Rules RULES = Rules.shipped();
    private static final String CARE = "C13";
    private static final String CONTRACEPTION = "C13b";

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
        var story = new StoryPages(pages, access, chronicle, clock);
        new IncidentPages(story, new RecordIncident(chronicle)).routes(routes);
        new FactsPages(story, new TellFacts(chronicle)).routes(routes);
    }

    /** Whether what is known of her shows signs of a crime, as far as the list of types says it. */
    public static boolean showsCrime(List<Happening> story) {
        return Incident.of(story).stream()
                .anyMatch(each ->
                        each.type() == GbvType.RAPE
                                || each.type() == GbvType.SEXUAL_ASSAULT
                                || each.type() == GbvType.FORCED_MARRIAGE
                                || each.contexts().contains(Context.SEXUAL_ABUSE_OF_CHILD));
    }

    /** Whether an act was serious: against the body, against a child, or one that shows a crime. */
    public static boolean isSerious(List<Happening> story) {
        return showsCrime(story)
                || Incident.of(story).stream()
                        .anyMatch(each ->
                                each.type() == GbvType.PHYSICAL_ASSAULT
                                        || each.contexts().contains(Context.AGAINST_CHILD)
                                        || each.forms().contains(FormOfViolence.PHYSICAL)
                                        || each.forms().contains(FormOfViolence.SEXUAL));
    }

    /**
     * Until when care after sexual violence works best against infection, after the newest incident
     * that was sexual or may have been, as long as the questions that would tell are open (rule
     * C13). Empty where no such incident was told.
     */
    public static Optional<Instant> careUntil(List<Happening> story) {
        return sexual(story).flatMap(at -> until(CARE, at));
    }

    /** Until when emergency contraception after it still works (rule C13b). */
    public static Optional<Instant> contraceptionUntil(List<Happening> story) {
        return sexual(story).flatMap(at -> until(CONTRACEPTION, at));
    }

    private static Optional<Instant> until(String rule, Instant at) {
        var day = LocalDate.ofInstant(at, Formats.ZONE);
        return RULES.basis(rule, day).limit() instanceof Limit.Hours(var hours)
                ? Optional.of(at.plus(Duration.ofHours(hours)))
                : Optional.empty();
    }

    /** When the newest of them was. */
    public static Optional<Instant> sexual(List<Happening> story) {
        return Incident.of(story).stream()
                .filter(Incident::mayBeSexual)
                .map(Incident::at)
                .max(Comparator.naturalOrder());
    }
}
