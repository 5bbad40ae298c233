package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.binhan.kit.Formats;

/**
 * What belonged to a body that no longer exists is its successors' to manage. Only the work of
 * programmes passes on by itself, and within one province: a case is handed over by an act of its
 * own, and an act is in the record of the province of whoever does it.
 */
final class Inheritance {
    private final Organisations organisations;
    private final InstantSource clock;

    Inheritance(Organisations organisations, InstantSource clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The duty by which this person may do this to that thing today; empty means no. */
    Optional<Duty> dutyFor(Actor actor, Operation operation, Subject subject) {
        var own = Rights.dutyFor(actor, operation, subject);
        if (own.isPresent() || !actor.holds(DutyKind.PROGRAMME_MANAGER)) {
            return own;
        }
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        return organisations
                .heirs(subject.province(), today)
                .getOrDefault(subject.owner(), Set.of())
                .stream()
                .filter(heir -> heir.province().equals(subject.province()))
                .flatMap(heir -> Rights.dutyFor(actor, operation, subject.ownedBy(heir)).stream())
                .filter(duty -> duty.kind() == DutyKind.PROGRAMME_MANAGER)
                .findFirst();
    }
}
