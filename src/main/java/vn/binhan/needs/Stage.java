package vn.binhan.needs;

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

    /** Whether the receiver still has to do with it. */
    boolean isLive() {
        return this != CLOSED && this != REFUSED && this != WITHDRAWN;
    }
}
