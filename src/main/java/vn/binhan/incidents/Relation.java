package vn.binhan.incidents;

/** Who used violence, as seen from her; from here contexts and the regime are derived. */
enum Relation {
    HUSBAND_OR_PARTNER(true, true),
    FORMER_PARTNER(true, true),
    PARENT(true, false),
    CHILD(true, false),
    /** A brother, sister, grandparent, in-law, step- or foster relative. */
    OTHER_FAMILY(true, false),
    AT_WORK(false, false),
    AT_SCHOOL(false, false),
    KNOWN_OTHERWISE(false, false),
    STRANGER(false, false),
    NOT_KNOWN(false, false),
    DECLINED(false, false),
    NOT_ASKED(false, false);

    private final boolean family;
    private final boolean partner;

    Relation(boolean family, boolean partner) {
        this.family = family;
        this.partner = partner;
    }

    /** Whether Law 13/2022 and Decree 76/2023, Articles 2 to 5, count it as family. */
    boolean isFamily() {
        return family;
    }

    boolean isPartner() {
        return partner;
    }
}
