package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.binhan.access.PersonId;

class HeldTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Held HELD =
            Held.begin(new Proven(new PersonId("91", 7), Means.PASSWORD), NINE);

    @Test
    void a_session_locks_ten_minutes_after_the_last_thing_that_was_asked() {
        assertThat(HELD.isLocked(after(9, 59))).isFalse();
        assertThat(HELD.isLocked(after(10, 0))).isTrue();
        assertThat(HELD.seenAt(after(9, 0)).isLocked(after(18, 59))).isFalse();
        assertThat(HELD.seenAt(after(9, 0)).isLocked(after(19, 0))).isTrue();
    }

    @Test
    void a_locked_session_stays_locked_until_she_proves_again_who_she_is() {
        var locked = HELD.lock();
        assertThat(locked.seenAt(after(1, 0)).isLocked(after(1, 1))).isTrue();
        assertThat(locked.proven(Means.PASSWORD, after(30, 0)).isLocked(after(31, 0))).isFalse();
    }

    @Test
    void after_eight_hours_a_session_is_over_whatever_was_done_in_it() {
        var busy = HELD.seenAt(after(479, 59)).proven(Means.PASSWORD, after(479, 59));
        assertThat(busy.isOver(after(479, 59))).isFalse();
        assertThat(busy.isOver(after(480, 0))).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_makes_nothing_last_longer() {
        var yesterday = NINE.minus(Duration.ofDays(1));
        assertThat(HELD.isOver(yesterday)).isTrue();
        assertThat(HELD.seenAt(after(60, 0)).isLocked(after(50, 0))).isTrue();
        assertThat(HELD.isLocked(NINE.minusSeconds(20))).isFalse();
    }

    @Test
    void a_password_typed_again_does_not_make_two_factors_one() {
        var strong = HELD.proven(Means.PASSWORD_AND_CODE, after(1, 0));
        assertThat(strong.proven(Means.PASSWORD, after(2, 0)).means().twoFactors()).isTrue();
        assertThat(HELD.proven(Means.PASSWORD, after(2, 0)).means().twoFactors()).isFalse();
    }

    private static Instant after(int minutes, int seconds) {
        return NINE.plusSeconds(minutes * 60L + seconds);
    }
}
