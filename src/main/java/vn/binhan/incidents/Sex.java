package vn.binhan.incidents;

/** Sex or gender as the person says it, or what stands open and why. */
enum Sex {
    FEMALE,
    MALE,
    /** Neither of both, in the person's own words. */
    ANOTHER,
    NOT_KNOWN,
    DECLINED,
    NOT_ASKED
}
