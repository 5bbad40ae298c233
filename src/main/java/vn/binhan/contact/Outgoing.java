package vn.binhan.contact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.ContactPolicy;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;

/** A call or a text to her that somebody wants to make now: allowed with its number, or refused. */
sealed interface Outgoing {

    /**
     * It may be made now.
     *
     * @param number the number that she gave, and no other
     * @param words what is written, or said first on the telephone
     * @param whoMayAnswer who may pick up besides her; empty where she said nothing
     * @param codeWord by which she says whether she can talk; empty without
     */
    record Allowed(String number, String words, String whoMayAnswer, String codeWord)
            implements Outgoing {
        @Override
        public String toString() {
            return "allowed";
        }
    }

    /** Not now, or never: the key of a sentence. */
    record Refused(String reason) implements Outgoing {}

    /**
     * Decided by what she agreed to, for every call and text from a case.
     *
     * @param contact what she agreed to last; absent when nothing is known
     * @param coerced somebody made her open what is hers, and nobody has made sure since
     * @param readHours whether the caller has read the hours that she wrote in her own words
     */
    static Outgoing of(
            @Nullable SafeContact contact,
            boolean coerced,
            @Nullable Channel channel,
            Instant at,
            boolean readHours) {
        if (channel == null || channel == Channel.ONLY_RECEIPT || channel == Channel.NOT_AT_ALL) {
            return new Refused("contact.refused.channel");
        }
        var number = contact == null ? "" : contact.address();
        var words = contact == null ? "" : contact.neutralWords();
        var wish = new ContactPolicy.Wish(contact, false, coerced);
        var attempt = new ContactPolicy.Attempt(channel, number, words, at, readHours);
        Optional<String> refusal = ContactPolicy.refusal(wish, attempt);
        return refusal.<Outgoing>map(Refused::new)
                .orElseGet(() ->
                        contact == null
                                ? new Refused("contact.refused.nothing")
                                : new Allowed(
                                        number, words, contact.whoMayAnswer(), contact.codeWord()));
    }
}
