package vn.binhan.papers;

import vn.binhan.chronicle.Kind;

/** What the story of a case tells of its papers. */
enum PaperEvent implements Kind {
    /** A paper got its number; from then on it is never changed. */
    ISSUED;

    @Override
    public String key() {
        return "paper.issued";
    }
}
