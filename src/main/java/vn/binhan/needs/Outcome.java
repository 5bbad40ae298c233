package vn.binhan.needs;

/** What became of a need; each need has exactly one. Words given or a leaflet are no service. */
public enum Outcome {
    OPEN("blue"),
    /** The receiver confirmed the first service. */
    SERVED("green"),
    /** She declined after an offer. */
    DECLINED("grey"),
    /** After the attempts that were agreed as safe. */
    LOST_CONTACT("grey"),
    MOVED("grey"),
    DUPLICATE("grey"),
    UNMET("red");

    /** Why a need stayed unmet. */
    enum Why {
        NO_PROVIDER,
        REFUSED,
        NOT_ELIGIBLE,
        DISTANCE,
        COST,
        TOO_LATE
    }

    private final String colour;

    Outcome(String colour) {
        this.colour = colour;
    }

    /** The colour of the tag that shows it. */
    public String colour() {
        return colour;
    }
}
