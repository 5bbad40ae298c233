package vn.binhan.measures;

/** What he is to her, as far as the law puts them into one family. */
public enum Bond {
    SPOUSE,
    FORMER_SPOUSE,
    PARTNER,
    PARENT,
    CHILD,
    SIBLING,
    IN_LAW,
    OTHER_FAMILY
}
