package vn.binhan.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.casefiles.CaseRef;

/** What a receipt opens: never a place, a name, an appointment or what others did. */
public sealed interface ReceiptView {

    /** No report has this receipt, or it was mistyped: one answer for both. */
    record Nothing() implements ReceiptView {}

    /** Many look at once; nothing was looked up. */
    record Later(Duration again) implements ReceiptView {}

    /** The twin was given, because somebody makes her: a page on which nothing stands. */
    record Harmless() implements ReceiptView {}

    /**
     * How a report stands.
     *
     * @param of the report itself, which is never shown
     * @param readAt the hour in which it was read; absent before
     * @param messages both ways, the oldest first; none where somebody told it about another person
     * @param locked there may be messages, but nobody has unlocked the vault yet
     * @param aboutOthers somebody told it about another person: it may only be added to
     * @param withdrawal she asked to withdraw it; nothing stops before a worker has asked her
     * @param pass opens the same again for a quarter of an hour, and allows to add
     */
    record Report(
            CaseRef of,
            Standing standing,
            @Nullable Instant readAt,
            List<Message> messages,
            boolean locked,
            boolean aboutOthers,
            boolean withdrawal,
            String pass)
            implements ReceiptView {

        @Override
        public String toString() {
            return "report";
        }
    }

    /** How far it has come, in as few words as there are. */
    enum Standing {
        RECEIVED,
        READ,
        IN_HAND,
        CLOSED
    }

    /**
     * Words from her or to her.
     *
     * @param at the hour
     */
    record Message(boolean fromHer, String words, Instant at) {
        @Override
        public String toString() {
            return "message";
        }
    }
}
