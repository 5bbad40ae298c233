package vn.binhan.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.places.UnitKey;

/**
 * A report as far as its way must know it, with nothing of what was told.
 *
 * @param ref the case under which it lies
 * @param unit the unit whose people are asked first
 * @param official an official of the place or their kin is said to be involved
 * @param came when it arrived
 */
public record Report(
        CaseRef ref,
        OrganisationId unit,
        Door door,
        boolean danger,
        boolean official,
        @Nullable UnitKey commune,
        Instant came) {

    /** What has become of it. */
    enum State {
        /** Nobody has checked it yet. */
        OPEN("blue"),
        /** Checked and true as far as can be known: waits for a case to be opened from it. */
        VERIFIED("green"),
        /** Somebody found not enough grounds; a second person reads it. */
        DOUBTED("amber"),
        /** Two people found not enough grounds. */
        UNFOUNDED("grey"),
        /** Passed on to those whose it is, who said that they have it. */
        NOT_OURS("grey"),
        /** A case was begun from it; what is left to do is the case's. */
        BEGUN("green");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of the tag that shows it. */
        String colour() {
            return colour;
        }

        /** Whether it is, or waits to be, a case. */
        boolean isCase() {
            return this == VERIFIED || this == BEGUN;
        }

        /** Whether nothing is left to do about the report. */
        boolean settled() {
            return this == UNFOUNDED || this == NOT_OURS || this == BEGUN;
        }
    }
}
