package vn.binhan.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Log;

/**
 * Passkeys as acts: a number is given out at a browser, and what comes back there adds a passkey or
 * proves who sits there. The same proof serves the sign-in and whatever asks for it again later.
 */
final class Passkeys {
    /** A passkey did not count upwards: it may be a copy. */
    private record CopiedPasskey(long person) implements Log.Event {}

    private final Access access;
    private final OwnAddress address;
    private final Challenges challenges;
    private final PasskeyStore store;
    private final Invitations invitations;
    private final PasskeyProofs proofs = new PasskeyProofs();

    Passkeys(
            Access access,
            OwnAddress address,
            Challenges challenges,
            PasskeyStore store,
            Invitations invitations) {
        this.access = access;
        this.address = address;
        this.challenges = challenges;
        this.store = store;
        this.invitations = invitations;
    }

    PasskeyStore store() {
        return store;
    }

    /** The address for which passkeys are good; empty where they cannot work. */
    String origin(ServerRequest request) {
        return address.origin(request).orElse("");
    }

    /** The wish for a proof, as a browser reads it; empty where passkeys cannot work. */
    Optional<String> wishProof(ServerRequest request, String purpose) {
        return address.origin(request)
                .map(origin ->
                        PasskeyWishes.proof(
                                challenges.begin(purpose, request.session().getId()), origin));
    }

    /** The wish for a new passkey of this person, likewise. */
    Optional<String> wishNew(ServerRequest request, String purpose, Actor actor, String site) {
        return address.origin(request)
                .map(origin ->
                        PasskeyWishes.making(
                                challenges.begin(purpose, request.session().getId()),
                                origin,
                                site,
                                store.handle(actor.person()),
                                actor.name(),
                                store.of(actor.person())));
    }

    /** Whose passkey answered, before anything is believed. */
    Optional<PersonId> claimed(String answer) {
        return proofs.readUse(answer)
                .flatMap(said -> store.named(PasskeyProofs.credential(said)))
                .map(Passkey::person);
    }

    /** Whether this very person's passkey has signed what was given out here for this purpose. */
    Outcome prove(ServerRequest request, String purpose, Actor actor, String answer) {
        var said = proofs.readUse(answer);
        if (said.isEmpty()) {
            return refused("signin.passkey.refused");
        }
        var challenge = PasskeyProofs.challenge(said.get().getCollectedClientData());
        var origin = address.origin(request);
        if (origin.isEmpty() || !challenges.take(challenge, purpose, request.session().getId())) {
            return refused("signin.passkey.late");
        }
        if (actor.duties().isEmpty()) {
            return new Outcome.Denied();
        }
        var office = actor.duties().getFirst().organisation();
        var outcome =
                access.desk()
                        .perform(
                                actor,
                                new EnterByPasskey(store, proofs),
                                new EnterByPasskey.Command(
                                        said.get(), office, challenge, origin.get()));
        if (outcome instanceof Outcome.Refused(var reason, var _)
                && reason.equals(PasskeyProofs.COPIED)) {
            Log.warn(new CopiedPasskey(actor.person().number()));
        }
        return outcome;
    }

    /**
     * Keeps the new passkey of this person.
     *
     * @param invitation the secret of the link by which she comes; absent when she is signed in
     */
    Outcome add(
            ServerRequest request,
            String purpose,
            Actor actor,
            String answer,
            String label,
            @Nullable String invitation) {
        var said = proofs.readNew(answer);
        if (said.isEmpty()) {
            return refused("signin.passkey.refused");
        }
        var challenge = PasskeyProofs.challenge(said.get().getCollectedClientData());
        var origin = address.origin(request);
        if (origin.isEmpty() || !challenges.take(challenge, purpose, request.session().getId())) {
            return refused("signin.passkey.late");
        }
        if (actor.duties().isEmpty()) {
            return new Outcome.Denied();
        }
        var office = actor.duties().getFirst().organisation();
        return access.desk()
                .perform(
                        actor,
                        new AddPasskey(store, proofs, invitations),
                        new AddPasskey.Command(
                                actor.person(),
                                office,
                                said.get(),
                                challenge,
                                origin.get(),
                                label,
                                invitation));
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason, List.of());
    }
}
