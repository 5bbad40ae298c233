package vn.binhan.response;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.Answering;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.intake.Intake;
import vn.binhan.intake.ReceiptView;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.law.Law;
import vn.binhan.ledger.Ledger;
import vn.binhan.parties.Parties;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.rosters.Rosters;
import vn.binhan.servicelevels.ServiceLevels;
import vn.binhan.today.Item;
import vn.binhan.vault.Vault;

/**
 * The door to the way of reports: each has a living, responsible person from the moment it stands,
 * and passes on by itself until somebody has taken it.
 */
public final class Response {
    /** After so many quick looks every report is looked at, also those somebody has taken. */
    private static final int ALL_EVERY = 12;

    private final Access access;
    private final Law law;
    private final Vault vault;
    private final Parties parties;
    private final CaseFiles files;
    private final Intake intake;
    private final Places places;
    private final InstantSource clock;
    private final Answering answering;
    private final ReportStore reports;
    private final TurnStore turns;
    private final VerdictStore verdicts;
    private final DutyDesk desk;
    private final Watch watch;
    private final FirstOwner first;
    private final NobodyThere nobody;
    private final Acts acts;
    private int looks;

    /** What people do about reports. */
    record Acts(
            TakeReport take,
            GiveReport give,
            SignDuty sign,
            CheckReport check,
            SecondReading second,
            SendToOther other) {}

    /** The rooms on which this one stands. */
    public record Rooms(
            Access access,
            CaseFiles files,
            Rosters rosters,
            Parties parties,
            Vault vault,
            Law law,
            Ledger ledger,
            Places places,
            Intake intake,
            ServiceLevels levels) {}

    public Response(JdbcClient sql, Rooms rooms, InstantSource clock) {
        this.access = rooms.access();
        this.law = rooms.law();
        this.vault = rooms.vault();
        this.parties = rooms.parties();
        this.files = rooms.files();
        this.intake = rooms.intake();
        this.places = rooms.places();
        this.clock = clock;
        this.answering = files.answering();
        this.reports = new ReportStore(sql);
        this.turns = new TurnStore(sql);
        this.verdicts = new VerdictStore(sql);
        this.desk = new DutyDesk(sql);
        this.nobody = new NobodyThere(access, intake, desk, clock);
        this.watch =
                new Watch(
                        access,
                        rooms.rosters(),
                        answering,
                        rooms.levels(),
                        reports,
                        turns,
                        verdicts,
                        rooms.ledger(),
                        clock);
        this.first = new FirstOwner(access, intake, vault, answering, reports, watch, clock);
        var shelf = new OnReport.Shelf(files, reports, turns, rooms.levels(), this::tellReceipt);
        var wall = access.wall();
        this.acts =
                new Acts(
                        new TakeReport(shelf, answering, wall),
                        new GiveReport(shelf, answering, access.staff(), wall),
                        new SignDuty(shelf, verdicts, this::duties),
                        new CheckReport(shelf, verdicts, vault, watch::askSecondReader),
                        new SecondReading(shelf, verdicts),
                        new SendToOther(shelf, verdicts));
        files.whenErased(reports::remove);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var stores = new Sheets.Stores(reports, turns, verdicts);
        var sheets =
                new Sheets(access, files, law, vault, this, stores, new Opened(intake, parties));
        new DeskPages(pages, access, this).routes(routes);
        new ReportPages(pages, this, sheets).routes(routes);
        new ReceivePages(pages, intake, places, this).routes(routes);
        access.waiting().behind("/truc-ban", DutyDesk.WAITING);
    }

    /**
     * A report as it came, before anybody has read it.
     *
     * @param commune where it happened; absent when not said
     */
    public record Incoming(
            CaseRef ref,
            Door door,
            boolean danger,
            boolean official,
            @Nullable UnitKey commune,
            Instant came) {}

    /**
     * Gives a report its first owner, once, also while its content waits for the vault; told again
     * it changes nothing. Empty of people, a province has its red alarm.
     */
    public void take(Incoming incoming) {
        first.of(incoming);
    }

    /** The commune where it happened, by its name; empty when not said. */
    String placeOf(Report report) {
        var commune = report.commune();
        return commune == null
                ? ""
                : places.register().find(commune).map(Unit::name).orElse(commune.code());
    }

    /** Hears of reports as they come in, from the beginning on. */
    public void listen() {
        intake.whenArrived(first::ofAllNew);
        intake.whenAdmitted(_ -> first.ofAllNew());
    }

    /** Looks after the reports: to be called every few seconds, and at once after a start. */
    public synchronized void lookAfter() {
        first.ofAllNew();
        var all = looks++ % ALL_EVERY == 0;
        watch.round(all);
        if (all) {
            nobody.tell();
        }
    }

    /** The reports that wait for this person to take them, the most urgent first. */
    public List<CaseRef> waitingFor(Actor actor) {
        return deskOf(actor).waiting().stream().map(DutyDesk.Line::ref).toList();
    }

    /** This person takes a report of which they were asked. */
    public Outcome takeUp(Actor actor, CaseRef ref) {
        return perform(actor, acts.take(), new TakeReport.Command(ref));
    }

    /** Within an act: whether a case may begin; one without a report begins by itself. */
    public boolean mayBegin(CaseRef ref) {
        return reports.find(ref).map(kept -> kept.state().isCase()).orElse(true);
    }

    /** Within an act that holds the case: it begins, so its report is settled. */
    public void begin(CaseRef ref) {
        if (reports.find(ref).isPresent()) {
            reports.stand(ref, Report.State.BEGUN, clock.instant());
        }
    }

    /** Whoever has a report verifies it as domestic violence, for this reason. */
    public Outcome verify(Actor actor, CaseRef ref, String reason) {
        return perform(
                actor,
                acts.check(),
                new CheckReport.Command(
                        ref,
                        1,
                        Verdict.Result.VERIFIED,
                        Verdict.Regime.DOMESTIC_VIOLENCE,
                        false,
                        false,
                        new Verdict.Words("", "", "", reason, Set.of(), ""),
                        null));
    }

    /**
     * Says to the holder of the receipt how far the report has come, in as few words as there are.
     */
    private void tellReceipt(CaseRef ref, Report.State state) {
        intake.stands(
                ref, state.settled() ? ReceiptView.Standing.CLOSED : ReceiptView.Standing.IN_HAND);
    }

    Outcome answer(Actor actor, CaseRef ref, String words, @Nullable UUID once) {
        return intake.answer(actor, ref, words, once);
    }

    Outcome confirmSafe(Actor actor, CaseRef ref, String how, @Nullable UUID once) {
        return intake.confirmSafe(actor, ref, how, once);
    }

    /** Has somebody hear of every notice that the law asks for. */
    public void whenNoticeGiven(Notices by) {
        acts.sign().hear(by);
    }

    DutyDesk.View deskOf(Actor actor) {
        var hears = nobody.mustHear(actor);
        return access.wall().as(actor, () -> desk.of(actor, hears));
    }

    /** What of reports waits for this person today. */
    public List<Item> today(Actor actor) {
        return desk.today(access.wall().asking(actor.person()).proof());
    }

    /**
     * The red alarm for whoever sets up people in a province where reports find nobody: one
     * sentence with numbers, nothing of what was told; empty for everybody else.
     */
    public Optional<String> alarm(Actor actor, Words words) {
        return nobody.administered(actor).map(unasked -> DeskPages.unasked(words, unasked));
    }

    List<DutyDesk.Line> verified(Actor actor) {
        return access.wall().as(actor, () -> desk.verified(actor));
    }

    Acts acts() {
        return acts;
    }

    <C, F, D> Outcome perform(Actor actor, Action<C, F, D> action, C command) {
        return access.desk().perform(actor, action, command);
    }

    /** The duties of a report, as its door, its present owner and its check bring them. */
    List<LegalDuty> duties(ReportStore.Kept kept) {
        var ref = kept.report().ref();
        var owner = turns.of(ref);
        var unit = owner.isEmpty() ? null : owner.getLast().unit();
        var kind = unit == null ? null : kindOf(unit);
        var crime = verdicts.of(ref).stream().anyMatch(verdict -> verdict.crime());
        return LegalDuty.of(kept.report().door(), kind, crime);
    }

    private @Nullable OrganisationKind kindOf(OrganisationId unit) {
        return access.organisations().find(unit).map(Organisation::kind).orElse(null);
    }

    /** The kinds of the bodies in which this person holds a duty. */
    Set<OrganisationKind> kindsOf(Actor actor) {
        return actor.duties().stream()
                .flatMap(duty -> access.organisations().find(duty.organisation()).stream())
                .map(Organisation::kind)
                .collect(Collectors.toSet());
    }

    Instant now() {
        return clock.instant();
    }
}
