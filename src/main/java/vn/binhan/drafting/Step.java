package vn.binhan.drafting;

import java.time.Instant;
import vn.binhan.access.PersonId;

/** One edit of a draft as it was made, undone or made again. */
record Step(int edit, State state, Change change, PersonId by, Instant at) {

    /** What became of an edit. */
    enum State {
        /** It stands and can be undone. */
        DONE,
        /** It was undone and can be made again. */
        UNDONE,
        /** It was undone before a newer edit, and is only remembered. */
        DROPPED,
        /** It is itself the undoing or remaking of another. */
        MOVED
    }
}
