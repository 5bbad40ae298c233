package vn.binhan.cases;

/** How far the work on a case is; the words are {@code cases.step.…}. */
public enum Step {
    /** A verified report that nobody has begun to work on. */
    WAITING("amber"),
    /** Meeting her, saying what must be passed on, asking what she agrees to. */
    INTRODUCTION("blue"),
    ASSESSMENT("blue"),
    PLANNING("blue"),
    SUPPORT("teal"),
    FOLLOW_UP("green"),
    /** Somebody asked to close it; a second person decides. */
    CLOSING("amber"),
    CLOSED("grey");

    private final String colour;

    Step(String colour) {
        this.colour = colour;
    }

    /** The colour of the tag that shows it. */
    public String colour() {
        return colour;
    }
}
