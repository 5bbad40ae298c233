package vn.binhan.accountability;

/** Where a dossier stands. */
enum Stage {
    NEW("grey"),
    /** Asked for; somebody has to begin or to decide. */
    ASKED("blue"),
    /** Decided, to be carried out. */
    DECIDED("blue"),
    /** He asked in writing to work for the community instead; the Chair answers. */
    VOLUNTEERED("amber"),
    /** Under way. */
    RUNNING("blue"),
    DONE("green"),
    REFUSED("grey"),
    WITHDRAWN("grey"),
    /** Signs of a crime: the investigators have it. */
    PASSED_ON("grey"),
    BROKEN_OFF("red");

    private final String colour;

    Stage(String colour) {
        this.colour = colour;
    }

    /** The colour of the tag that shows it. */
    String colour() {
        return colour;
    }

    /** Whether somebody has still something to do. */
    boolean isOpen() {
        return this == NEW
                || this == ASKED
                || this == DECIDED
                || this == VOLUNTEERED
                || this == RUNNING;
    }
}
