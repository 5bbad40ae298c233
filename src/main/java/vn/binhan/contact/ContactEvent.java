package vn.binhan.contact;

import vn.binhan.chronicle.Kind;

/** What stories tell about reaching her; numbers and words only sealed. */
enum ContactEvent implements Kind {
    AGREED("reach.agreed"),
    MADE("reach.made"),
    /** What came of one that was made; the newest word counts. */
    ENDED("reach.ended");

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
