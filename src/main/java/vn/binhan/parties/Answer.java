package vn.binhan.parties;

import java.util.List;
import java.util.Map;
import vn.binhan.vault.Finding;

/** What somebody who wants to open or find a person is answered. */
sealed interface Answer {

    /** What was opened; it stands in the record. */
    record Shown(Party party, Map<PartyField, String> values) implements Answer {
        @Override
        public String toString() {
            return "shown";
        }
    }

    /** The cases that the searcher may know in which the person is; the same for a miss. */
    record Found(List<Finding.Hit> hits) implements Answer {}

    /** One sentence that says what to do: a key of the words files with its values. */
    record Stopped(String reason, List<Object> values) implements Answer {}

    /** There is no such case for this person. */
    record Absent() implements Answer {}
}
