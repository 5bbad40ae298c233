package vn.binhan.signin;

import vn.binhan.access.PersonId;

/**
 * A person has proven who she is by these means. Whatever way of signing in there is ends with one
 * of these, and {@link Sessions#open} makes a session of it.
 *
 * @param wrongTries how many tries to be her failed within the hour before
 */
public record Proven(PersonId person, Means means, int wrongTries) {

    /** Proven without a wrong try. */
    public Proven(PersonId person, Means means) {
        this(person, means, 0);
    }
}
