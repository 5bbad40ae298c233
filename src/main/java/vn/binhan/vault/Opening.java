package vn.binhan.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What became of the wish to open. */
public sealed interface Opening {

    /** The fields in the order in which they were asked; the opening stands in the record. */
    final class Shown implements Opening {
        private final List<byte[]> values;

        Shown(List<byte[]> values) {
            this.values = values;
        }

        /** The text of the field at this place of the list, counted from 0. */
        public String text(int at) {
            return new String(values.get(at), StandardCharsets.UTF_8);
        }

        List<String> texts() {
            return values.stream().map(v -> new String(v, StandardCharsets.UTF_8)).toList();
        }

        /** The bytes of the field at this place of the list, counted from 0. */
        public byte[] bytes(int at) {
            return values.get(at).clone();
        }

        @Override
        public String toString() {
            return "shown";
        }
    }

    /**
     * The person has opened as much as one person may for now; nothing was opened.
     *
     * @param limit the limit's name; its words are {@code vault.quota.…}
     * @param again the moment from which there is room again
     */
    record Exhausted(String limit, Instant again) implements Opening {}

    /** There is no such case for this person: it is not there, was erased, or is none of theirs. */
    record Absent() implements Opening {}
}
