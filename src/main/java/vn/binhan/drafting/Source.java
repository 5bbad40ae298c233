package vn.binhan.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * A document that was received, and how far its reading has come.
 *
 * @param sha256 the name of the original, 64 hexadecimal digits
 * @param page the page that is being recognised
 * @param pages how many pages it has, 0 when its format has none
 * @param refusal the key of the sentence that says why it was not read
 * @param kind what the reader took it for: plan, decision, news or other
 * @param draft the newest draft that was read from it
 */
public record Source(
        String province,
        long number,
        OrganisationId owner,
        String name,
        String mediaType,
        String sha256,
        State state,
        int page,
        int pages,
        @Nullable String refusal,
        @Nullable String kind,
        PersonId receivedBy,
        Instant receivedAt,
        @Nullable DraftId draft) {

    /** How far the reading has come. */
    public enum State {
        RECEIVED,
        READING,
        NEEDS_OCR,
        RECOGNISING,
        REFUSED,
        READ
    }

    /** The name under which it stands in the record, for example {@code source:91-3}. */
    public String subject() {
        return "source:" + province + "-" + number;
    }

    boolean underWay() {
        return state == State.RECEIVED || state == State.READING || state == State.RECOGNISING;
    }
}
