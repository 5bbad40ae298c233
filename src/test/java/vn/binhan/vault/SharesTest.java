package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.security.SecureRandom;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two of three shares bring the key back; one says nothing, and a slip of the pen is found. */
class SharesTest {
    private static final int[][] PAIRS = {{1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 3}, {3, 2}};
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Test
    void the_field_has_inverses_and_obeys_its_laws() {
        for (var a = 1; a < 256; a++) {
            assertThat(Shamir.times(a, Shamir.inverse(a))).isEqualTo(1);
        }
        qt().forAll(
                        integers().between(0, 255),
                        integers().between(0, 255),
                        integers().between(0, 255))
                .check((a, b, c) ->
                        Shamir.times(a, b) == Shamir.times(b, a)
                                && Shamir.times(a, Shamir.times(b, c))
                                        == Shamir.times(Shamir.times(a, b), c)
                                && Shamir.times(a, b ^ c)
                                        == (Shamir.times(a, b) ^ Shamir.times(a, c)));
        // The worked example of the AES standard.
        assertThat(Shamir.times(0x57, 0x83)).isEqualTo(0xc1);
    }

    @Test
    void any_two_of_three_bring_any_secret_back() {
        qt().forAll(integers().all())
                .checkAssert(seed -> {
                    var secret = new byte[32];
                    new Random(seed).nextBytes(secret);
                    var shares = Shamir.split(secret, random);
                    for (var pair : PAIRS) {
                        assertThat(
                                        Shamir.join(
                                                pair[0],
                                                shares[pair[0] - 1],
                                                pair[1],
                                                shares[pair[1] - 1]))
                                .isEqualTo(secret);
                    }
                });
    }

    @Test
    void one_share_fits_every_secret_equally_well() {
        // For a share of one byte each of the 256 secrets has exactly one line through it.
        for (var share = 0; share < 256; share++) {
            var secrets = new TreeSet<Byte>();
            for (var other = 0; other < 256; other++) {
                secrets.add(
                        Shamir.join(1, new byte[] {(byte) share}, 2, new byte[] {(byte) other})[0]);
            }
            assertThat(secrets).hasSize(256);
        }
    }

    private Share share(int number) {
        var value = new byte[SealingKey.LENGTH];
        random.nextBytes(value);
        return new Share(random.nextInt(0x10000), number, value);
    }

    @Test
    void a_share_is_read_back_from_paper_however_it_is_typed() {
        for (var number = 1; number <= 3; number++) {
            var share = share(number);
            var text = share.text();
            assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{5}[ \n])*[0-9A-HJKMNP-TV-Z]{5}");
            for (var typed :
                    new String[] {
                        text,
                        text.toLowerCase(java.util.Locale.ROOT),
                        text.replace(" ", "-").replace("\n", "\r\n"),
                        text.replace('0', 'O').replace('1', 'l'),
                        "# Bình An\n" + text.replace(" ", "")
                    }) {
                var read = Share.parse(typed, 1);
                assertThat(read.set()).isEqualTo(share.set());
                assertThat(read.number()).isEqualTo(number);
                assertThat(read.value()).isEqualTo(share.value());
            }
        }
    }

    @Test
    void every_wrong_letter_and_every_swap_of_neighbours_is_named_with_its_group() {
        var letters = share(2).text().replaceAll("\\s", "");
        for (var at = 0; at < letters.length(); at++) {
            for (var wrong : LETTERS.toCharArray()) {
                if (wrong != letters.charAt(at)) {
                    slips(letters.substring(0, at) + wrong + letters.substring(at + 1), at / 5, -1);
                }
            }
            if (at + 1 < letters.length() && letters.charAt(at) != letters.charAt(at + 1)) {
                var swapped =
                        letters.substring(0, at)
                                + letters.charAt(at + 1)
                                + letters.charAt(at)
                                + letters.substring(at + 2);
                slips(swapped, at / 5, (at + 1) / 5);
            }
        }
    }

    private static void slips(String typed, int group, int orGroup) {
        assertThatThrownBy(() -> Share.parse(typed, 2))
                .isInstanceOfSatisfying(
                        VaultFault.class,
                        fault -> {
                            assertThat(fault.key()).isEqualTo("vault.share.slip");
                            assertThat(fault.values().getFirst()).isEqualTo(2);
                            assertThat(fault.values().getLast()).isIn(group + 1, orGroup + 1);
                        });
    }

    @Test
    void groups_in_the_wrong_order_and_missing_groups_are_found() {
        var groups = share(1).text().split("\\s+");
        for (var i = 0; i + 1 < groups.length; i++) {
            var swapped = groups.clone();
            swapped[i] = groups[i + 1];
            swapped[i + 1] = groups[i];
            if (!groups[i].equals(groups[i + 1])) {
                assertThatThrownBy(() -> Share.parse(String.join(" ", swapped), 1))
                        .hasMessage("vault.share.slip");
            }
        }
        assertThatThrownBy(() -> Share.parse(groups[0], 1)).hasMessage("vault.share.length");
    }

    @Test
    void two_of_different_prints_or_twice_the_same_are_refused() {
        var one = share(1);
        assertThatThrownBy(() -> Share.join(one, one)).hasMessage("vault.share.same");
        var other = new Share(one.set() ^ 1, 2, one.value());
        assertThatThrownBy(() -> Share.join(one, other)).hasMessage("vault.share.sets");
        assertThat(one.toString()).isEqualTo("share 1");
    }
}
