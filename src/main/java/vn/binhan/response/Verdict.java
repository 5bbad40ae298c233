package vn.binhan.response;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;

/**
 * One check of a report as it was written: what came of it in codes; the words lie sealed.
 *
 * @param beside somebody else wrote a version meanwhile: this one is kept beside it
 * @param readBy the second reader; absent until there was one
 * @param agreed what the second reader said; absent until then
 */
record Verdict(
        int version,
        Instant at,
        PersonId by,
        Result result,
        Regime regime,
        boolean crime,
        boolean beside,
        @Nullable PersonId readBy,
        @Nullable Boolean agreed) {

    /** What came of the check. */
    enum Result {
        VERIFIED(Report.State.VERIFIED),
        NOT_ENOUGH(Report.State.DOUBTED),
        NOT_OURS(Report.State.NOT_OURS);

        private final Report.State state;

        Result(Report.State state) {
            this.state = state;
        }

        /** How the report stands then. */
        Report.State state() {
            return state;
        }
    }

    /** Under which law it is dealt with; a decision of a person, with its reason. */
    enum Regime {
        DOMESTIC_VIOLENCE,
        CHILD,
        OTHER_GENDER_BASED
    }

    /** People whom Law 13/2022, Article 20, treats with priority. */
    enum Group {
        CHILD,
        PREGNANT,
        RAISING_UNDER_36_MONTHS,
        ELDERLY,
        DISABLED
    }

    /**
     * What was written, as it is sealed.
     *
     * @param passedTo who has a report that is not ours now; empty otherwise
     */
    record Words(
            String seen,
            String heard,
            String known,
            String reason,
            Set<Group> groups,
            @Nullable String passedTo) {

        /** Who has a report that is not ours now. */
        String receiver() {
            return passedTo == null ? "" : passedTo;
        }

        @Override
        public String toString() {
            return "words";
        }
    }
}
