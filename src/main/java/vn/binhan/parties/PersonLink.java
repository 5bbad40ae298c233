package vn.binhan.parties;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.Identity;

/**
 * What was found about a person of this case and one of another: that they are one, or two who look
 * alike. Nothing is merged by it; it rests on something, and is undone when that proves wrong.
 *
 * @param here the person of the case from which it is looked at
 * @param agreeing in which fields the two agreed on that day
 */
record PersonLink(
        UUID id,
        Someone here,
        Someone there,
        Verdict verdict,
        Basis basis,
        Set<Identity.Field> agreeing,
        Instant toldAt,
        PersonId toldBy,
        @Nullable Undone undone) {

    /** A person of a case. */
    record Someone(CaseRef ref, UUID party, Role role) {}

    /** Two who may be one, in cases both of which the one who looks may see. */
    record Candidate(Someone here, Someone there, Set<Identity.Field> agreeing) {}

    /** When it was taken back, and why. */
    record Undone(Instant at, PersonId by, Why why) {}

    /** Whether they are one. */
    enum Verdict {
        SAME,
        ANOTHER
    }

    /** What it rests on. */
    enum Basis {
        /** The person says so. */
        SHE_SAYS,
        /** Papers that a worker has seen. */
        PAPERS,
        /** The worker knows the person from both cases. */
        KNOWN_TO_WORKER,
        /** What is written down agrees, or does not, and nobody was asked yet. */
        DETAILS
    }

    /** Why it was taken back. */
    enum Why {
        MISTAKEN,
        NEW_EVIDENCE,
        SHE_ASKS,
        /** One of the two was taken out of their case; the program's own reason. */
        TAKEN_OUT
    }

    boolean isStanding() {
        return undone == null;
    }
}
