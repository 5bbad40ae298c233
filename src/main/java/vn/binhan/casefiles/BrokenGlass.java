package vn.binhan.casefiles;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;

/**
 * Somebody opened a case on which they were not named, because a person was in danger: for an hour,
 * with a second person told at once, and to be reviewed within three working days.
 */
record BrokenGlass(
        long number,
        CaseRef file,
        PersonId person,
        Danger danger,
        Instant since,
        Instant until,
        Instant reviewDue,
        @Nullable PersonId reviewedBy,
        @Nullable Finding finding) {

    static final Duration LASTS = Duration.ofMinutes(60);

    /** What was about to happen. */
    enum Danger {
        ATTACK_UNDER_WAY,
        THREAT_TO_LIFE,
        MISSING_PERSON,
        PLACE_IS_KNOWN_TO_HIM
    }

    /** What the reviewer found. */
    enum Finding {
        WAS_NEEDED,
        WAS_NOT_NEEDED
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(since) && moment.isBefore(until);
    }
}
