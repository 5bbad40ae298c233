package vn.binhan.ownview;

import vn.binhan.chronicle.Kind;

/** What stories tell about her own view. */
enum OwnEvent implements Kind {
    FACTOR_SET("own.factor"),
    OPENED("own.opened"),
    /** She gave the words that say that somebody makes her. */
    FORCED("own.forced"),
    ASKED("own.asked"),
    ANSWERED("own.answered");

    /** How she came to see it. */
    enum Way {
        HER_WORDS,
        TOGETHER
    }

    private final String key;

    OwnEvent(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
