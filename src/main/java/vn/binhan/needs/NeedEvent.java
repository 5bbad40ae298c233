package vn.binhan.needs;

import vn.binhan.chronicle.Kind;

/** What stories tell about needs and referrals. */
enum NeedEvent implements Kind {
    OPENED("need.opened"),
    /** Somebody gave a first service and said so outside this program. */
    SERVED("need.served"),
    SETTLED("need.settled"),
    /** What became of it was written down by mistake: it waits again. */
    REOPENED("need.reopened"),
    REFERRED("referral.sent"),
    ANSWERED("referral.answered"),
    WITHDRAWN("referral.withdrawn");

    private final String key;

    NeedEvent(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
