package vn.binhan.response;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.intake.Arrived;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Log;
import vn.binhan.places.Places;

/**
 * Reports that nobody can be asked to take, because a province has no body, or nobody there may
 * know: those who can bring somebody on duty hear how many there are and since when, no more.
 */
final class NobodyThere {
    /** A report that waits so long for its first owner has found none. */
    private static final Duration FIRST_OWNER = Duration.ofMinutes(1);

    private static final int MOST = 1_000;

    private final Access access;
    private final Intake intake;
    private final DutyDesk desk;
    private final InstantSource clock;
    private final Map<String, Integer> told = new HashMap<>();

    NobodyThere(Access access, Intake intake, DutyDesk desk, InstantSource clock) {
        this.access = access;
        this.intake = intake;
        this.desk = desk;
        this.clock = clock;
    }

    /** What whoever sets up people in a province must hear; empty for everybody else. */
    Optional<DutyDesk.Unasked> administered(Actor actor) {
        if (!Rights.mayEver(actor, Operation.MANAGE_PEOPLE)) {
            return Optional.empty();
        }
        var province = actor.person().province();
        return Optional.of(access.wall().as(actor, () -> of(province)))
                .filter(unasked -> unasked.reports() > 0);
    }

    /** Whether this person works for the whole province, whose duty it is in the end. */
    boolean mustHear(Actor actor) {
        return actor.duties().stream()
                .flatMap(duty -> access.organisations().find(duty.organisation()).stream())
                .anyMatch(body -> body.unit().code().equals(body.id().province()));
    }

    private DutyDesk.Unasked of(String province) {
        var late = clock.instant().minus(FIRST_OWNER);
        var home = access.organisations().home();
        var unasked = desk.unasked(province);
        for (var arrived : intake.unhanded(MOST)) {
            if (concerns(arrived, province, home) && arrived.at().isBefore(late)) {
                unasked = unasked.and(1, arrived.at());
            }
        }
        return unasked;
    }

    /** What came before there was any province concerns the home province. */
    private static boolean concerns(Arrived arrived, String province, String home) {
        var in = arrived.report().province();
        return in.equals(province) || (in.equals(Places.NATION) && province.equals(home));
    }

    /** Tells whoever runs the program, each time that the number changes. */
    void tell() {
        for (var province : access.provinces()) {
            var now = access.wall().asClock(() -> of(province)).reports();
            var before = told.put(province, now);
            if (now > 0 && (before == null || before != now)) {
                Log.warn(new ResponseEvent.NobodyThere(province, now));
            }
        }
    }
}
