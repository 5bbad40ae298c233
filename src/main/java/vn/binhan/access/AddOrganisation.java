package vn.binhan.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.places.UnitKey;

/** Writes down a body to which plans can give work. */
final class AddOrganisation
        implements Action<AddOrganisation.Command, AddOrganisation.Facts, AddOrganisation.Command> {

    record Command(
            OrganisationId by,
            String name,
            @Nullable String shortName,
            OrganisationKind kind,
            @Nullable UUID once) {}

    record Facts(Organisation by, boolean nameTaken) {}

    private final Organisations organisations;

    AddOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Operation operation() {
        return Operation.MANAGE_ORGANISATIONS;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var taken =
                organisations.of(command.by().province()).stream()
                        .anyMatch(body -> body.name().equalsIgnoreCase(command.name()));
        return organisations.find(command.by()).map(by -> new Facts(by, taken)).orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("organisations", command.by());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (command.name().isBlank() || command.name().length() > 300) {
            return Decision.refuse("access.organisation.nameless");
        }
        if (facts.nameTaken()) {
            return Decision.refuse("access.organisation.taken", command.name());
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var by = organisations.find(decided.by()).orElseThrow();
        var unit = new UnitKey(by.unit().code(), by.unit().since());
        return organisations
                .add(
                        decided.by().province(),
                        decided.name(),
                        decided.shortName(),
                        decided.kind(),
                        unit,
                        null)
                .toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
