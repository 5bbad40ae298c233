package vn.binhan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a body, or a part of its work, passed on to another from a day on, by which
 * decision. A body that passed on as a whole ends on that day.
 */
final class AddSuccession
        implements Action<AddSuccession.Command, AddSuccession.Facts, AddSuccession.Command> {
    private static final int LONGEST = 300;

    /**
     * @param field which part of the work; empty for the whole body
     */
    record Command(
            OrganisationId from, OrganisationId to, LocalDate on, String field, String basis) {}

    /**
     * @param beyond every body to which the receiver's work passed on in turn
     */
    record Facts(
            Organisation from,
            @Nullable Organisation to,
            boolean known,
            Set<OrganisationId> beyond) {}

    private final Organisations organisations;

    AddSuccession(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Operation operation() {
        return Operation.MANAGE_ORGANISATIONS;
    }

    @Override
    public @Nullable Facts read(Command command) {
        organisations.lockSuccessions(command.from().province());
        var known =
                organisations.successions(command.from(), true).stream()
                        .anyMatch(s ->
                                s.other().id().equals(command.to())
                                        && s.field().equals(command.field()));
        var beyond = new HashSet<OrganisationId>();
        passOn(command.to(), beyond);
        var to = organisations.find(command.to()).orElse(null);
        return organisations
                .find(command.from())
                .map(from -> new Facts(from, to, known, beyond))
                .orElse(null);
    }

    private void passOn(OrganisationId body, Set<OrganisationId> beyond) {
        if (beyond.add(body)) {
            organisations.successors(body).forEach(next -> passOn(next.id(), beyond));
        }
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("organisation:" + command.from(), command.from());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var to = facts.to();
        if (to == null || facts.beyond().contains(command.from())) {
            return Decision.refuse("access.succession.circle");
        }
        if (facts.known()) {
            return Decision.refuse("access.succession.known");
        }
        if (command.basis().isBlank()
                || command.basis().length() > LONGEST
                || command.field().length() > LONGEST) {
            return Decision.refuse("access.succession.basis");
        }
        return to.standsOn(command.on())
                ? Decision.accept(command)
                : Decision.refuse("access.succession.gone", to.name());
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        organisations.addSuccession(
                decided.from(), decided.to(), decided.on(), decided.field(), decided.basis());
        if (decided.field().isEmpty()) {
            organisations.end(decided.from(), decided.on());
        }
        return decided.from().toString();
    }
}
