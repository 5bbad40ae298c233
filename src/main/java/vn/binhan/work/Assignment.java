package vn.binhan.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.programme.NodeId;

/**
 * A piece of work given to a body.
 *
 * @param asWritten how the plan names the body, absent when a person gave the work
 * @param named the body that the plan means, which may no longer exist
 * @param givenTo the body to which it was given; when that one no longer exists, another does it
 * @param body who does the work now: the body itself, or the one to which its work passed on
 */
public record Assignment(
        long id,
        NodeId node,
        @Nullable String asWritten,
        @Nullable OrganisationId named,
        OrganisationId givenTo,
        OrganisationId body,
        BodyRole role,
        Instant givenAt) {

    /** Whether the work passed on from the body to which it was given. */
    public boolean passedOn() {
        return !givenTo.equals(body);
    }

    /** The same work, done by the body to which it passed on. */
    Assignment doneBy(OrganisationId heir) {
        return new Assignment(id, node, asWritten, named, givenTo, heir, role, givenAt);
    }
}
