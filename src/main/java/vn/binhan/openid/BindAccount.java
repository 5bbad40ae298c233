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
import vn.binhan.signin.SignIn;

/** An invited person binds her account of the provider to herself, by her link, once. */
final class BindAccount
        implements Action<BindAccount.Command, BindAccount.Facts, BindAccount.Command> {

    record Command(OrganisationId office, ProvenAccount account, String invitation) {}

    /** Who is invited by the link, whose the account is, and whether she has another. */
    record Facts(PersonId invited, @Nullable PersonId owner, boolean bound) {}

    private final OpenIdStore accounts;
    private final SignIn signIn;

    BindAccount(OpenIdStore accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @Override
    public Operation operation() {
        return Operation.BIND_PROVIDER;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return signIn.invited(command.invitation())
                .map(person ->
                        new Facts(
                                person,
                                accounts.owner(command.account()).orElse(null),
                                accounts.isBound(person, command.account().issuer())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("person:" + facts.invited(), command.office());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.invited().equals(actor.person())) {
            return Decision.refuse("openid.unbelieved");
        }
        if (facts.owner() != null || facts.bound()) {
            return Decision.refuse("openid.taken");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        accounts.bind(actor.person(), decided.account(), now);
        signIn.accepted(decided.invitation());
        return actor.person().toString();
    }
}
