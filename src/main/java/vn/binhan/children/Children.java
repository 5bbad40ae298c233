package vn.binhan.children;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
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

/** The door to children's files: opened from a case, worked on by themselves. */
public final class Children {
    /** Where the rule book cannot say it. */
    private static final int PLAN_DAYS = 5;

    /** The Chair is named on the file for so long, to read what is to be approved. */
    private static final Duration OPEN_FOR = Duration.ofDays(365);

    private static final Duration SEPARATE = Duration.ofHours(12);

    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final Law law;
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

    public Children(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Law law,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.law = law;
        this.clock = clock;
        this.store = new ChildStore(sql);
        this.acts =
                new Acts(
                        new OpenChildFile(chronicle, this::open, this::planBy),
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
        new ChildPages(pages, hers, theirs, this).routes(routes);
    }

    private void open(Story hers, CaseRef child, Draft first, Actor by, Instant now) {
        var file = hers.held().file();
        access.wall()
                .asClock(() -> {
                    files.openByClock(child, file.holder(), file.unit(), now);
                    store.add(child, file.ref(), now);
                    files.conflicts().carryOver(file.ref(), child, now);
                    files.managing().manage(child, by.person(), now);
                    access.staff()
                            .named(List.of(DutyKind.UNIT_HEAD), file.holder())
                            .keySet()
                            .forEach(head ->
                                    files.managing().help(child, head, now, now.plus(OPEN_FOR)));
                    chronicle.addByClock(child, _ -> List.of(first), now);
                    return true;
                });
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
     * What the two clocks of a child's file rest on.
     *
     * @param plan by when a plan is approved (C10)
     * @param separation by when a separation is decided (C17)
     */
    record Bases(Rule plan, Rule separation) {}

    Bases bases(ChildFile file) {
        var rules = law.rules();
        var opened = LocalDate.ofInstant(file.opened(), Formats.ZONE);
        return new Bases(rules.basis("C10", opened), rules.basis("C17", opened));
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

    List<ChildStore.Line> of(Actor actor) {
        return access.wall().as(actor, () -> store.of(actor.person().province()));
    }

    List<CaseRef> from(Actor actor, CaseRef hers) {
        return access.wall().as(actor, () -> store.from(hers));
    }

    Instant now() {
        return clock.instant();
    }

    Acts acts() {
        return acts;
    }
}
