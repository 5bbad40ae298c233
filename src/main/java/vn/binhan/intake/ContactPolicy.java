package vn.binhan.intake;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.kit.ClockTime;
import vn.binhan.kit.Formats;

/**
 * Whether a message may go to her: asked before each one, whatever it says. What she did not allow
 * is refused, and the reason is told to whoever wanted to write.
 */
public final class ContactPolicy {
    /** Two hours that are written as such: of 20-22 nobody knows whether it is not two days. */
    private static final Pattern HOURS =
            Pattern.compile("([^-–]*\\d ?[:.hg][^-–]*)[-–]([^-–]*\\d ?[:.hg][^-–]*)");

    private ContactPolicy() {}

    /**
     * What is known of how she may be reached.
     *
     * @param contact what she said; absent when she said nothing
     * @param aboutOthers the receipt is in the hands of somebody who told it about her
     * @param coerced somebody made her open her receipt
     */
    public record Wish(@Nullable SafeContact contact, boolean aboutOthers, boolean coerced) {}

    /**
     * A message that somebody wants to send.
     *
     * @param address the number; empty for the receipt
     * @param words the whole text, or what will be said first on the telephone
     * @param readHours whether the sender has read the hours that she wrote in her own words
     */
    public record Attempt(
            Channel channel, String address, String words, Instant at, boolean readHours) {
        @Override
        public String toString() {
            return "attempt by " + channel;
        }
    }

    /** Why not, as the key of a sentence; empty when the message may go. */
    public static Optional<String> refusal(Wish wish, Attempt attempt) {
        var contact = wish.contact();
        if (attempt.channel() == Channel.NOT_AT_ALL) {
            return Optional.of("intake.contact.none");
        }
        if (contact != null && contact.channel() == Channel.NOT_AT_ALL) {
            return Optional.of("intake.contact.none");
        }
        if (wish.aboutOthers()) {
            return Optional.of("intake.contact.others");
        }
        if (wish.coerced()) {
            return Optional.of("intake.contact.coerced");
        }
        if (attempt.channel() == Channel.ONLY_RECEIPT) {
            return attempt.words().isBlank()
                    ? Optional.of("intake.contact.empty")
                    : Optional.empty();
        }
        if (contact == null || contact.channel() != attempt.channel()) {
            return Optional.of("intake.contact.channel");
        }
        if (!digits(contact.address()).equals(digits(attempt.address()))
                || digits(contact.address()).isEmpty()) {
            return Optional.of("intake.contact.address");
        }
        if (!isWithin(contact.hours(), attempt)) {
            return Optional.of("intake.contact.hours");
        }
        return attempt.channel() == Channel.TEXT
                        && (contact.neutralWords().isBlank()
                                || !contact.neutralWords().strip().equals(attempt.words().strip()))
                ? Optional.of("intake.contact.words")
                : Optional.empty();
    }

    /** Whether these hours hold by themselves, so that nobody has to have read them. */
    public static boolean areClear(String hours) {
        return parts(hours).stream().allMatch(part -> Span.of(part).isPresent());
    }

    private static List<String> parts(String hours) {
        return Stream.of(hours.split(";")).filter(each -> !each.isBlank()).toList();
    }

    /** In one of the spans; where anything else is said, whoever calls has read it. */
    private static boolean isWithin(String hours, Attempt attempt) {
        var spans = parts(hours).stream().flatMap(part -> Span.of(part).stream()).toList();
        var now = LocalTime.ofInstant(attempt.at(), Formats.ZONE).toSecondOfDay() / 60;
        return (areClear(hours) || attempt.readHours())
                && (spans.isEmpty() || spans.stream().anyMatch(span -> span.holds(now)));
    }

    /** From a minute of the day to another, past midnight where that is the earlier one. */
    private record Span(int from, int until) {
        static Optional<Span> of(String hours) {
            var read = HOURS.matcher(hours);
            return read.matches()
                    ? ClockTime.minute(read.group(1))
                            .flatMap(from ->
                                    ClockTime.minute(read.group(2))
                                            .map(until -> new Span(from, until)))
                    : Optional.empty();
        }

        boolean holds(int now) {
            return from <= until ? now >= from && now < until : now >= from || now < until;
        }
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
