package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vn.binhan.intake.ContactPolicy.Attempt;
import vn.binhan.intake.ContactPolicy.Wish;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;

/** No message reaches her on a way, at an hour or in words that she did not allow. */
class ContactPolicyTest {
    private static final Gen<Channel> CHANNELS = arbitrary().enumValues(Channel.class);
    private static final Gen<String> NUMBERS =
            arbitrary().pick(List.of("", "0900000001", "0900 000 001", "0900000002"));
    private static final Gen<String> HOURS =
            arbitrary().pick(List.of("", "8:00-11:00", "21h-6h", "khi chồng đi làm"));
    private static final Gen<String> WORDS =
            arbitrary().pick(List.of("", "Chị ơi, có hàng mới", "Chị gọi lại nhé"));
    private static final Gen<Instant> MOMENTS =
            integers()
                    .between(0, 24 * 60 - 1)
                    .map(m -> Instant.parse("2026-11-21T17:00:00Z").plusSeconds(60L * m));

    private static final Gen<SafeContact> CONTACTS =
            CHANNELS.zip(
                    NUMBERS,
                    HOURS,
                    WORDS,
                    (channel, number, hours, words) ->
                            new SafeContact(channel, number, hours, "", "", words));

    private static final Gen<Attempt> ATTEMPTS =
            CHANNELS.zip(
                    NUMBERS,
                    WORDS,
                    MOMENTS,
                    booleans().all(),
                    (channel, number, words, at, read) ->
                            new Attempt(channel, number, words, at, read));

    @Test
    void nothing_goes_to_her_who_wants_none_who_is_watched_or_of_whom_others_told() {
        qt().withExamples(3_000)
                .forAll(CONTACTS, ATTEMPTS, booleans().all(), booleans().all())
                .checkAssert((contact, attempt, others, coerced) -> {
                    var refused =
                            ContactPolicy.refusal(new Wish(contact, others, coerced), attempt);
                    if (contact.channel() == Channel.NOT_AT_ALL || others || coerced) {
                        assertThat(refused).isPresent();
                    }
                });
    }

    @Test
    void what_goes_out_goes_by_her_channel_to_her_number_in_her_hours_in_her_words() {
        qt().withExamples(5_000)
                .forAll(CONTACTS, ATTEMPTS)
                .checkAssert((contact, attempt) -> {
                    var wish = new Wish(contact, false, false);
                    if (ContactPolicy.refusal(wish, attempt).isPresent()
                            || attempt.channel() == Channel.ONLY_RECEIPT) {
                        return;
                    }
                    assertThat(attempt.channel()).isEqualTo(contact.channel());
                    assertThat(attempt.address().replace(" ", ""))
                            .isEqualTo(contact.address().replace(" ", ""))
                            .isNotEmpty();
                    if (attempt.channel() == Channel.TEXT) {
                        assertThat(attempt.words()).isEqualTo(contact.neutralWords()).isNotBlank();
                    }
                    var hour = (attempt.at().getEpochSecond() / 3600 + 7) % 24;
                    switch (contact.hours()) {
                        case "8:00-11:00" -> assertThat(hour).isBetween(8L, 10L);
                        case "21h-6h" -> assertThat(hour >= 21 || hour < 6).isTrue();
                        case "" -> assertThat(hour).isBetween(0L, 23L);
                        default -> assertThat(attempt.readHours()).isTrue();
                    }
                });
    }

    @Test
    void nothing_but_the_receipt_is_open_where_she_said_nothing() {
        qt().forAll(ATTEMPTS)
                .checkAssert(attempt ->
                        assertThat(
                                        ContactPolicy.refusal(new Wish(null, false, false), attempt)
                                                .isEmpty())
                                .isEqualTo(
                                        attempt.channel() == Channel.ONLY_RECEIPT
                                                && !attempt.words().isBlank()));
    }
}
