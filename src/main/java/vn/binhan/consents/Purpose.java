package vn.binhan.consents;

/** What she is asked to agree to; each is asked apart, and a no to one blocks no other help. */
public enum Purpose {
    /** Passing named things on to one receiver who can help. */
    REFERRAL,
    /** Naming named things before one body at a meeting of several who help, about her case. */
    CONFERENCE,
    /** Mediation with him; asked alone, after her danger was judged. */
    MEDIATION,
    /** Figures in which nobody can be found. */
    STATISTICS;

    /** Whether it is given to one receiver only. */
    boolean hasReceiver() {
        return this == REFERRAL || this == CONFERENCE;
    }
}
