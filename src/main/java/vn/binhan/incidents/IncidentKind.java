package vn.binhan.incidents;

import vn.binhan.chronicle.Kind;

/** What the story tells about incidents. */
enum IncidentKind implements Kind {
    RECORDED("incident.recorded"),
    /**
     * Said anew, because the first telling was wrong or not whole; the first stays in the story.
     */
    CORRECTED("incident.corrected");

    private final String key;

    IncidentKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
