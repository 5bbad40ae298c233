package vn.binhan.intake;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Ledger;
import vn.binhan.parties.Parties;
import vn.binhan.receipts.Looks;
import vn.binhan.receipts.Receipt;
import vn.binhan.receipts.Receipts;
import vn.binhan.vault.Postbox;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;

/**
 * The door for reports: whoever sends one is told that it was accepted when it is on a disk, and
 * never before, whether the vault is locked or the database away.
 */
public final class Intake {
    /** So many public reports a second go straight through; see {@link Acceptance.Crowded}. */
    public static final int STRAIGHT_THROUGH = Lane.A_SECOND;

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Receipts receipts;
    private final ArrivalStore arrivals;
    private final Standings standings;
    private final ReportStore reports;
    private final Sealing sealing;
    private final Keeping keeping;
    private final ReceiptDesk receiptDesk;
    private final TeamDesk teamDesk;
    private final Rounds rounds;
    private final Lane lane = new Lane();
    private final List<Consumer<Arrived.Admitted>> whenAdmitted = new CopyOnWriteArrayList<>();

    /**
     * With what reports are sealed and looked up, and where they wait without a database.
     *
     * @param spool the folder of the spool; absent for a program that takes no reports
     */
    public record Means(Postbox postbox, Receipts receipts, @Nullable Path spool) {

        /** For a program that takes no reports. */
        public static Means passing() {
            var key = new byte[Receipts.LENGTH];
            new SecureRandom().nextBytes(key);
            return new Means(Postbox.passing(), new Receipts(key), null);
        }
    }

    /**
     * @param forReports the database for reports alone, over connections that nothing else uses
     */
    public Intake(
            JdbcClient sql,
            JdbcClient forReports,
            Access access,
            Ledger ledger,
            Ledger ledgerForReports,
            Vault vault,
            CaseFiles files,
            Parties parties,
            Means means,
            InstantSource clock) {
        this.clock = clock;
        this.receipts = means.receipts();
        this.arrivals = new ArrivalStore(sql, ledger);
        this.standings = new Standings(sql);
        this.reports = new ReportStore(sql);
        var provinces = new Provinces(access, arrivals);
        this.sealing = new Sealing(means.postbox(), receipts, provinces::served);
        var incoming = new ArrivalStore(forReports, ledgerForReports);
        this.keeping = new Keeping(incoming, arrivals, means.spool());
        this.receiptDesk =
                new ReceiptDesk(
                        receipts, standings, reports, access.wall(), vault, clock, new Looks());
        this.teamDesk = new TeamDesk(access, files, vault, standings, reports, clock);
        var admission =
                new Admission(
                        access,
                        ledger,
                        vault,
                        files,
                        parties,
                        arrivals,
                        standings,
                        reports,
                        this::stretch,
                        clock);
        this.rounds =
                new Rounds(
                        keeping,
                        provinces::look,
                        means.postbox()::lookAgain,
                        () -> admission.admitAll(a -> whenAdmitted.forEach(t -> t.accept(a))),
                        () -> arrivals.round(clock.instant().minus(Rounds.CLOCK_IS_OVER)));
        files.whenErased(reports::remove);
    }

    /** Begins to bring in the spool, to admit reports, to round minutes; ended by closing it. */
    public AutoCloseable begin() {
        return rounds.begin();
    }

    /** What a browser needs to make and stretch a receipt: its salt, its rounds. */
    public Receipts receipts() {
        return receipts;
    }

    /**
     * How a form of the public pages came.
     *
     * @param source whatever tells callers apart; in memory only, as a hash under a passing key
     * @param token what the page got when the lane was crowded, or empty
     * @param solution what the browser worked out, or empty
     */
    public record Entry(String source, String token, String solution) {}

    /** Takes a report of the public pages; see {@link #accept(Submission)}. */
    public Acceptance accept(Submission sent, Entry entry) {
        var crowded = lane.enter(sent.submission(), entry);
        return crowded.isPresent() ? crowded.get() : accept(sent);
    }

    /** Takes a report; the same submission is the same report, however often it is sent. */
    public Acceptance accept(Submission sent) {
        if (Enclosure.areTooLarge(sent.files())) {
            return new Acceptance.Refused(Acceptance.Why.TOO_LARGE, Duration.ZERO);
        }
        var derived = sent.stretched() == null ? receipts.of(sent.submission()) : null;
        var arrival = sealing.report(sent, derived, clock.instant());
        if (!keeping.keep(arrival)) {
            return new Acceptance.Refused(Acceptance.Why.NO_ROOM, AGAIN);
        }
        if (derived != null) {
            stretch(arrival, derived);
        }
        rounds.wake();
        return new Acceptance.Accepted(derived);
    }

    /** Writes the name of a derived receipt down when a processor is free to make it. */
    private void stretch(Arrival arrival, Receipt derived) {
        rounds.stretch(
                arrival.id(),
                () ->
                        arrivals.lookUpBy(
                                arrival.province(),
                                arrival.id(),
                                receipts.lookup(receipts.stretch(derived))));
    }

    /** What a receipt opens, for a phone without script; the source is kept nowhere. */
    public ReceiptView open(Receipt.Typed typed, String source) throws InterruptedException {
        return receiptDesk.open(typed, source);
    }

    /** The same for a browser that stretched the receipt itself. */
    public ReceiptView open(byte[] stretched, boolean twin, String source)
            throws InterruptedException {
        return receiptDesk.open(stretched, twin, source);
    }

    /** The report alone, for staff to whom somebody read a receipt; nothing of it is opened. */
    public Optional<CaseRef> reportOf(Receipt.Typed typed) throws InterruptedException {
        return receiptDesk.reportOf(typed);
    }

    /** What the pass of an opened receipt opens again; nothing after a quarter of an hour. */
    public ReceiptView again(String pass) {
        return receiptDesk.again(pass);
    }

    /** Somebody made her open what belongs to this report. */
    public void coerced(CaseRef report) {
        standings.coerced(report, Arrival.hour(clock.instant()));
    }

    /**
     * Adds words and files to the report that was opened, or the wish to withdraw it.
     *
     * @param submission 128 random bits made with the form: the same ones count once
     */
    public Acceptance add(
            String pass, UUID submission, String words, boolean withdraw, List<Enclosure> files) {
        var report = receiptDesk.report(pass);
        if (report.isEmpty()) {
            return new Acceptance.Refused(Acceptance.Why.PASS_OVER, Duration.ZERO);
        }
        if (Enclosure.areTooLarge(files)) {
            return new Acceptance.Refused(Acceptance.Why.TOO_LARGE, Duration.ZERO);
        }
        var to = report.get();
        var now = clock.instant();
        if (!keeping.keep(
                sealing.addition(
                        to.province(), to.id(), submission, words, withdraw, files, now))) {
            return new Acceptance.Refused(Acceptance.Why.NO_ROOM, AGAIN);
        }
        rounds.wake();
        return new Acceptance.Accepted(null);
    }

    /** Hears of each report and addition after it was admitted; what was missed is listed. */
    public void whenAdmitted(Consumer<Arrived.Admitted> told) {
        whenAdmitted.add(told);
    }

    /** Hears, also while the vault is locked, that something came in; it may hear too often. */
    public void whenArrived(Runnable told) {
        rounds.whenArrived(told);
    }

    /** Reports for which nobody is responsible yet, admitted or not, the oldest first. */
    public List<Arrived> unhanded(int most) {
        return standings.unhanded(most);
    }

    /** Reports that do not open, put aside for a person to look at. */
    public List<Arrived> parked(int most) {
        return standings.parked(most);
    }

    /** How many reports the database refused; their files lie in the folder of the spool. */
    public int parkedInSpool() {
        return keeping.parked();
    }

    /** One report as far as it may be known while the vault is locked. */
    public Optional<Arrived> arrived(CaseRef report) {
        return standings.arrived(report);
    }

    /** Within the caller's transaction: somebody is responsible for it from now on. */
    public void handed(CaseRef report) {
        standings.handed(report, clock.instant());
    }

    /** Within the caller's transaction: how far it has come, for the holder of its receipt. */
    public void stands(CaseRef report, ReceiptView.Standing standing) {
        standings.stands(report, standing, Arrival.hour(clock.instant()));
    }

    /** What was told, for somebody named on the report's case. */
    public Reading<Told> read(Actor actor, CaseRef report, Purpose purpose) {
        return teamDesk.read(actor, report, purpose);
    }

    /** The files that were added to a report, without opening any. */
    public List<Told.File> files(Actor actor, CaseRef report) {
        return teamDesk.files(actor, report);
    }

    /** The texts that another room sealed about this report, for somebody named on its case. */
    public Reading<List<String>> texts(
            Actor actor, CaseRef report, Purpose purpose, List<Sealed> sealed) {
        return teamDesk.texts(actor, report, purpose, sealed);
    }

    /** One of them: the picture drawn anew, or the file as it came. */
    public Reading<byte[]> file(
            Actor actor, CaseRef report, UUID file, boolean original, Purpose purpose) {
        return teamDesk.file(actor, report, file, original, purpose);
    }

    /**
     * Leaves words for the holder of the receipt, if she may be written to; the key makes a
     * repeated wish count once.
     */
    public Outcome answer(Actor actor, CaseRef report, String words, @Nullable UUID once) {
        return teamDesk.perform(actor, new AnswerReport.Command(report, words, once));
    }

    /** Takes the mark away that she was made to open her receipt: MET her, or by SAFE_CONTACT. */
    public Outcome confirmSafe(Actor actor, CaseRef report, String how, @Nullable UUID once) {
        return teamDesk.perform(actor, ConfirmSafe.Command.of(report, how, once));
    }

    /** What was written both ways over the receipt, for somebody named on the case. */
    public Reading<List<ReceiptView.Message>> messages(
            Actor actor, CaseRef report, Purpose purpose) {
        return teamDesk.messages(actor, report, purpose);
    }
}
