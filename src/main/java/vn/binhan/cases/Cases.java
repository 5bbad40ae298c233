package vn.binhan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.children.Children;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;
import vn.binhan.measures.Measures;
import vn.binhan.measures.OnHerPage;
import vn.binhan.papers.FieldSource;
import vn.binhan.response.Response;
import vn.binhan.today.Item;

/** The door to the work on cases: their steps, what is to be done, whose turn it is. */
public final class Cases {
    /** How many cases a list shows. */
    static final int MOST = 50;

    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final InstantSource clock;
    private final Children children;
    private final Measures measures;
    private final Law law;
    private final StandingStore standings;
    private final Acts acts;

    /** What people do to cases, each in its own class. */
    record Acts(
            BeginCase begin,
            DoDeed deed,
            HoldConference confer,
            AskClosure askClosure,
            SettleClosure settleClosure,
            ReviewCase review,
            ReopenCase reopen,
            HandToArchive archive,
            OpenArchived openArchived,
            ImportCases importCases) {}

    public Cases(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Response response,
            Children children,
            Measures measures,
            Law law,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.clock = clock;
        this.children = children;
        this.measures = measures;
        this.law = law;
        this.standings = new StandingStore(sql);
        this.acts =
                new Acts(
                        new BeginCase(chronicle, files.managing(), response),
                        new DoDeed(chronicle),
                        new HoldConference(chronicle),
                        new AskClosure(chronicle),
                        new SettleClosure(chronicle, files.managing(), this::archiveBy),
                        new ReviewCase(chronicle, files.managing()),
                        new ReopenCase(chronicle, files.managing()),
                        new HandToArchive(chronicle, files.managing()),
                        new OpenArchived(files.managing()),
                        new ImportCases(chronicle, files));
        access.waiting().behind(ArchivePages.PAGE, StandingStore.FOR_ARCHIVE);
        files.whenErased(standings::remove);
        chronicle.whenAllTold(stories ->
                standings.keep(
                        stories.stream()
                                .filter(story -> CaseState.of(story.happenings()).begun() != null)
                                .map(Standing::of)
                                .toList()));
    }

    /** Where the calendar of that year is not known yet, a year later to the minute. */
    private Instant archiveBy(Instant closed) {
        var course = Clock.Course.from(closed);
        var clock = law.clock("C15", Rules.CaseKind.OTHER_GENDER_BASED, course, closed);
        return clock.due() instanceof Due.By by
                ? by.at()
                : closed.atZone(Formats.ZONE).plusYears(1).toInstant();
    }

    /** The rule by which a closed case goes to the archive now (C15). */
    Rule archiveRule() {
        return rule("C15");
    }

    /** The rule of this number as it stands now. */
    private Rule rule(String id) {
        return law.rules().basis(id, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    /** What these tasks rest on, of those that rest on a rule. */
    Map<Task.Kind, Rule> bases(List<Task> tasks) {
        var all = new EnumMap<Task.Kind, Rule>(Task.Kind.class);
        tasks.forEach(task -> task.rule().ifPresent(id -> all.put(task.kind(), rule(id))));
        return all;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var storyPages = new StoryPages(pages, access, chronicle, clock);
        new ListPages(pages, this, clock).routes(routes);
        new CaseloadPages(pages, access, this).routes(routes);
        new ArchivePages(pages, access, this, clock).routes(routes);
        new ImportPages(pages, access, this, clock).routes(routes);
        new CasePages(storyPages, this).routes(routes);
        new ConferencePages(storyPages, access, this).routes(routes);
    }

    /** What her case gives to its papers. */
    public FieldSource fields() {
        return new CaseFields(access);
    }

    /** Begins to work on a case whose report is verified; the key makes a repetition count once. */
    public Outcome begin(Actor worker, CaseRef ref, UUID once) {
        return access.desk().perform(worker, acts.begin, new BeginCase.Command(ref, once));
    }

    /** The cases that exist for this person and fit all that was asked, at most one too many. */
    List<Standing> found(Actor actor, CaseSearch asked) {
        return access.wall().as(actor, () -> standings.found(asked, MOST + 1));
    }

    /**
     * What waits for a person, the most urgent first: their own cases, and those of units they
     * head.
     *
     * @param more whether a list is longer than what is shown of it
     */
    record Desk(List<Standing> own, List<Standing> units, boolean more) {}

    /** What waits in cases for this person today, the children's files apart. */
    public List<Item> today(Actor actor) {
        return CasesToday.of(desk(actor, false), clock.instant());
    }

    /** The desk of this person as it is now. */
    Desk desk(Actor actor) {
        return desk(actor, true);
    }

    private Desk desk(Actor actor, boolean children) {
        var proof = access.wall().asking(actor.person()).proof();
        return standings.desk(proof, MOST, actor.organisationsAs(DutyKind.UNIT_HEAD), children);
    }

    /**
     * The closed cases of units that this person heads, at most so many.
     *
     * @param archived those in the archive, the newest there first; otherwise those that wait for
     *     it, the oldest first
     */
    List<ClosedCase> closed(Actor actor, boolean archived, int most) {
        var proof = access.wall().asking(actor.person()).proof();
        return standings.closed(proof, archived, most);
    }

    /** How much each person of the units that this one heads has in hand; see {@link InHand}. */
    List<InHand> caseloads(Actor head) {
        var proof = access.wall().asking(head.person()).proof();
        return standings.caseloads(proof, head.organisationsAs(DutyKind.UNIT_HEAD));
    }

    /** How many closed cases of the units that this person heads wait for the archive. */
    int waitingForArchive(Actor actor) {
        return access.waiting().of(actor).getOrDefault(ArchivePages.PAGE, 0);
    }

    /** What is to be done in this case, as far as this person may know, the first due first. */
    List<Task> tasks(Actor actor, Story story) {
        var waiting = children.waiting(actor, story.held().file().ref());
        return Task.of(story.happenings(), waiting);
    }

    /** The orders that were asked for from this case, as far as this person may know them. */
    List<OnHerPage> orders(Actor actor, Story story) {
        return OnHerPage.of(measures, actor, story);
    }

    /** How many people of which duty opened the case so far. */
    Map<DutyKind, Integer> openedBy(CaseRef ref) {
        return files.openedBy(ref);
    }

    Acts acts() {
        return acts;
    }
}
