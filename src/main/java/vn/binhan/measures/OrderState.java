package vn.binhan.measures;

import java.util.Set;

/** Where a no-contact order stands. */
enum OrderState {
    NEW("grey"),
    /** Somebody asked for it; the Chair has to decide or to refuse with reasons. */
    ASKED("blue"),
    IN_FORCE("green"),
    /** In force, and somebody asked to cancel it. */
    CANCEL_ASKED("amber"),
    /** The court's order is in force. */
    COURT("green"),
    REFUSED("grey"),
    WITHDRAWN("grey"),
    CANCELLED("grey"),
    /** Its time is over. Her case goes on. */
    LAPSED("grey");

    private static final Set<OrderState> HOLDING = Set.of(IN_FORCE, CANCEL_ASKED, COURT);

    private final String colour;

    OrderState(String colour) {
        this.colour = colour;
    }

    /** The colour of the tag that shows it. */
    String colour() {
        return colour;
    }

    /** Whether he has to keep away, or had to until its time was over. */
    boolean tookEffect() {
        return holds() || this == LAPSED;
    }

    /** Whether he has to keep away. */
    boolean holds() {
        return HOLDING.contains(this);
    }
}
