package vn.binhan.signin;

import vn.binhan.access.PersonId;

/**
 * A person has proven who she is by these means. Whatever way of signing in there is ends with one
 * of these, and {@link Sessions#open} makes a session of it.
 *
 * @param wrongTries how many tries to be her failed within the hour before
 * @param invited whether she came by the link that was handed to her, which works once
 */
public record Proven(PersonId person, Means means, int wrongTries, boolean invited) {

    /** Proven at the door that everybody uses. */
    public Proven(PersonId person, Means means, int wrongTries) {
        this(person, means, wrongTries, false);
    }

    /** Proven without a wrong try. */
    public Proven(PersonId person, Means means) {
        this(person, means, 0);
    }

    /** The same by somebody who came by her link. */
    public Proven byInvitation() {
        return new Proven(person, means, wrongTries, true);
    }
}
