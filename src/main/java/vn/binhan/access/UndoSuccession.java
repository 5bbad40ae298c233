package vn.binhan.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes back a succession that was written down wrongly; a body that ended by it stands again. */
final class UndoSuccession
        implements Action<UndoSuccession.Command, Succession, UndoSuccession.Undone> {

    record Command(OrganisationId from, OrganisationId to, String field) {}

    record Undone(OrganisationId from, Succession succession) {}

    private final Organisations organisations;

    UndoSuccession(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Operation operation() {
        return Operation.MANAGE_ORGANISATIONS;
    }

    @Override
    public @Nullable Succession read(Command command) {
        organisations.lockSuccessions(command.from().province());
        return organisations.successions(command.from(), true).stream()
                .filter(s -> s.other().id().equals(command.to()))
                .filter(s -> s.field().equals(command.field()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Succession facts) {
        return Subject.of("organisation:" + command.from(), command.from());
    }

    @Override
    public Decision<Undone> decide(Command command, Succession facts, Actor actor, Instant now) {
        return Decision.accept(new Undone(command.from(), facts));
    }

    @Override
    public String keep(Undone undone, Actor actor, Instant now) {
        organisations.undoSuccession(undone.from(), undone.succession(), actor.person(), now);
        return undone.from().toString();
    }
}
