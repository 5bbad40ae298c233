package vn.binhan.risk;

import java.time.Duration;

/** How much danger, the least first; it says what is to be done, not how likely something is. */
public enum Level {
    /** Nothing grave is known; that is not "no danger". */
    STANDARD("grey", Duration.ofDays(30)),
    RAISED("amber", Duration.ofDays(14)),
    HIGH("red", Duration.ofDays(7)),
    /** Somebody may be hurt or killed now. */
    IMMEDIATE("red", Duration.ofHours(24));

    private final String colour;
    private final Duration goodFor;

    Level(String colour, Duration goodFor) {
        this.colour = colour;
        this.goodFor = goodFor;
    }

    /** The colour of the tag that shows it. */
    public String colour() {
        return colour;
    }

    /** After how long it is judged again at the latest: an internal service level, no law. */
    Duration goodFor() {
        return goodFor;
    }

    Level atLeast(Level other) {
        return compareTo(other) < 0 ? other : this;
    }
}
