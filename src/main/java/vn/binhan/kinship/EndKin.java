package vn.binhan.kinship;

import java.time.Instant;
import java.util.UUID;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;

/**
 * Takes back a relative who was declared by mistake. The vault forgets them; conflicts that
 * followed stay, so that nobody opens a case by taking a relative back.
 */
final class EndKin implements Action<EndKin.Command, EndKin.Command, Mark> {

    record Command(OrganisationId by, PersonId person, UUID mark) {}

    private final Kinship kinship;

    EndKin(Kinship kinship) {
        this.kinship = kinship;
    }

    @Override
    public Operation operation() {
        return Operation.DECLARE_KIN;
    }

    @Override
    public Command read(Command command) {
        kinship.alone(command.by().province());
        return command;
    }

    @Override
    public Subject subject(Command command, Command facts) {
        return Subject.of("kin", facts.by());
    }

    @Override
    public Decision<Mark> decide(Command command, Command facts, Actor actor, Instant now) {
        return kinship.of(actor.person()).stream()
                .filter(mark -> mark.id().equals(command.mark()))
                .filter(mark -> mark.relation() != Relation.SELF)
                .findFirst()
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse("kinship.refused.gone"));
    }

    @Override
    public String keep(Mark mark, Actor actor, Instant now) {
        kinship.end(actor.person(), mark, now);
        return actor.person().toString();
    }
}
