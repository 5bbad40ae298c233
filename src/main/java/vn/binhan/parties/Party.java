package vn.binhan.parties;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a case as far as it may be seen without opening: what they are to it, which things
 * are known of them, and which stood there before.
 *
 * @param edit how often it was written, so that nobody corrects what they did not see
 * @param writings how each thing was last written, and what two people wrote at once
 * @param out how they were taken out of the case; absent while they belong to it
 */
record Party(
        UUID id,
        Role role,
        Instant addedAt,
        int edit,
        Set<PartyField> known,
        List<Earlier> earlier,
        Writings writings,
        @Nullable TakenOut out) {

    /** Something that stood there until it was corrected; it lies sealed as it lay then. */
    record Earlier(PartyField field, int edit, Instant until) {}

    /**
     * How the things that are known were written.
     *
     * @param last the newest writing of each
     * @param doubled of which two values are kept until somebody decides
     */
    record Writings(Map<PartyField, Integer> last, Set<PartyField> doubled) {}

    /** Whether this was written anew since the person was seen as they were at that edit. */
    boolean isNewerThan(int seen, PartyField field) {
        return writings.last().getOrDefault(field, 0) > seen;
    }

    /** When somebody was taken out of the case, and why. */
    record TakenOut(Instant at, Why why) {}

    /** Why a person does not belong into a case. */
    enum Why {
        NOT_OF_THIS_CASE,
        WRITTEN_TWICE,
        WRONG_ROLE
    }
}
