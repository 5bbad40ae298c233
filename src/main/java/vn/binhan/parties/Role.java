package vn.binhan.parties;

/** What somebody is to a case. */
enum Role {
    SURVIVOR,
    USED_VIOLENCE,
    CHILD,
    REPORTER,
    WITNESS,
    OTHER
}
