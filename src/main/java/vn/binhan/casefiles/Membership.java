package vn.binhan.casefiles;

import java.time.Instant;
import vn.binhan.access.PersonId;

/** One person named on a case, for a reason and until a moment. */
record Membership(long number, PersonId person, Reason reason, Instant since, Instant until) {

    /** Why somebody needs to know. */
    enum Reason {
        MANAGES_THE_CASE,
        HELPS,
        STANDS_IN,
        SUPERVISES,
        TAKES_OVER,
        /** Answers the report from which the case began. */
        ANSWERS,
        /** Decides, carries out or follows a measure. */
        CARRIES_OUT
    }

    /** Whether the work is theirs. */
    boolean isOfWorker() {
        return reason == Reason.MANAGES_THE_CASE || reason == Reason.TAKES_OVER;
    }

    /** Whether they answer for the work, also when it is over. */
    boolean isResponsible() {
        return isOfWorker() || reason == Reason.SUPERVISES;
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(since) && moment.isBefore(until);
    }
}
