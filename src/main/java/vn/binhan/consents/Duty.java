package vn.binhan.consents;

/** What the law obliges to pass on whether she agrees or not; its rule stands in the rule book. */
public enum Duty {
    /** The commune Chair is notified (Law 13/2022, Article 20). */
    TELL_CHAIR("C2"),
    /** Signs of a crime go to the authority (Decree 76/2023, Article 8). */
    TELL_AUTHORITY("C3b"),
    /** A child is in danger. */
    TELL_CHILD_PROTECTION("C17");

    private final String rule;

    Duty(String rule) {
        this.rule = rule;
    }

    /** The rule's id in the rule book. */
    public String rule() {
        return rule;
    }
}
