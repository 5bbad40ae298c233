package vn.binhan.casefiles;

import java.time.Instant;
import vn.binhan.access.OrganisationId;
import vn.binhan.places.UnitKey;

/**
 * The cover of a case: whose it is and where, nothing of what it is about.
 *
 * @param holder the unit that answers for it
 */
public record CaseFile(
        CaseRef ref, OrganisationId holder, UnitKey unit, State state, Instant openedAt, int edit) {

    /** What may still happen to it. */
    public enum State {
        OPEN,
        CLOSED,
        /** Its key is destroyed; only what is counted is left. */
        ERASED
    }
}
