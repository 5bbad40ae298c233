package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A flood delays a report, it never keeps one out. */
class LaneTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final Lane lane = new Lane(nanos::get);

    @Test
    void while_few_come_nobody_waits_or_works() {
        for (var i = 0; i < 10 * Lane.A_SECOND; i++) {
            nanos.addAndGet(Duration.ofMillis(1000 / Lane.A_SECOND).toNanos());
            assertThat(lane.enter(UUID.randomUUID(), entry("x", "", ""))).isEmpty();
        }
    }

    @Test
    void whoever_waits_as_long_as_she_was_told_comes_in_with_the_same_form_only() {
        flood();
        var form = UUID.randomUUID();
        var crowded = lane.enter(form, entry("chị", "", "")).orElseThrow();
        assertThat(crowded.pause()).isLessThanOrEqualTo(Duration.ofSeconds(3));
        var token = crowded.token();
        assertThat(lane.enter(form, entry("chị", token, ""))).isPresent();
        nanos.addAndGet(crowded.pause().toNanos());
        emptied();
        assertThat(lane.enter(UUID.randomUUID(), entry("chị", token, ""))).isPresent();
        assertThat(lane.enter(form, entry("chị", "1" + token, ""))).isPresent();
        assertThat(lane.enter(form, entry("chị", token, ""))).isEmpty();
    }

    @Test
    void whoever_lets_the_browser_work_comes_in_at_once() throws Exception {
        flood();
        var form = UUID.randomUUID();
        var crowded = lane.enter(form, entry("chị", "", "")).orElseThrow();
        var solution = 0;
        while (!isWork(crowded.challenge() + "." + solution, crowded.bits())) {
            solution++;
        }
        assertThat(lane.enter(form, entry("chị", "", "" + solution))).isEmpty();
        assertThat(lane.enter(UUID.randomUUID(), entry("chị", "", "" + solution))).isPresent();
    }

    @Test
    void those_of_one_source_wait_behind_each_other_and_nobody_longer_than_a_minute() {
        flood();
        var last = Duration.ZERO;
        for (var i = 0; i < 500; i++) {
            last = lane.enter(UUID.randomUUID(), entry("vội", "", "")).orElseThrow().pause();
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(60));
        assertThat(lane.enter(UUID.randomUUID(), entry("khác", "", "")).orElseThrow().pause())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void nonsense_for_a_token_is_no_token() {
        flood();
        for (var token : new String[] {".", "-", "9".repeat(19) + ".x", "a.b", "-1.", "\0"}) {
            assertThat(lane.enter(UUID.randomUUID(), entry("x", token, token))).isPresent();
        }
    }

    private void flood() {
        for (var i = 0; i <= Lane.AT_ONCE; i++) {
            lane.enter(UUID.randomUUID(), entry("lũ", "", ""));
        }
    }

    /** The room that time gave back is taken by others again. */
    private void emptied() {
        flood();
    }

    private static Intake.Entry entry(String source, String token, String solution) {
        return new Intake.Entry(source, token, solution);
    }

    private static boolean isWork(String text, int bits) throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        var first = java.nio.ByteBuffer.wrap(hash).getInt();
        return first >>> (32 - bits) == 0;
    }
}
