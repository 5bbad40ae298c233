package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.vault.Walls;

/** The door to the covers of cases: which exist for whom, and everything done to their teams. */
public final class CaseFiles {
    private final Access access;
    private final Ledger ledger;
    private final FileStore files;
    private final ConflictStore conflicts;
    private final InstantSource clock;
    private final OpenCase openCase;
    private final ShareCase shareCase;
    private final EndNaming endNaming;
    private final HandOver handOver;
    private final BreakGlass breakGlass;
    private final ReviewBrokenGlass reviewBrokenGlass;
    private final LookAtCase lookAtCase;

    /**
     * @param threeWorkingDaysAfter the moment by which a review is due, from the law's calendar
     */
    public CaseFiles(
            JdbcClient sql,
            Access access,
            Ledger ledger,
            InstantSource clock,
            UnaryOperator<Instant> threeWorkingDaysAfter) {
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.files = new FileStore(sql);
        this.conflicts = new ConflictStore(sql);
        this.openCase = new OpenCase(files, access.organisations());
        this.shareCase = new ShareCase(files, clock);
        this.endNaming = new EndNaming(files, clock);
        this.handOver = new HandOver(files);
        this.breakGlass = new BreakGlass(files, access.staff(), threeWorkingDaysAfter);
        this.reviewBrokenGlass = new ReviewBrokenGlass(files, clock);
        this.lookAtCase = new LookAtCase(files, clock);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new FilePages(pages, access, this).routes(routes);
    }

    /** What the vault asks before it opens a field or names a case. */
    public Walls walls() {
        return new CaseWalls(access.wall(), files, clock);
    }

    /** What a person's list of cases shows. */
    record OwnCases(List<CaseFile> named, List<CaseFile> held, List<BrokenGlass> toReview) {}

    /** The open cases that exist for this person: those named on, and those of units they head. */
    OwnCases of(Actor actor) {
        return access.wall()
                .as(
                        actor,
                        () -> {
                            var heads = actor.organisationsAs(DutyKind.UNIT_HEAD);
                            return new OwnCases(
                                    files.namedOn(actor.person(), clock.instant()),
                                    heads.stream().flatMap(u -> files.heldBy(u).stream()).toList(),
                                    heads.stream()
                                            .flatMap(u -> files.toReview(u).stream())
                                            .toList());
                        });
    }

    /** The cover for somebody for whom the case exists; that they looked is in the record then. */
    Optional<Known> look(Actor actor, CaseRef ref) {
        var outcome = access.desk().perform(actor, lookAtCase, new LookAtCase.Command(ref));
        return outcome instanceof Outcome.Done
                ? access.wall().as(actor, () -> files.find(ref))
                : Optional.empty();
    }

    Instant now() {
        return clock.instant();
    }

    /** How many people opened the case, by their duty. */
    Map<DutyKind, Integer> openedBy(CaseRef ref) {
        var found = new EnumMap<DutyKind, Integer>(DutyKind.class);
        ledger.peopleByDuty(ref.province(), ref.subject(), Operation.READ_CASE.name())
                .forEach((duty, people) -> found.put(DutyKind.valueOf(duty), people));
        return found;
    }

    Outcome perform(Actor actor, OpenCase.Command command) {
        return access.desk().perform(actor, openCase, command);
    }

    Outcome perform(Actor actor, ShareCase.Command command) {
        return access.desk().perform(actor, shareCase, command);
    }

    Outcome perform(Actor actor, EndNaming.Command command) {
        return access.desk().perform(actor, endNaming, command);
    }

    Outcome perform(Actor actor, HandOver.Command command) {
        return access.desk().perform(actor, handOver, command);
    }

    Outcome perform(Actor actor, BreakGlass.Command command) {
        return access.desk().perform(actor, breakGlass, command);
    }

    Outcome perform(Actor actor, ReviewBrokenGlass.Command command) {
        return access.desk().perform(actor, reviewBrokenGlass, command);
    }

    /** Writes down for whom this case must not exist from now on. */
    void bar(CaseRef ref, Map<PersonId, Conflicts.Source> found, Instant now) {
        access.wall()
                .asClock(() -> {
                    files.lock(ref);
                    found.forEach((person, source) -> conflicts.add(ref, person, source, now));
                    return true;
                });
    }
}
