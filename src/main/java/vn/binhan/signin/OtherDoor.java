package vn.binhan.signin;

import vn.binhan.access.PersonId;

/** Another way in beside our own ones, kept by a room above: the province's identity provider. */
public interface OtherDoor {
    /** What people call it, for example the name of the province's portal. */
    String name();

    /** The address at which signing in by it begins. */
    String path();

    /** The address at which whoever holds this link binds her account of it. */
    String pathFor(String invitation);

    /** Whether this person comes in by it. */
    boolean opensFor(PersonId person);
}
