package vn.binhan.risk;

import java.time.Duration;

/** What makes a judgement of danger old before its time; the time is an internal service level. */
public enum Change {
    NEW_VIOLENCE(Duration.ofHours(2)),
    SEPARATION(Duration.ofHours(24)),
    /** He comes free, or back. */
    RELEASE(Duration.ofHours(24)),
    ORDER_LAPSES(Duration.ofHours(24)),
    /** A hearing, a birth, a job lost, a move. */
    OTHER(Duration.ofHours(72));

    private final Duration within;

    Change(Duration within) {
        this.within = within;
    }

    Duration within() {
        return within;
    }
}
