package vn.binhan.needs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a referral is. */
enum Stage {
    SENT("amber"),
    RECEIVED("blue"),
    ACCEPTED("blue"),
    /** The first service was given; the receiver says so. */
    SERVED("green"),
    CLOSED("green"),
    REFUSED("red"),
    /** She withdrew her consent, or the sender took it back: the receiver sees nothing any more. */
    WITHDRAWN("grey");

    /** After so long without an answer its sender is alarmed: an internal service level. */
    private static final Duration ANSWER = Duration.ofHours(24);

    private final String colour;

    Stage(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    /** Whether its sender still waits for the first service. */
    boolean isAwaited() {
        return this == SENT || this == RECEIVED || this == ACCEPTED;
    }

    /** When a sender asks again about what came so far at that moment; empty once it is over. */
    Optional<Instant> askAgainAt(Instant at, NeedKind kind) {
        return switch (this) {
            case SENT, RECEIVED -> Optional.of(at.plus(ANSWER));
            case ACCEPTED -> Optional.of(at.plus(kind.within()));
            case SERVED, CLOSED, REFUSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Whether the receiver still has to do with it. */
    boolean isLive() {
        return this != CLOSED && this != REFUSED && this != WITHDRAWN;
    }
}
