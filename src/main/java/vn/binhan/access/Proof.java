package vn.binhan.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How surely and how lately a person must have shown who she is before she may do something. */
enum Proof {
    /** Her session is open. */
    SESSION(false, null),
    /** She showed two of what she knows, has and is. */
    TWO_FACTORS(true, null),
    /** Two factors, and one of them again within five minutes. */
    FRESH(true, Duration.ofMinutes(5)),
    /** What she has, within five minutes: for setting up the second factor itself. */
    RECENT(false, Duration.ofMinutes(5)),
    /**
     * Somebody is in danger: what she has, within the hour; nobody is sent away to set up a second
     * factor first.
     */
    DANGER(false, Duration.ofHours(1));

    /** How far a clock may have been set back before a proof from the future counts as none. */
    private static final Duration CLOCK_SLIP = Duration.ofMinutes(1);

    private final boolean strong;
    private final @Nullable Duration within;

    Proof(boolean strong, @Nullable Duration within) {
        this.strong = strong;
        this.within = within;
    }

    /** Whether this proof asks for two factors. */
    boolean strong() {
        return strong;
    }

    /** Whether a proof of that moment is still new enough now. */
    boolean isMetBy(Instant provenAt, Instant now) {
        return within == null
                || (!now.isAfter(provenAt.plus(within))
                        && !now.isBefore(provenAt.minus(CLOCK_SLIP)));
    }
}
