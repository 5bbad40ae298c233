package vn.binhan.signin;

import com.webauthn4j.data.AuthenticationData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;

/** A person proves with one of her passkeys that it is she. */
final class EnterByPasskey
        implements Action<EnterByPasskey.Command, EnterByPasskey.Facts, EnterByPasskey.Decided> {

    record Command(
            AuthenticationData said, OrganisationId office, String challenge, String origin) {}

    record Facts(Passkey kept, String handle) {}

    record Decided(Passkey passkey, PasskeyProofs.Used used) {}

    private final PasskeyStore passkeys;
    private final PasskeyProofs proofs;

    EnterByPasskey(PasskeyStore passkeys, PasskeyProofs proofs) {
        this.passkeys = passkeys;
        this.proofs = proofs;
    }

    @Override
    public Operation operation() {
        return Operation.ENTER_BY_PASSKEY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return passkeys.namedAndLocked(PasskeyProofs.credential(command.said()))
                .map(kept -> new Facts(kept, passkeys.handle(kept.person())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("person:" + facts.kept().person(), command.office());
    }

    @Override
    public Decision<Decided> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.kept().person().equals(actor.person())) {
            return Decision.refuse("signin.passkey.refused");
        }
        return switch (proofs.used(
                command.said(),
                facts.kept(),
                facts.handle(),
                command.challenge(),
                command.origin())) {
            case PasskeyProofs.Checked.Bad<PasskeyProofs.Used>(var reason) ->
                    Decision.refuse(reason);
            case PasskeyProofs.Checked.Good<PasskeyProofs.Used>(var used) ->
                    Decision.accept(new Decided(facts.kept(), used));
        };
    }

    @Override
    public String keep(Decided decided, Actor actor, Instant now) {
        var used = decided.used();
        passkeys.used(decided.passkey(), used.signCount(), used.backedUp(), now);
        return String.valueOf(decided.passkey().number());
    }
}
