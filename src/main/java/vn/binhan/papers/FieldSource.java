package vn.binhan.papers;

import java.util.EnumMap;
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

    /** What both of two rooms say of the same story; both have to open. */
    static FieldSource both(FieldSource one, FieldSource other) {
        return new FieldSource() {
            @Override
            public boolean isFor(Story story) {
                return one.isFor(story);
            }

            @Override
            public Drawn draw(Actor actor, Story story, PaperKind kind) {
                var first = one.draw(actor, story, kind);
                var second = other.draw(actor, story, kind);
                if (!first.stopped().isEmpty() || !second.stopped().isEmpty()) {
                    return first.stopped().isEmpty() ? second : first;
                }
                var values = new EnumMap<PaperField, FieldValue>(PaperField.class);
                values.putAll(first.values());
                values.putAll(second.values());
                return Drawn.of(values);
            }
        };
    }

    /** Whether this is one of its stories; no other has papers here. */
    boolean isFor(Story story);

    /** Whether this kind of paper makes sense in this story. */
    default boolean has(Story story, PaperKind kind) {
        return true;
    }

    /** The fields of this kind of paper, opened on record for whoever draws it up. */
    Drawn draw(Actor actor, Story story, PaperKind kind);
}
