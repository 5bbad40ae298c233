package vn.binhan.intake;

import java.util.List;
import java.util.function.Function;

/** What became of the wish to read. */
public sealed interface Reading<T> {
    /** It is open, and stands in the record. */
    record Shown<T>(T value) implements Reading<T> {}

    /** Not now: the key and values of a sentence. */
    record Stopped<T>(String why, List<Object> values) implements Reading<T> {}

    /** There is no such thing for this person. */
    record Absent<T>() implements Reading<T> {}

    /** The same with what was read turned into something else. */
    default <U> Reading<U> map(Function<T, U> into) {
        return switch (this) {
            case Shown<T>(var value) -> new Shown<>(into.apply(value));
            case Stopped<T>(var why, var values) -> new Stopped<>(why, values);
            case Absent<T>() -> new Absent<>();
        };
    }
}
