package vn.binhan.risk;

/** What is known of a sign; the last three are three different things. */
public enum Answer {
    YES,
    NO,
    /** Asked, and she does not know. */
    NOT_KNOWN,
    /** Asked, and she would rather not say. */
    DECLINED,
    NOT_ASKED;

    boolean isKnown() {
        return this == YES || this == NO;
    }
}
