package vn.binhan.openid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;

/** A person comes in by her account of the provider. */
final class EnterByProvider
        implements Action<EnterByProvider.Command, PersonId, EnterByProvider.Command> {

    record Command(OrganisationId office, ProvenAccount account) {}

    private final OpenIdStore accounts;

    EnterByProvider(OpenIdStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Operation operation() {
        return Operation.ENTER_BY_PROVIDER;
    }

    @Override
    public @Nullable PersonId read(Command command) {
        return accounts.owner(command.account()).orElse(null);
    }

    @Override
    public Subject subject(Command command, PersonId owner) {
        return Subject.of("person:" + owner, command.office());
    }

    @Override
    public Decision<Command> decide(Command command, PersonId owner, Actor actor, Instant now) {
        return owner.equals(actor.person())
                ? Decision.accept(command)
                : Decision.refuse("openid.unknown");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        accounts.used(decided.account(), now);
        return actor.person().toString();
    }
}
