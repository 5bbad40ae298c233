package vn.binhan.signin;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;

/** A person takes a passkey off her account, but never her last way in. */
final class RemovePasskey implements Action<RemovePasskey.Command, RemovePasskey.Facts, Passkey> {

    record Command(PersonId person, OrganisationId office, long number) {}

    record Facts(Passkey passkey, boolean otherWay) {}

    private final PasskeyStore passkeys;
    private final Predicate<PersonId> otherWays;

    /**
     * @param otherWays whether a person can come in without any passkey
     */
    RemovePasskey(PasskeyStore passkeys, Predicate<PersonId> otherWays) {
        this.passkeys = passkeys;
        this.otherWays = otherWays;
    }

    @Override
    public Operation operation() {
        return Operation.REMOVE_PASSKEY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        List<Passkey> own = passkeys.locked(command.person());
        return own.stream()
                .filter(passkey -> passkey.number() == command.number())
                .findFirst()
                .map(passkey ->
                        new Facts(passkey, own.size() > 1 || otherWays.test(command.person())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("person:" + command.person(), command.office());
    }

    @Override
    public Decision<Passkey> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!actor.person().equals(facts.passkey().person())) {
            return Decision.refuse("signin.passkey.gone");
        }
        return facts.otherWay()
                ? Decision.accept(facts.passkey())
                : Decision.refuse("signin.passkey.last");
    }

    @Override
    public String keep(Passkey decided, Actor actor, Instant now) {
        passkeys.remove(decided);
        return String.valueOf(decided.number());
    }
}
