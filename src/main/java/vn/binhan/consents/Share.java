package vn.binhan.consents;

/** What may be passed on; what she did not name stays here. */
public enum Share {
    NEED,
    NAME,
    SAFE_CONTACT,
    DANGER,
    WHAT_HAPPENED,
    CHILDREN
}
