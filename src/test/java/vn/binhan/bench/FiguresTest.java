package vn.binhan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The measurements can tell two sources apart, and one from itself not. */
class FiguresTest {
    private static double[] sample(long seed, double shift) {
        var random = new Random(seed);
        return IntStream.range(0, 2_000).mapToDouble(i -> random.nextGaussian() + shift).toArray();
    }

    @Test
    void a_shift_of_a_tenth_of_the_spread_is_seen_in_two_thousand_values() {
        assertThat(Figures.sameSource(sample(1, 0), sample(2, 0.15))).isLessThan(0.01);
    }

    @Test
    void two_samples_of_one_source_differ_no_more_often_than_chance_says() {
        var seldom =
                IntStream.range(0, 200)
                        .filter(i -> Figures.sameSource(sample(i, 0), sample(i + 999, 0)) < 0.05)
                        .count();
        assertThat(seldom).isLessThan(25);
    }

    @Test
    void the_value_is_that_of_the_tables() {
        var one = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        var other = IntStream.range(0, 100).mapToDouble(i -> i + 19.5).toArray();
        // Twenty of a hundred lie apart: the limit distribution gives about 0.033.
        assertThat(Figures.sameSource(one, other)).isCloseTo(0.033, within(0.01));
    }
}
