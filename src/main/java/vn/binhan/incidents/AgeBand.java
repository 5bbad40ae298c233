package vn.binhan.incidents;

/**
 * How old somebody was when the case began, in bands that keep the law's breaks at 16, 18 and 60.
 */
enum AgeBand {
    TO_5,
    TO_10,
    TO_15,
    TO_17,
    TO_24,
    TO_34,
    TO_44,
    TO_59,
    FROM_60,
    NOT_KNOWN,
    DECLINED,
    NOT_ASKED;

    /** Under 16, the age of a child in the law. */
    boolean isChild() {
        return compareTo(TO_15) <= 0;
    }

    boolean isUnder18() {
        return compareTo(TO_17) <= 0;
    }
}
