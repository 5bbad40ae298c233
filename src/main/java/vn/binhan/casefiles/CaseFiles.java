package vn.binhan.casefiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Caseload;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.access.Wall;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Vault;
import vn.binhan.vault.Walls;

/** The door to the covers of cases: which exist for whom, and everything done to their teams. */
public final class CaseFiles {
    private final Access access;
    private final Ledger ledger;
    private final Managing managing;
    private final FileStore files;
    private final GlassStore glass;
    private final Conflicts conflicts;
    private final InstantSource clock;
    private final OpenCase openCase;
    private final ShareCase shareCase;
    private final EndNaming endNaming;
    private final HandOver handOver;
    private final BreakGlass breakGlass;
    private final ReviewBrokenGlass reviewBrokenGlass;
    private final LookAtCase lookAtCase;
    private final TellConflict tellConflict;
    private final JudgeDoubt judgeDoubt;
    private final AskErasure askErasure;
    private final SettleErasure settleErasure;
    private final ErasureStore erasures;

    /**
     * @param threeWorkingDaysAfter the moment by which a review is due, from the law's calendar
     */
    public CaseFiles(
            JdbcClient sql,
            Access access,
            Ledger ledger,
            Vault vault,
            InstantSource clock,
            UnaryOperator<Instant> threeWorkingDaysAfter) {
        this(sql, new FileStore(sql), access, ledger, vault, clock, threeWorkingDaysAfter);
    }

    CaseFiles(
            JdbcClient sql,
            FileStore files,
            Access access,
            Ledger ledger,
            Vault vault,
            InstantSource clock,
            UnaryOperator<Instant> threeWorkingDaysAfter) {
        this.access = access;
        this.ledger = ledger;
        var closed = new ClosedStore(sql);
        this.managing = new Managing(access.wall(), files, closed, new NewCovers(sql), vault);
        this.clock = clock;
        this.files = files;
        this.glass = new GlassStore(sql);
        var conflictStore = new ConflictStore(sql);
        this.conflicts =
                new Conflicts(
                        access.wall(), files, conflictStore, new LoneStore(sql), ledger, clock);
        this.openCase = new OpenCase(files, access.organisations(), vault);
        this.shareCase = new ShareCase(files, clock, conflicts);
        this.endNaming = new EndNaming(files, clock);
        this.handOver = new HandOver(files, closed, managing, clock);
        this.breakGlass = new BreakGlass(glass, access.staff(), threeWorkingDaysAfter);
        this.reviewBrokenGlass = new ReviewBrokenGlass(files, glass, clock);
        this.lookAtCase = new LookAtCase(files, clock);
        this.tellConflict = new TellConflict(files, clock, conflicts);
        this.judgeDoubt = new JudgeDoubt(files, conflictStore, conflicts, access.wall());
        this.erasures = new ErasureStore(sql);
        this.askErasure = new AskErasure(erasures);
        this.settleErasure = new SettleErasure(files, erasures, vault, access.wall(), clock);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new FilePages(pages, access, this).routes(routes);
        new SecondLookPages(pages, access, this).routes(routes);
    }

    /** What the vault asks before it opens a field or names a case. */
    public static Walls walls(JdbcClient sql, Access access, InstantSource clock) {
        return new CaseWalls(access.wall(), new FileStore(sql), clock);
    }

    /** The page for a case that never was, one of others, and one that must not exist. */
    public static ServerResponse absent(Pages pages, ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "casefiles/no-file.jte", Map.of());
    }

    /**
     * A case as other rooms act on it.
     *
     * @param subject for the table of rights and the record
     */
    public record Held(CaseFile file, Subject subject) {}

    /**
     * Within an act: the case, held against change until the transaction ends; empty when it is not
     * there for the one who acts.
     */
    public Optional<Held> hold(CaseRef ref) {
        return files.lock(ref).map(this::held);
    }

    /** Takes a row that a room above reads together with the cover. */
    public interface Beside {
        void row(ResultSet row) throws SQLException;
    }

    /**
     * The same without holding it, for an act that changes nothing of the case: one question, which
     * proves who asks and reads along what a room above keeps of the case.
     *
     * @param rows gives the columns of {@code casefiles.known}: its rows, and others of {@code
     *     BESIDE}
     */
    public Optional<Held> see(CaseRef ref, Wall.Asking asking, String rows, Beside beside) {
        return files.find(ref, asking, rows, beside).map(this::held);
    }

    /** The case for somebody who opens one of its pages; that they did is in the record then. */
    public Optional<Held> visit(Actor actor, CaseRef ref) {
        return look(actor, ref).map(this::held);
    }

    private Held held(Known known) {
        return new Held(known.file(), known.subjectAt(clock.instant()));
    }

    /**
     * Opens a case with this number and its key in this unit for the program itself, behind its
     * wall and within its transaction; nobody is named on it yet.
     */
    public void openByClock(CaseRef ref, OrganisationId holder, UnitKey unit, Instant now) {
        openCase.byClock(new CaseFile(ref, holder, unit, CaseFile.State.OPEN, now, 1));
    }

    /** The teams of cases as the way of reports keeps them. */
    public Answering answering() {
        return new Answering(files);
    }

    /** The cases in somebody's hands, for those who end duties; asked within their transaction. */
    public Caseload caseload() {
        return new CasesInHands(access.wall(), handOver, clock);
    }

    /** Hears within the transaction of each erasure of which case all that is kept must go. */
    public void whenErased(Consumer<CaseRef> told) {
        settleErasure.tell(told);
    }

    /** From now on the files that this finds for a case, copies of it elsewhere, go with it. */
    public void erasedWith(Function<CaseRef, List<CaseRef>> copiesOf) {
        settleErasure.with(copiesOf);
    }

    /** The open cases that exist for this person: those named on, and those of units they head. */
    OwnCases of(Actor actor) {
        return access.wall().as(actor, () -> OwnCases.of(actor, files, glass, clock.instant()));
    }

    /** The covers as the work on cases moves them. */
    public Managing managing() {
        return managing;
    }

    /** The cover for somebody for whom the case exists; that they looked is in the record then. */
    Optional<Known> look(Actor actor, CaseRef ref) {
        var command = new LookAtCase.Command(ref);
        var outcome = access.desk().perform(actor, lookAtCase, command);
        return outcome instanceof Outcome.Done
                ? Optional.ofNullable(command.seen().get())
                : Optional.empty();
    }

    /** Opens a case in this unit; done names it. The key makes a repeated wish count once. */
    public Outcome open(Actor worker, OrganisationId unit, UUID once) {
        return perform(worker, new OpenCase.Command(unit, once));
    }

    /** Looks at the cover: whether the case is there for this person, which the record then has. */
    public boolean isThere(Actor actor, CaseRef ref) {
        return look(actor, ref).isPresent();
    }

    /** Names a colleague on the case, as a help, until this moment. */
    public Outcome share(Actor actor, CaseRef ref, PersonId colleague, Instant until) {
        return perform(
                actor, new ShareCase.Command(ref, colleague, Membership.Reason.HELPS, until));
    }

    /** Gives the cases of somebody of this unit to somebody else. */
    public Outcome handOver(Actor head, OrganisationId unit, PersonId from, PersonId to) {
        return perform(head, new HandOver.Command(unit, from, to));
    }

    /** Breaks in for an hour because a life is threatened. */
    public Outcome breakIn(Actor onCall, CaseRef ref) {
        return perform(onCall, new BreakGlass.Command(ref, BrokenGlass.Danger.THREAT_TO_LIFE));
    }

    /**
     * How many people opened the case, by their duty: its cover, or anything sealed in it. Each
     * counts once, however often and whatever they opened.
     */
    public Map<DutyKind, Integer> openedBy(CaseRef ref) {
        return OwnCases.openedBy(ledger, ref);
    }

    Instant now() {
        return clock.instant();
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

    Outcome perform(Actor actor, TellConflict.Command command) {
        return access.desk().perform(actor, tellConflict, command);
    }

    Outcome perform(Actor actor, JudgeDoubt.Command command) {
        return access.desk().perform(actor, judgeDoubt, command);
    }

    Outcome perform(Actor actor, AskErasure.Command command) {
        return access.desk().perform(actor, askErasure, command);
    }

    Outcome perform(Actor actor, SettleErasure.Command command) {
        return access.desk().perform(actor, settleErasure, command);
    }

    /** What of this case's erasure waits for a second person. */
    Optional<ErasureRequest> erasureOf(Actor actor, CaseRef ref) {
        return access.wall().as(actor, () -> erasures.open(ref));
    }

    /** The matches of names that this person may judge. */
    List<ConflictStore.Doubt> doubts(Actor actor) {
        return conflicts.doubts(actor.person());
    }

    /** For whom cases must not exist. */
    public Conflicts conflicts() {
        return conflicts;
    }
}
