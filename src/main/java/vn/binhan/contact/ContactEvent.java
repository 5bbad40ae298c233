package vn.binhan.contact;

import vn.binhan.chronicle.Kind;

/** What stories tell about reaching her; numbers and words only sealed. */
enum ContactEvent implements Kind {
    AGREED("reach.agreed"),
    MADE("reach.made"),
    /** What came of one that was made; the newest word counts. */
    ENDED("reach.ended"),
    /** Nobody has a safe way to reach her. */
    NO_WAY("reach.noway"),
    /** After the waiting a second person found that it is so. */
    NO_WAY_CHECKED("reach.noway_checked");

    /** Whether she was reached. */
    enum Result {
        REACHED,
        NOT_REACHED,
        SOMEBODY_ELSE
    }

    private final String key;

    ContactEvent(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
