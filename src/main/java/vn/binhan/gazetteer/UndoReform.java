package vn.binhan.gazetteer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.kit.Formats;
import vn.binhan.places.Places;
import vn.binhan.places.Reform;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * Takes back a reform that proved wrong; the old units stand again, and both stay in the record.
 */
final class UndoReform implements Action<UndoReform.Command, UndoReform.Facts, UndoReform.Command> {
    static final int LONGEST_REASON = 500;

    record Command(long reform, String reason, boolean confirmed, @Nullable UUID once) {}

    /**
     * @param later standing reforms that build on this one
     * @param bodies how many organisations serve a unit that it made
     * @param records how many other records speak of such a unit
     */
    record Facts(Reform reform, List<Reform> later, long bodies, long records) {}

    private final Places places;
    private final Access access;
    private final List<Gazetteer.UnitUse> uses;

    UndoReform(Places places, Access access, List<Gazetteer.UnitUse> uses) {
        this.places = places;
        this.access = access;
        this.uses = uses;
    }

    @Override
    public Operation operation() {
        return Operation.UNDO_REFORM;
    }

    @Override
    public @Nullable Facts read(Command command) {
        places.lockReforms();
        return facts(command.reform());
    }

    /** What an undoing would meet; absent when there is no such reform. */
    @Nullable Facts facts(long number) {
        var reform = places.reform(number).orElse(null);
        if (reform == null) {
            return null;
        }
        var made = made(number);
        var bodies =
                access.organisations().of(reform.province()).stream()
                        .filter(body -> made.contains(body.unit()))
                        .count();
        var records = uses.stream().mapToLong(use -> use.records(made)).sum();
        return new Facts(reform, places.buildingOn(number), bodies, records);
    }

    private Set<UnitKey> made(long number) {
        return places.unitsOf(number).stream()
                .filter(unit -> unit.reform() != null && unit.reform() == number)
                .map(Unit::key)
                .collect(Collectors.toSet());
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return subject(facts.reform());
    }

    static Subject subject(Reform reform) {
        return Subject.of("reform:" + reform.number(), new OrganisationId(reform.province(), 0));
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (facts.reform().undone() != null) {
            return Decision.refuse("gazetteer.undo.already");
        }
        if (!facts.later().isEmpty()) {
            var later = facts.later().getFirst();
            return Decision.refuse(
                    "gazetteer.undo.later",
                    facts.later().size(),
                    later.basis(),
                    Formats.day(later.day()));
        }
        if (facts.bodies() > 0) {
            return Decision.refuse("gazetteer.undo.bodies", facts.bodies());
        }
        if (facts.records() > 0) {
            return Decision.refuse("gazetteer.undo.records", facts.records());
        }
        if (command.reason().isBlank() || command.reason().length() > LONGEST_REASON) {
            return Decision.refuse("gazetteer.undo.reasonless", LONGEST_REASON);
        }
        return command.confirmed()
                ? Decision.accept(command)
                : Decision.refuse("gazetteer.undo.unconfirmed");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        places.undo(decided.reform(), now, actor.person().number(), decided.reason());
        return String.valueOf(decided.reform());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
