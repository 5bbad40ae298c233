package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final Strictness WEAKER = new Strictness(true, 1024, 1);
    private static final Strictness STRICTER = new Strictness(true, 2048, 2);

    @Test
    void what_an_unknown_account_is_tried_against_costs_as_much_as_a_real_hash() {
        var nobodys = Passwords.nobodys(STRICTER);
        var real = new Passwords(STRICTER).hash("mưa rào đầu mùa hạ");

        assertThat(shape(nobodys)).isEqualTo(shape(real));
        assertThat(new Passwords(STRICTER).isWeak(nobodys)).isFalse();
        assertThat(new Passwords(STRICTER).isWeak(Passwords.nobodys(WEAKER))).isTrue();
        assertThat(nobodys).isNotEqualTo(Passwords.nobodys(STRICTER));
    }

    @Test
    void nobody_signs_in_without_an_account() {
        assertThat(new Passwords(WEAKER).fits("mưa rào đầu mùa hạ", null)).isFalse();
    }

    /** What it costs to try, and how long its salt and its digest are. */
    private static String shape(String hash) {
        return hash.replaceAll("[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}$", "salt and digest");
    }
}
