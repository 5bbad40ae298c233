package vn.binhan.risk;

import vn.binhan.chronicle.Kind;

/** What the story of a case tells about danger and safety. */
enum RiskKind implements Kind {
    JUDGED("risk.judged"),
    /** Something happened after which danger must be judged again. */
    CHANGED("risk.changed"),
    SAFETY_PLANNED("risk.planned");

    private final String key;

    RiskKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
