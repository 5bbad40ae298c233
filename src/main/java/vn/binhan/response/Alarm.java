package vn.binhan.response;

/** What has to be heard beyond the one who was asked; each is raised once for each turn. */
enum Alarm {
    /** Whoever was asked did not take the report in time. */
    NOT_TAKEN("amber"),
    /** Whoever took it has not acted in time. */
    NOT_HANDLED("amber"),
    /** Half of the time in which the second reader should have read it is over. */
    REMINDED("amber"),
    /** The second reader who was asked has not read it in time. */
    NOT_READ("amber"),
    /** Nobody nearer may know or answers: the province has it. */
    PROVINCE("red"),
    /** There is nobody in the province who may be asked. */
    NOBODY("red");

    private final String colour;

    Alarm(String colour) {
        this.colour = colour;
    }

    /** The colour of the tag that shows it. */
    String colour() {
        return colour;
    }
}
