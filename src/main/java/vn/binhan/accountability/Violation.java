package vn.binhan.accountability;

/** What he is sanctioned for: the headings of the decree, each with its rule of the rule book. */
enum Violation {
    PHYSICAL("P37"),
    NEGLECT("P38"),
    INSULT("P39"),
    PRIVATE_LIFE("P39b"),
    ISOLATION("P40"),
    SEXUAL("P41"),
    VISITS("P42"),
    MAINTENANCE("P43"),
    ECONOMIC("P44"),
    EVICTION("P45"),
    AGAINST_HELPERS("P46"),
    INCITEMENT("P47"),
    NOT_OBEYING("P48"),
    PROPAGANDA("P49"),
    SHELTER_DISCLOSED("P50"),
    NO_CONTACT_BROKEN("P53");

    private final String rule;

    Violation(String rule) {
        this.rule = rule;
    }

    /** Its rule in the rule book. */
    String rule() {
        return rule;
    }
}
