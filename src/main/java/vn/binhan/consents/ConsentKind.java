package vn.binhan.consents;

import vn.binhan.chronicle.Kind;

/** What the story tells about consent. */
enum ConsentKind implements Kind {
    GIVEN("consent.given"),
    DECLINED("consent.declined"),
    WITHDRAWN("consent.withdrawn"),
    /** She was told, before it was done, what the law obliges to pass on and to whom. */
    TOLD_OF_DUTY("consent.duty"),
    /** It was passed on as the law asks: who told her before, or why nobody did. */
    NOTIFIED("consent.notified");

    private final String key;

    ConsentKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
