package vn.binhan.response;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * The time in which a report was somebody's.
 *
 * @param as as what they were asked
 * @param unit the unit for which they were asked; absent for the province
 * @param asked one person, or the province's duty group until one of them takes it
 * @param due until when it must be taken
 * @param takenBy who of them took it; absent until then
 * @param actDue until when whoever took it must have acted
 * @param over when and why it ended; absent while it lasts
 */
record Turn(
        long number,
        As as,
        @Nullable OrganisationId unit,
        Set<PersonId> asked,
        Instant since,
        Instant due,
        @Nullable PersonId takenBy,
        @Nullable Instant takenAt,
        @Nullable Instant actDue,
        @Nullable Over over) {

    /** As what somebody is asked. */
    enum As {
        ON_DUTY,
        STANDS_IN,
        DEPUTY,
        HEAD,
        /** The province's duty group, when nobody nearer may know or answers. */
        PROVINCE,
        /** Somebody to whom a colleague gave it. */
        GIVEN
    }

    /** Why somebody's time with a report ended. */
    enum Why {
        /** Nobody took it in time. */
        NOT_TAKEN,
        /** They were no longer on duty before they had taken it or acted on it. */
        OFF_DUTY,
        /** They hold no duty any more. */
        LEFT,
        /** The report must not exist for them. */
        CONFLICT,
        /** They gave it to a colleague. */
        GIVEN_ON,
        /** Nothing is left to do. */
        SETTLED
    }

    record Over(Instant at, Why why) {}

    /** The same turn, asked for this unit. */
    Turn of(OrganisationId asking) {
        return new Turn(number, as, asking, asked, since, due, takenBy, takenAt, actDue, over);
    }

    /** The same turn with the number under which it is kept. */
    Turn numbered(long kept) {
        return new Turn(kept, as, unit, asked, since, due, takenBy, takenAt, actDue, over);
    }

    /** The same turn as it ended. */
    Turn ended(Over end) {
        return new Turn(number, as, unit, asked, since, due, takenBy, takenAt, actDue, end);
    }

    boolean isTaken() {
        return takenBy != null;
    }

    /** Who answers for it: whoever took it, before that everybody asked. */
    Set<PersonId> owners() {
        return takenBy == null ? asked : Set.of(takenBy);
    }
}
