package vn.binhan.parties;

/** What somebody is to a case. */
public enum Role {
    SURVIVOR,
    USED_VIOLENCE,
    CHILD,
    REPORTER,
    WITNESS,
    OTHER
}
