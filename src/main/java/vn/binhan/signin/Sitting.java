package vn.binhan.signin;

import vn.binhan.access.PersonId;
import vn.binhan.access.Presence;

/** Who sits at a browser when it asks for something. */
sealed interface Sitting {

    /** Nobody has signed in here. */
    record Nobody() implements Sitting {}

    /** Somebody whose session is open. */
    record Present(Held held, Presence presence) implements Sitting {}

    /** Somebody who must show again who she is before anything goes on. */
    record Locked(Held held) implements Sitting {}

    /** Somebody was here; the session is over for this reason. */
    record Over(PersonId person, Ending why) implements Sitting {}
}
