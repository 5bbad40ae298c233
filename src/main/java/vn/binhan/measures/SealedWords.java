package vn.binhan.measures;

import vn.binhan.casefiles.CaseRef;
import vn.binhan.shelter.Stay;

/** Whether what is asked for says something that her case keeps sealed from his side. */
final class SealedWords {
    private final Measures.Rooms rooms;

    SealedWords(Measures.Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Within an act on her case: which of the words that he may come to read says it, as the key of
     * a sentence that does not repeat it; empty when none does.
     */
    String in(CaseRef hers, Asked asked) {
        if (rooms.vault().closed().isPresent()) {
            return "";
        }
        if (tells(hers, asked.place())) {
            return "measures.refused.sealed.place";
        }
        return tells(hers, asked.deeds()) ? "measures.refused.sealed.deeds" : "";
    }

    private boolean tells(CaseRef hers, String words) {
        return !words.isBlank()
                && (rooms.parties().tells(hers, words)
                        || hadPlace(hers)
                                && rooms.beside().directory().tells(hers.province(), words));
    }

    /** Whoever works on no case with a place in a shelter learns of none by trying out words. */
    private boolean hadPlace(CaseRef hers) {
        return !Stay.of(rooms.chronicle().of(hers)).isEmpty();
    }
}
