package vn.binhan.signin;

import com.webauthn4j.data.RegistrationData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;

/** A person keeps one more passkey; an invited one may come in by her first. */
final class AddPasskey implements Action<AddPasskey.Command, AddPasskey.Facts, AddPasskey.Decided> {
    /** More than anybody carries about. */
    static final int MOST = 10;

    /** The longest name of a passkey, in characters. */
    static final int LONGEST_LABEL = 60;

    /**
     * @param office the organisation in whose name it goes into the record
     * @param challenge the number that was taken for this, once
     * @param invitation the secret of the link by which she comes; absent when she is signed in
     */
    record Command(
            PersonId person,
            OrganisationId office,
            RegistrationData said,
            String challenge,
            String origin,
            String label,
            @Nullable String invitation) {}

    record Facts(int own, boolean invited) {}

    record Decided(Passkey passkey, @Nullable String invitation) {}

    private final PasskeyStore passkeys;
    private final PasskeyProofs proofs;
    private final Invitations invitations;

    AddPasskey(PasskeyStore passkeys, PasskeyProofs proofs, Invitations invitations) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.invitations = invitations;
    }

    @Override
    public Operation operation() {
        return Operation.ADD_PASSKEY;
    }

    @Override
    public Facts read(Command command) {
        var link = command.invitation();
        var invited =
                link == null
                        || invitations.invited(link).filter(command.person()::equals).isPresent();
        return new Facts(passkeys.locked(command.person()).size(), invited);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("person:" + command.person(), command.office());
    }

    @Override
    public Decision<Decided> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.invited() || !actor.person().equals(command.person())) {
            return Decision.refuse("signin.invitation.closed");
        }
        if (facts.own() >= MOST) {
            return Decision.refuse("signin.passkey.most", MOST);
        }
        if (command.label().length() > LONGEST_LABEL) {
            return Decision.refuse("signin.passkey.label.long", LONGEST_LABEL);
        }
        return switch (proofs.made(
                command.said(),
                command.challenge(),
                command.origin(),
                command.person(),
                command.label(),
                now)) {
            case PasskeyProofs.Checked.Bad<Passkey>(var reason) -> Decision.refuse(reason);
            case PasskeyProofs.Checked.Good<Passkey>(var passkey) ->
                    Decision.accept(new Decided(passkey, command.invitation()));
        };
    }

    @Override
    public String keep(Decided decided, Actor actor, Instant now) {
        if (decided.invitation() != null) {
            invitations.use(PasswordSignIn.hash(decided.invitation()));
        }
        return String.valueOf(passkeys.add(decided.passkey()));
    }
}
