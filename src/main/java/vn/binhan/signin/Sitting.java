package vn.binhan.signin;

import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.PersonId;

/** Who sits at a browser when it asks for something. */
sealed interface Sitting {

    /** Nobody has signed in here. */
    record Nobody() implements Sitting {}

    /**
     * Somebody whose session is open.
     *
     * @param actor with the duties that hold now; absent once the account is disabled
     */
    record Present(Held held, @Nullable Actor actor) implements Sitting {}

    /** Somebody who must show again who she is before anything goes on. */
    record Locked(Held held) implements Sitting {}

    /** Somebody was here; the session is over for this reason. */
    record Over(PersonId person, Ending why) implements Sitting {}
}
