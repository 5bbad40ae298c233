package vn.binhan.response;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.binhan.access.Access;
import vn.binhan.casefiles.Answering;
import vn.binhan.intake.Arrived;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Log;
import vn.binhan.rosters.Holders;
import vn.binhan.vault.Vault;

/** Brings every report that came in to its first owner, each in one transaction of the clock. */
final class FirstOwner {
    private static final int MOST_AT_ONCE = 200;

    /** So long a report waits for its content before it is routed without it. */
    private static final Duration FOR_ITS_CONTENT = Duration.ofSeconds(10);

    private final Access access;
    private final Holders holders;
    private final Intake intake;
    private final Vault vault;
    private final Answering answering;
    private final ReportStore reports;
    private final Watch watch;
    private final InstantSource clock;

    FirstOwner(
            Access access,
            Intake intake,
            Vault vault,
            Answering answering,
            ReportStore reports,
            Watch watch,
            InstantSource clock) {
        this.access = access;
        this.holders = new Holders(access);
        this.intake = intake;
        this.vault = vault;
        this.answering = answering;
        this.reports = reports;
        this.watch = watch;
        this.clock = clock;
    }

    /** Brings what nobody has yet; with the vault locked by the clear facts alone. */
    synchronized void ofAllNew() {
        var now = clock.instant();
        for (var arrived : intake.unhanded(MOST_AT_ONCE)) {
            // Names come with the content: who is in conflict is known before anybody is asked.
            var soon = now.isBefore(arrived.at().plus(FOR_ITS_CONTENT));
            if (arrived.admitted() || vault.closed().isPresent() || !soon) {
                safely(arrived);
            }
        }
    }

    private void safely(Arrived arrived) {
        try {
            of(
                    new Response.Incoming(
                            arrived.report(),
                            arrived.door(),
                            arrived.danger() == Telling.Answer.YES,
                            arrived.official() == Telling.Answer.YES,
                            arrived.commune(),
                            arrived.at()));
        } catch (RuntimeException e) {
            Log.warn(new ResponseEvent.NotLookedAt(e.getClass()));
        }
    }

    void of(Response.Incoming incoming) {
        access.wall().asClock(() -> within(incoming, clock.instant()));
    }

    private boolean within(Response.Incoming incoming, Instant now) {
        var ref = incoming.ref();
        var around = answering.hold(ref, now).or(() -> covered(incoming, now));
        around.ifPresent(there -> {
            var report =
                    new Report(
                            ref,
                            there.holder(),
                            incoming.door(),
                            incoming.danger(),
                            incoming.official(),
                            incoming.commune(),
                            incoming.came());
            if (reports.add(report)) {
                watch.lookWithin(ref, now);
            }
            intake.handed(ref);
        });
        return around.isPresent();
    }

    /** A cover for a report whose content still waits. */
    private Optional<Answering.Around> covered(Response.Incoming incoming, Instant now) {
        var commune = incoming.commune();
        return holders.of(incoming.ref().province(), commune, incoming.official(), now)
                .flatMap(body -> {
                    answering.open(
                            incoming.ref(),
                            body.id(),
                            commune == null ? body.unit() : commune,
                            now);
                    return answering.hold(incoming.ref(), now);
                });
    }
}
