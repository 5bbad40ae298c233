package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
    /** The secret of RFC 6238, appendix B; its codes have eight digits, ours are the last six. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void the_codes_are_those_of_the_standard() {
        assertThat(codeAt(59L)).isEqualTo("287082");
        assertThat(codeAt(1111111109L)).isEqualTo("081804");
        assertThat(codeAt(1111111111L)).isEqualTo("050471");
        assertThat(codeAt(1234567890L)).isEqualTo("005924");
        assertThat(codeAt(2000000000L)).isEqualTo("279037");
        assertThat(codeAt(20000000000L)).isEqualTo("353130");
    }

    @Test
    void a_phone_may_be_one_step_early_or_late_and_no_more() {
        var now = Instant.ofEpochSecond(1111111111L);
        var step = Totp.step(now);
        for (var slip = -4; slip <= 4; slip++) {
            var found = Totp.matching(SECRET, Totp.code(SECRET, step + slip), now, 0);
            assertThat(found.isPresent()).as("slip " + slip).isEqualTo(Math.abs(slip) <= 1);
        }
    }

    @Test
    void a_code_that_was_used_and_those_before_it_count_no_more() {
        qt().forAll(longs().between(0, 4_000_000_000L))
                .checkAssert(second -> {
                    var now = Instant.ofEpochSecond(second);
                    var step = Totp.step(now);
                    var code = Totp.code(SECRET, step);
                    assertThat(Totp.matching(SECRET, code, now, step - 1)).hasValue(step);
                    assertThat(Totp.matching(SECRET, code, now, step)).isEmpty();
                    assertThat(Totp.matching(SECRET, code, now, step + 1)).isEmpty();
                });
    }

    @Test
    void spaces_in_a_typed_code_do_no_harm_and_anything_else_is_wrong() {
        var now = Instant.ofEpochSecond(59);
        assertThat(Totp.matching(SECRET, " 287 082 ", now, 0)).isPresent();
        for (var wrong : new String[] {"", "28708", "2870820", "abcdef", "٢٨٧٠٨٢"}) {
            assertThat(Totp.matching(SECRET, wrong, now, 0)).as(wrong).isEmpty();
        }
    }

    @Test
    void the_key_as_letters_is_base_thirty_two() {
        assertThat(SecondFactorPages.letters(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SecondFactorPages.letters(new byte[Totp.SECRET])).isEqualTo("A".repeat(32));
    }

    private static String codeAt(long second) {
        return Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)));
    }
}
