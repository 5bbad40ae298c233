package vn.binhan.needs;

import java.time.Duration;

/** The kinds of help that are counted apart, each with an internal level of service, no law. */
public enum NeedKind {
    SAFETY(Duration.ofHours(24)),
    HEALTH(Duration.ofHours(24)),
    ESSENTIALS(Duration.ofHours(72)),
    PSYCHOSOCIAL(Duration.ofDays(7)),
    LEGAL(Duration.ofDays(7)),
    CHILD(Duration.ofDays(7)),
    PROTECTION_ORDER(Duration.ofHours(24)),
    INTERPRETATION(Duration.ofHours(24)),
    LIVELIHOOD(Duration.ofDays(30));

    private final Duration within;

    NeedKind(Duration within) {
        this.within = within;
    }

    /** By when the first service should be there. */
    Duration within() {
        return within;
    }
}
