package vn.binhan.chronicle;

import java.time.Instant;
import vn.binhan.ledger.Particulars;

/**
 * Something that is to be told.
 *
 * @param at when it really happened, which may be before now and never after
 * @param words what is sealed beside it; empty for nothing
 */
public record Draft(Kind kind, Instant at, Particulars codes, String words) {
    public Draft(Kind kind, Instant at, Particulars codes) {
        this(kind, at, codes, "");
    }

    /** The same by somebody who had the story before them up to this turn. */
    Draft seen(int turn) {
        return new Draft(kind, at, codes.number(Happening.SEEN, turn), words);
    }

    /** Words of a case are told to no log. */
    @Override
    public String toString() {
        return kind.key() + " " + at;
    }
}
