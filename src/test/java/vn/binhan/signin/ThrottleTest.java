package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void the_first_three_tries_are_answered_at_once_so_nobody_in_a_hurry_waits() {
        assertThat(Throttle.delay(0, 0)).isZero();
        assertThat(Throttle.delay(2, 0)).isZero();
        assertThat(Throttle.delay(3, 0)).isEqualTo(Duration.ofMillis(250));
        assertThat(Throttle.delay(4, 0)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void wrong_tries_slow_the_answer_down_but_never_lock_anybody_out() {
        for (var tries = 0; tries < 100_000; tries += 7) {
            assertThat(Throttle.delay(tries, 0)).isLessThanOrEqualTo(Throttle.LONGEST);
            assertThat(Throttle.delay(0, tries)).isLessThanOrEqualTo(Throttle.LONGEST);
            assertThat(Throttle.delay(tries, 0)).isLessThanOrEqualTo(Throttle.delay(tries + 1, 0));
        }
    }

    @Test
    void
            an_office_that_signs_in_behind_one_address_does_not_wait_one_that_tries_many_accounts_does() {
        assertThat(Throttle.delay(0, 29)).isZero();
        assertThat(Throttle.delay(0, 40)).isEqualTo(Throttle.LONGEST);
    }
}
