package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhan.kit.Formats;

/**
 * What belonged to a body that no longer exists is its successors' to manage. Only the work of
 * programmes passes on by itself: a case is handed over by an act of its own. It passes on within
 * one province, and where the province itself was joined to another, to that one's committee.
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
        var today = today();
        var heirs =
                organisations
                        .heirs(subject.province(), today)
                        .getOrDefault(subject.owner(), Set.of())
                        .stream()
                        .filter(heir -> heir.province().equals(subject.province()));
        var joined =
                organisations
                        .joined(subject.province(), today)
                        .getOrDefault(subject.owner(), Set.of())
                        .stream();
        return Stream.concat(heirs, joined)
                .flatMap(heir -> Rights.dutyFor(actor, operation, subject.ownedBy(heir)).stream())
                .filter(duty -> duty.kind() == DutyKind.PROGRAMME_MANAGER)
                .findFirst();
    }

    /** Whether the thing is this body's because its owner's province was joined to another. */
    boolean isJoined(Subject subject, OrganisationId body) {
        return !body.province().equals(subject.province())
                && organisations
                        .joined(subject.province(), today())
                        .getOrDefault(subject.owner(), Set.of())
                        .contains(body);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
