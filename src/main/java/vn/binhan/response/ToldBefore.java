package vn.binhan.response;

/** Who told her before the law's notice went out, or why nobody did. */
enum ToldBefore {
    BY_ME(true),
    BY_COLLEAGUE(true),
    BY_OTHERS(true),
    /** To be told would put her in danger. */
    DANGER(false),
    /** There was no safe way to reach her. */
    UNREACHED(false);

    private final boolean told;

    ToldBefore(boolean told) {
        this.told = told;
    }

    boolean isTold() {
        return told;
    }
}
