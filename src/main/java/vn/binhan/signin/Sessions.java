package vn.binhan.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.PersonId;
import vn.binhan.access.Presence;
import vn.binhan.access.Rights;
import vn.binhan.ledger.Particulars;

/**
 * The sessions of people at their browsers: opened by a proof, locked when nothing is asked, one
 * for each person, and ended for good before that is answered.
 */
public final class Sessions {
    private static final String HELD = "binhan.held";

    /** Said by a page that looks again by itself: nobody need sit there. */
    private static final String BY_ITSELF = "X-Binhan-By-Itself";

    private final TransactionTemplate transactions;
    private final LiveSessions live;
    private final Function<PersonId, Optional<Access.Known<LiveSessions.Newest>>> who;
    private final SignInActs acts;
    private final InstantSource clock;
    private final Strictness strictness;

    Sessions(
            TransactionTemplate transactions,
            LiveSessions live,
            Access access,
            SignInActs acts,
            InstantSource clock,
            Strictness strictness) {
        this.transactions = transactions;
        this.live = live;
        this.who = access.along(new LiveSessions.Beside());
        this.acts = acts;
        this.clock = clock;
        this.strictness = strictness;
    }

    /**
     * Opens the session of somebody who has just proven who she is, whatever the means; her session
     * elsewhere is over by that.
     */
    public void open(ServerRequest request, Proven proven) {
        var now = clock.instant();
        var held = Held.begin(proven, now);
        transactions.executeWithoutResult(_ -> {
            live.begin(held);
            acts.enter(
                    held,
                    "SIGN_IN",
                    Particulars.none()
                            .code("means", proven.means())
                            .number("wrong_tries", proven.wrongTries()),
                    now);
        });
        request.session();
        request.servletRequest().changeSessionId();
        keep(request, held);
    }

    /**
     * Takes a new proof of the person whose session this is: opens a locked one and counts as fresh
     * for what needs that. False when the proof is somebody else's or there is no session.
     */
    public boolean proveAgain(ServerRequest request, Proven proven) {
        var held = held(request).orElse(null);
        var now = clock.instant();
        if (held == null
                || !held.person().equals(proven.person())
                || held.isOver(now)
                || live.ending(held).isPresent()) {
            return false;
        }
        var particulars =
                Particulars.none()
                        .code("means", proven.means())
                        .number("wrong_tries", proven.wrongTries());
        transactions.executeWithoutResult(_ -> acts.enter(held, "PROVE_AGAIN", particulars, now));
        keep(request, held.proven(proven.means(), now));
        return true;
    }

    /**
     * Whether whoever sits here may set up a second factor: in the sitting that her link began, or
     * by one she has. A password alone, which others may know, ties nothing to an account whose
     * duties ask for two factors.
     */
    boolean mayTie(ServerRequest request, Actor actor) {
        return !asksForTwo(actor)
                || held(request)
                        .filter(held -> held.invited() || held.means().twoFactors())
                        .isPresent();
    }

    /** Whether anything that this person may do asks for two factors here. */
    boolean asksForTwo(Actor actor) {
        return strictness.twoFactors() && Rights.asksForTwo(actor);
    }

    /** Ends the session of this browser; when this returns, the end is on the disk. */
    public void close(ServerRequest request) {
        held(request)
                .filter(held -> live.ending(held).isEmpty())
                .ifPresent(held -> end(held, Ending.SIGNED_OUT));
        var session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends whatever session this person has, in the transaction of the act that asks for it. */
    void end(PersonId person, Ending why) {
        live.end(person, why, clock.instant());
    }

    private void end(Held held, Ending why) {
        var now = clock.instant();
        transactions.executeWithoutResult(_ -> {
            if (live.end(held.person(), why, now)) {
                acts.enter(held, "SIGN_OUT", Particulars.none().code("why", why), now);
            }
        });
    }

    /** Who sits there; asking counts as being there, unless a page looks again by itself. */
    Sitting sitting(ServerRequest request) {
        var held = held(request).orElse(null);
        if (held == null) {
            return new Sitting.Nobody();
        }
        var now = clock.instant();
        var known = who.apply(held.person());
        var ending = known.isPresent() ? known.get().beside().ending(held) : live.ending(held);
        if (ending.isPresent()) {
            return new Sitting.Over(held.person(), ending.get());
        }
        if (held.isOver(now)) {
            end(held, Ending.TOO_LONG);
            return new Sitting.Over(held.person(), Ending.TOO_LONG);
        }
        if (held.isLocked(now)) {
            return new Sitting.Locked(locked(request, held, now));
        }
        if (held.isSeenLongAgo(now) && request.headers().firstHeader(BY_ITSELF) == null) {
            keep(request, held.seenAt(now));
        }
        var strong = held.means().twoFactors() || !strictness.twoFactors();
        var presence = new Presence(held.person(), held.provenAt(), strong);
        return new Sitting.Present(
                held, known.map(found -> found.actor().at(presence)).orElse(null));
    }

    /** Forgets who was here, once the person has been told that it is over. */
    void forget(ServerRequest request) {
        request.session().removeAttribute(HELD);
    }

    private Held locked(ServerRequest request, Held held, Instant now) {
        if (held.locked()) {
            return held;
        }
        transactions.executeWithoutResult(_ -> acts.enter(held, "LOCK", Particulars.none(), now));
        var locked = held.lock();
        keep(request, locked);
        return locked;
    }

    private static Optional<Held> held(ServerRequest request) {
        var session = request.servletRequest().getSession(false);
        return session != null && session.getAttribute(HELD) instanceof Held held
                ? Optional.of(held)
                : Optional.empty();
    }

    private static void keep(ServerRequest request, Held held) {
        request.session().setAttribute(HELD, held);
    }
}
