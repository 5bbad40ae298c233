package vn.binhan.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A receipt is hopeless to guess, safe to mistype, and says without a word that she is made to. */
class ReceiptTest {
    private final Receipts receipts = new Receipts(new byte[32]);

    @Test
    void one_wrong_digit_is_seen_without_a_look_unless_it_is_the_twin() {
        qt().forAll(longs().all(), integers().between(0, 17), integers().between(1, 9))
                .checkAssert((seed, at, by) -> {
                    var digits = receipt(seed).digits();
                    var wrong = new StringBuilder(digits);
                    wrong.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + by) % 10));
                    var read = Receipt.parse(wrong.toString());
                    if (at == 17 && by == 1) {
                        assertThat(read.orElseThrow().twin()).isTrue();
                        assertThat(read.orElseThrow().receipt().digits()).isEqualTo(digits);
                    } else {
                        assertThat(read.filter(typed -> !typed.twin())).isEmpty();
                    }
                });
    }

    @Test
    void it_is_shown_in_three_groups_and_read_with_anything_between() {
        qt().forAll(longs().all())
                .checkAssert(seed -> {
                    var receipt = receipt(seed);
                    assertThat(receipt.shown()).matches("\\d{6} \\d{6} \\d{6}");
                    var typed = Receipt.parse(" " + receipt.shown().replace(" ", " - ") + ". ");
                    assertThat(typed.orElseThrow().receipt()).isEqualTo(receipt);
                    assertThat(typed.orElseThrow().twin()).isFalse();
                    assertThat(receipt.toString()).doesNotContain(receipt.digits());
                });
    }

    @Test
    void the_same_form_gets_the_same_receipt_and_another_installation_another() {
        var form = UUID.randomUUID();
        assertThat(receipts.of(form)).isEqualTo(receipts.of(form));
        var other = new byte[32];
        other[0] = 1;
        assertThat(new Receipts(other).of(form)).isNotEqualTo(receipts.of(form));
    }

    @Test
    void guessing_at_full_speed_for_a_year_finds_less_than_one_in_ten_thousand() {
        var nanos = new AtomicLong();
        var looks = new Looks(nanos::get);
        var admitted = 0;
        for (var millis = 0; millis < 60_000; millis++) {
            nanos.addAndGet(Duration.ofMillis(1).toNanos());
            admitted += looks.turn("một người khác " + millis).isPresent() ? 1 : 0;
        }
        // What waits when the minute is over was admitted, too.
        assertThat(admitted).isLessThanOrEqualTo((60 + 16) * Looks.A_SECOND);
        assertThat(Looks.hitsInAYear(10_000)).isLessThan(1e-4);
    }

    @Test
    void one_caller_who_hurries_waits_while_another_has_her_turn() {
        var nanos = new AtomicLong();
        var looks = new Looks(nanos::get);
        assertThat(looks.turn("vội")).contains(Duration.ZERO);
        assertThat(looks.turn("vội")).isPresent();
        assertThat(looks.turn("vội")).isEmpty();
        assertThat(looks.turn("chị")).isPresent();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(looks.turn("vội")).contains(Duration.ZERO);
    }

    private static Receipt receipt(long seed) {
        return Receipt.from(ByteBuffer.allocate(16).putLong(seed).putLong(~seed).array());
    }
}
