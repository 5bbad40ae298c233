package vn.binhan.children;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;
import vn.binhan.measures.Dossiers;
import vn.binhan.papers.FieldSource;
import vn.binhan.places.Places;
import vn.binhan.places.UnitKey;
import vn.binhan.today.Item;
import vn.binhan.today.Today;

/** The door to children's files: opened from a case, worked on by themselves. */
public final class Children {
    /** Where the rule book cannot say it. */
    private static final int PLAN_DAYS = 5;

    private static final Duration SEPARATE = Duration.ofHours(12);

    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final Law law;
    private final Places places;
    private final Dossiers seats;
    private final InstantSource clock;
    private final ChildStore store;
    private final Acts acts;

    /** What people do about a child, each in its own class. */
    record Acts(
            OpenChildFile open,
            FillSheet fill,
            DraftPlan draft,
            AnswerPlan answer,
            AskSeparation ask,
            DecideSeparation decide) {}

    /**
     * @param seats who decides in a commune, and who stands in for them
     */
    public Children(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Law law,
            Places places,
            Dossiers seats,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.law = law;
        this.places = places;
        this.seats = seats;
        this.clock = clock;
        this.store = new ChildStore(sql);
        this.acts =
                new Acts(
                        new OpenChildFile(chronicle, new ChairsFiles(), this::planBy),
                        new FillSheet(chronicle),
                        new DraftPlan(chronicle),
                        new AnswerPlan(chronicle),
                        new AskSeparation(chronicle, this::separateBy),
                        new DecideSeparation(chronicle));
        chronicle.dossiersBeginWith(ChildEvent.OPENED);
        chronicle.whenTold(story ->
                ChildFile.of(story.happenings())
                        .ifPresent(file -> store.stands(story.held().file().ref(), file)));
        files.whenErased(store::remove);
        files.managing().goesAlong(store::from);
        files.conflicts()
                .whenBarred((hers, found, now) ->
                        store.from(hers)
                                .forEach(child -> files.conflicts().bar(child, found, now)));
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var hers = new StoryPages(pages, access, chronicle, clock);
        var theirs = new StoryPages(pages, access, chronicle, clock, ChildPages.HOME);
        new FromPages(pages, hers, this).routes(routes);
        new ChildPages(pages, theirs, this).routes(routes);
    }

    /** What children's files give to their papers. */
    public FieldSource fields() {
        return new ChildFields(access, chronicle);
    }

    /** Files that lie with the Chair of a commune, who decides about the child (rule N1). */
    private final class ChairsFiles implements OpenChildFile.Files {
        @Override
        public Optional<OrganisationId> holder(CaseRef hers, UnitKey commune, Instant now) {
            return seats.holder(hers.province(), commune, Dossiers.Deciding.CHAIR, now)
                    .map(Organisation::id);
        }

        @Override
        public void open(OpenChildFile.Opening opening, Actor by, Instant now) {
            var child = opening.child();
            access.wall()
                    .asClock(() -> {
                        files.openByClock(child, opening.holder(), opening.commune(), now);
                        store.add(child, opening.hers(), now);
                        files.conflicts().carryOver(opening.hers(), child, now);
                        files.managing().manage(child, by.person(), now);
                        seats.seat(child, opening.holder(), now);
                        chronicle.addByClock(child, _ -> List.of(opening.first()), now);
                        return true;
                    });
        }
    }

    /** An approved plan is there within five working days (rule C10). */
    private Instant planBy(Instant opened) {
        return by("C10", opened, law.workingDaysAfter(PLAN_DAYS, opened));
    }

    /** Whether a child is separated at once is decided within twelve hours (rule C17). */
    private Instant separateBy(Instant asked) {
        return by("C17", asked, asked.plus(SEPARATE));
    }

    /**
     * What a child's file rests on.
     *
     * @param plan by when a plan is approved (C10)
     * @param separation by when a separation is decided (C17)
     * @param decides who decides on both (N1)
     * @param stands who stands in for a Chair in conflict (N2)
     */
    record Bases(Rule plan, Rule separation, Rule decides, Rule stands) {}

    Bases bases(ChildFile file) {
        var rules = law.rules();
        var opened = LocalDate.ofInstant(file.opened(), Formats.ZONE);
        return new Bases(
                rules.basis("C10", opened),
                rules.basis("C17", opened),
                rules.basis("N1", opened),
                rules.basis("N2", opened));
    }

    private Instant by(String rule, Instant start, Instant otherwise) {
        var course = Clock.Course.from(start);
        var due = law.clock(rule, Rules.CaseKind.OTHER_GENDER_BASED, course, start).due();
        return due instanceof Due.By by ? by.at() : otherwise;
    }

    /** What the files of the children of this case wait for, of those that this person may know. */
    public List<Waiting> waiting(Actor actor, CaseRef hers) {
        return store.waiting(access.wall().asking(actor.person()).proof(), hers);
    }

    /** What waits in children's files for this person today. */
    public List<Item> today(Actor actor) {
        var proof = access.wall().asking(actor.person()).proof();
        var soon = clock.instant().plus(Today.SOON);
        return store.today(proof).stream().flatMap(each -> each.items(soon)).toList();
    }

    List<ChildStore.Line> of(Actor actor) {
        return access.wall().as(actor, () -> store.of(actor.person().province()));
    }

    List<CaseRef> from(Actor actor, CaseRef hers) {
        return access.wall().as(actor, () -> store.from(hers));
    }

    /** The body whose head decides about this child. */
    String decides(CaseFile file) {
        return access.organisations().find(file.holder()).map(Organisation::name).orElse("");
    }

    /** The communes of today, as people type them. */
    PlaceChoice communes() {
        return new PlaceChoice(places, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    Instant now() {
        return clock.instant();
    }

    Acts acts() {
        return acts;
    }
}
