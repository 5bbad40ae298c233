package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/**
 * Holds two answers equal to the byte although a house in use goes on around them: what concerns
 * everybody, as an alarm of the whole province in the menu, may begin between the two questions, so
 * a difference counts only when it is there each time that both are asked.
 */
public final class SameAnswer {
    private static final int TIMES = 3;

    private SameAnswer() {}

    /**
     * Asks both, again where they differ, and fails with the last difference; returns the answer.
     */
    public static String of(String what, Supplier<String> one, Supplier<String> other) {
        var first = one.get();
        var second = other.get();
        for (var time = 1; time < TIMES && !first.equals(second); time++) {
            first = one.get();
            second = other.get();
        }
        assertThat(first).as(what).isEqualTo(second);
        return first;
    }
}
