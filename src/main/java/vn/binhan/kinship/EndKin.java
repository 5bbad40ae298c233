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
import vn.binhan.vault.Vault;

/**
 * Takes back a relative who was declared by mistake. The vault forgets them; conflicts that
 * followed stay, so that nobody opens a case by taking a relative back.
 */
final class EndKin implements Action<EndKin.Command, EndKin.Command, UUID> {

    record Command(OrganisationId by, PersonId person, UUID mark) {}

    private final MarkStore marks;
    private final Vault vault;

    EndKin(MarkStore marks, Vault vault) {
        this.marks = marks;
        this.vault = vault;
    }

    @Override
    public Operation operation() {
        return Operation.DECLARE_KIN;
    }

    @Override
    public Command read(Command command) {
        marks.alone(command.by().province());
        return command;
    }

    @Override
    public Subject subject(Command command, Command facts) {
        return Subject.of("kin", facts.by());
    }

    @Override
    public Decision<UUID> decide(Command command, Command facts, Actor actor, Instant now) {
        var there =
                marks.of(actor.person()).stream()
                        .anyMatch(mark ->
                                mark.id().equals(command.mark())
                                        && mark.relation() != Relation.SELF);
        return there ? Decision.accept(command.mark()) : Decision.refuse("kinship.refused.gone");
    }

    @Override
    public String keep(UUID mark, Actor actor, Instant now) {
        marks.end(actor.person(), mark, now);
        vault.forget(actor.person().province(), mark);
        return actor.person().toString();
    }
}
