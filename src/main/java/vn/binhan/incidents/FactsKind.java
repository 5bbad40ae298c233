package vn.binhan.incidents;

import vn.binhan.chronicle.Kind;

/** What the story tells about the persons, as reports ask it. */
enum FactsKind implements Kind {
    HERS("facts.hers"),
    HIS("facts.his");

    private final String key;

    FactsKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
