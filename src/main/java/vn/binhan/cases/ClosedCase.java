package vn.binhan.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;

/**
 * A closed case as the head of its unit sees it in a list.
 *
 * @param due by when it has to be in the archive of the office; absent where nobody wrote it down
 * @param archived since when it is there; absent before
 */
record ClosedCase(
        CaseRef ref,
        OrganisationId holder,
        Instant closed,
        @Nullable Instant due,
        @Nullable Instant archived) {
    private static final Duration SOON = Duration.ofDays(30);

    /** How it stands with the archive; the words are {@code cases.archive.state.…}. */
    enum State {
        WAITS("blue"),
        SOON("amber"),
        LATE("red"),
        THERE("green");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of the tag that shows it. */
        String colour() {
            return colour;
        }
    }

    State state(Instant now) {
        if (archived != null) {
            return State.THERE;
        }
        if (due == null || now.isBefore(due.minus(SOON))) {
            return State.WAITS;
        }
        return now.isAfter(due) ? State.LATE : State.SOON;
    }
}
