package vn.binhan.signin;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/**
 * Gives somebody who lost password or phone a new beginning: password, second factor and session
 * end at once, and a link that works once lets her choose anew. The administrator hands it over in
 * person, before a second officer whose number stands in the record. The result is the link's
 * secret.
 */
final class RenewSignIn
        implements Action<RenewSignIn.Command, RenewSignIn.Facts, RenewSignIn.Command> {

    record Command(PersonId person, @Nullable PersonId second) {}

    record Facts(Actor person, boolean secondServesHere) {}

    private final Access access;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final PasskeyStore passkeys;
    private final Sessions sessions;
    private final Invitations invitations;

    RenewSignIn(
            Access access,
            Credentials credentials,
            SecondFactors factors,
            PasskeyStore passkeys,
            Sessions sessions,
            Invitations invitations) {
        this.access = access;
        this.credentials = credentials;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    @Override
    public Operation operation() {
        return Operation.RENEW_SIGN_IN;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var second = command.second();
        var serves =
                second != null
                        && second.province().equals(command.person().province())
                        && access.actor(second).filter(s -> !s.duties().isEmpty()).isPresent();
        return access.actor(command.person()).map(found -> new Facts(found, serves)).orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        var person = command.person();
        var owner =
                facts.person().duties().isEmpty()
                        ? new OrganisationId(person.province(), 0)
                        : facts.person().duties().getFirst().organisation();
        return new Subject(person.province(), "person:" + person, owner, Set.of());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (command.person().equals(actor.person())) {
            return Decision.refuse("signin.renew.self");
        }
        if (!facts.secondServesHere()
                || actor.person().equals(command.second())
                || command.person().equals(command.second())) {
            return Decision.refuse("signin.renew.second.wrong");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        credentials.removePassword(decided.person());
        factors.remove(decided.person());
        passkeys.locked(decided.person()).forEach(passkeys::remove);
        sessions.end(decided.person(), Ending.RENEWED);
        return invitations.write(decided.person());
    }

    @Override
    public Particulars particulars(Command decided) {
        var second = decided.second();
        return second == null
                ? Particulars.none()
                : Particulars.none().numbered("second", second.province(), second.number());
    }
}
