package vn.binhan.papers;

import java.util.List;
import java.util.Map;
import vn.binhan.access.Actor;
import vn.binhan.chronicle.Story;

/** A room that hands in the fields of papers about its stories. */
public interface FieldSource {

    /**
     * What it knows, or why it stays closed.
     *
     * @param stopped the reason as a key of the words files; empty where the words were opened
     */
    record Drawn(Map<PaperField, FieldValue> values, String stopped, List<Object> why) {

        /** These fields; those that nothing says are left out. */
        public static Drawn of(Map<PaperField, FieldValue> values) {
            return new Drawn(Map.copyOf(values), "", List.of());
        }

        /** Nothing, because what was written stays sealed for this reader now. */
        public static Drawn stopped(String reason, List<Object> why) {
            return new Drawn(Map.of(), reason, List.copyOf(why));
        }
    }

    /** Whether this is one of its stories; no other has papers here. */
    boolean isFor(Story story);

    /** The fields of this kind of paper, opened on record for whoever draws it up. */
    Drawn draw(Actor actor, Story story, PaperKind kind);
}
