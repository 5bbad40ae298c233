package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Json;

/** An envelope opens in its own place, whole and unchanged, and nowhere else. */
class EnvelopeTest {
    private static final CaseId CASE = CaseId.random("91");
    private static final TrialKey KEY = TrialKey.fresh(CASE);

    private static FieldContext place(FieldClass kind, String table, String column, String row) {
        return new FieldContext(CASE, kind, table, column, row);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> open(TrialKey key, Sealed sealed) {
        try {
            return Optional.of(new String(key.open(sealed), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Test
    void any_text_comes_out_as_it_went_in_and_never_twice_in_the_same_envelope() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 3000))
                .checkAssert(text -> {
                    var in = place(FieldClass.STORY, "cases/note", "words", "1");
                    var value = bytes(text);
                    var one = KEY.seal(in, value);
                    var other = KEY.seal(in, value);
                    assertThat(open(KEY, one)).contains(new String(value, StandardCharsets.UTF_8));
                    assertThat(one.stored()).isNotEqualTo(other.stored());
                });
    }

    @Test
    void of_any_two_envelopes_that_are_swapped_none_opens() {
        var places = new ArrayList<FieldContext>();
        for (var kind : FieldClass.values()) {
            for (var table : List.of("cases/party", "cases/part")) {
                for (var column : List.of("name", "yname", "na")) {
                    for (var row : List.of("1", "11", "")) {
                        places.add(place(kind, table, column, row));
                    }
                }
            }
        }
        var sealed = places.stream().map(p -> KEY.seal(p, bytes("Nguyễn Thị A"))).toList();
        var opened = 0;
        for (var i = 0; i < places.size(); i++) {
            for (var j = 0; j < places.size(); j++) {
                var moved = Sealed.read(places.get(j), sealed.get(i).stored());
                var comesOut = open(KEY, moved).isPresent();
                assertThat(comesOut && i != j).as("%s at %s", i, places.get(j)).isFalse();
                opened += comesOut ? 1 : 0;
            }
        }
        assertThat(opened).isEqualTo(places.size());
    }

    @Test
    void parts_of_a_place_that_run_together_alike_are_still_different_places() {
        var sealed = KEY.seal(place(FieldClass.IDENTITY, "a", "bc", "d"), bytes("x"));
        for (var other :
                List.of(
                        place(FieldClass.IDENTITY, "ab", "c", "d"),
                        place(FieldClass.IDENTITY, "a", "b", "cd"))) {
            assertThat(open(KEY, Sealed.read(other, sealed.stored()))).isEmpty();
        }
    }

    @Test
    void an_envelope_of_another_case_or_key_does_not_open() {
        var other = CaseId.random("91");
        var context = new FieldContext(other, FieldClass.PLACE, "cases/party", "address", "1");
        var here = new FieldContext(CASE, FieldClass.PLACE, "cases/party", "address", "1");
        var sealed = TrialKey.fresh(other).seal(context, bytes("số 1"));
        assertThat(open(KEY, sealed)).isEmpty();
        assertThat(open(KEY, Sealed.read(here, sealed.stored()))).isEmpty();
        // A new key of the very same case is another key as well.
        assertThat(open(TrialKey.fresh(CASE), KEY.seal(here, bytes("số 1")))).isEmpty();
    }

    @Test
    void a_flipped_bit_or_a_missing_or_added_byte_anywhere_keeps_it_shut() {
        var in = place(FieldClass.PLACE, "cases/party", "address", "7");
        var whole = KEY.seal(in, bytes("12 đường Hoa Ban")).stored();
        for (var bit = 0; bit < whole.length * 8; bit++) {
            var changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(open(KEY, Sealed.read(in, changed))).as("bit %s", bit).isEmpty();
        }
        for (var length = 0; length < whole.length; length++) {
            assertThat(open(KEY, Sealed.read(in, Arrays.copyOf(whole, length)))).isEmpty();
        }
        assertThat(open(KEY, Sealed.read(in, Arrays.copyOf(whole, whole.length + 1)))).isEmpty();
        assertThat(open(KEY, Sealed.read(in, whole))).contains("12 đường Hoa Ban");
    }

    @Test
    void random_bytes_never_open_and_never_break_the_vault() {
        var in = place(FieldClass.PLACE, "cases/party", "address", "7");
        qt().withFixedSeed(91)
                .forAll(lists().of(integers().between(-128, 127)).ofSizeBetween(0, 200))
                .checkAssert(numbers -> {
                    var noise = new byte[numbers.size()];
                    for (var i = 0; i < noise.length; i++) {
                        noise[i] = numbers.get(i).byteValue();
                    }
                    assertThat(open(KEY, Sealed.read(in, noise))).isEmpty();
                });
    }

    @Test
    void what_is_kept_has_one_of_few_lengths_whatever_the_text() {
        var in = place(FieldClass.IDENTITY, "cases/party", "name", "1");
        var lengths = new TreeSet<Integer>();
        for (var length = 0; length <= 1024; length++) {
            lengths.add(KEY.seal(in, new byte[length]).stored().length);
        }
        var around = 37;
        assertThat(lengths)
                .containsExactly(
                        16 + around,
                        32 + around,
                        64 + around,
                        128 + around,
                        256 + around,
                        512 + around,
                        1024 + around);
        // Letters with marks count as the bytes they are.
        assertThat(KEY.seal(in, bytes("ễ".repeat(6))).stored()).hasSize(32 + around);
        assertThat(Padding.bucket(1025)).isEqualTo(2048);
        assertThat(Padding.bucket(2049)).isEqualTo(3072);
    }

    @Test
    void padding_comes_off_again_for_every_length() throws Exception {
        var random = new Random(7);
        for (var length = 0; length < 5000; length += 1 + length / 50) {
            var value = new byte[length];
            random.nextBytes(value);
            assertThat(Padding.strip(Padding.padded(value, byte[]::clone))).isEqualTo(value);
        }
    }

    @Test
    void a_sealed_value_is_not_printed_compared_or_serialised() {
        var in = place(FieldClass.IDENTITY, "cases/party", "name", "1");
        var one = KEY.seal(in, bytes("Trần Thị B"));
        var same = Sealed.read(in, one.stored());
        assertThat(one.toString()).isEqualTo("sealed");
        assertThat(one.equals(same)).isFalse();
        assertThat((Object) one).isNotInstanceOf(java.io.Serializable.class);
        assertThat((Object) one).isNotInstanceOf(Comparable.class);
        assertThat(written(one)).isIn("{}", "refused");
        assertThat(written(java.util.Map.of("name", one))).isIn("{\"name\":{}}", "refused");
    }

    private static String written(Object value) {
        try {
            return Json.line(value);
        } catch (RuntimeException e) {
            return "refused";
        }
    }
}
