package vn.binhan.kinship;

import vn.binhan.casefiles.ConflictSource;

/** What somebody is to a member of staff. */
public enum Relation {
    SELF(ConflictSource.PARTY),
    SPOUSE(ConflictSource.KIN),
    PARENT(ConflictSource.KIN),
    CHILD(ConflictSource.KIN),
    SIBLING(ConflictSource.KIN),
    HOUSEHOLD(ConflictSource.HOUSEHOLD);

    private final ConflictSource whenSure;

    Relation(ConflictSource whenSure) {
        this.whenSure = whenSure;
    }

    /**
     * Why a case must not exist for the member of staff when this relative of theirs is one of its
     * people; only possible when nothing but the name agrees.
     */
    ConflictSource conflict(boolean sure) {
        return sure ? whenSure : ConflictSource.POSSIBLE;
    }
}
