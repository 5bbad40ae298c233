package vn.binhan.mediation;

/** What came of it; none of these ends a measure or a sanction. */
enum Result {
    AGREED,
    NOT_AGREED,
    /** She stopped it, or did not want to go on. */
    SHE_STOPPED
}
