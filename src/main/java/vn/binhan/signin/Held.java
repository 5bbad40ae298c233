package vn.binhan.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.binhan.access.PersonId;

/**
 * What a browser's session holds of the person who signed in, and the rules of its time.
 *
 * @param id the number of this sign-in; another one in the database means that this one is over
 * @param seen when she last did something here
 * @param provenAt when she last proved who she is
 * @param locked whether it stays locked until she proves that again
 * @param invited whether her one-time link began it, so that she may set up a second factor in it
 */
record Held(
        UUID id,
        PersonId person,
        Instant since,
        Instant seen,
        Instant provenAt,
        Means means,
        boolean locked,
        boolean invited)
        implements Serializable {
    private static final long serialVersionUID = 1;

    /** After this long without anything asked, she shows again who she is. */
    static final Duration IDLE = Duration.ofMinutes(10);

    /** After this long a session is over, whatever was done in it. */
    static final Duration LONGEST = Duration.ofHours(8);

    /** How far the clock may be set back before times in the future are not believed. */
    private static final Duration CLOCK_SLIP = Duration.ofMinutes(1);

    /** Being seen is written down at most this often. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(15);

    static Held begin(Proven proven, Instant now) {
        return new Held(
                UUID.randomUUID(),
                proven.person(),
                now,
                now,
                now,
                proven.means(),
                false,
                proven.invited());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(LONGEST)) || now.isBefore(since.minus(CLOCK_SLIP));
    }

    boolean isLocked(Instant now) {
        return locked || !now.isBefore(seen.plus(IDLE)) || now.isBefore(seen.minus(CLOCK_SLIP));
    }

    boolean isSeenLongAgo(Instant now) {
        return now.isAfter(seen.plus(NOTED_EVERY));
    }

    Held seenAt(Instant now) {
        return new Held(id, person, since, now, provenAt, means, locked, invited);
    }

    Held lock() {
        return new Held(id, person, since, seen, provenAt, means, true, invited);
    }

    /** Proven again: open from now, and as strong as the strongest proof of this session. */
    Held proven(Means by, Instant now) {
        var strongest = means.twoFactors() ? means : by;
        return new Held(id, person, since, now, now, strongest, false, invited);
    }
}
