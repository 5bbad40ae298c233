package vn.binhan.access;

import java.util.List;

/** What a rule says to a command: go on with this, or no, with a reason that says what to do. */
public sealed interface Decision<D> {

    /** The act may be kept as decided. */
    record Accepted<D>(D decided) implements Decision<D> {}

    /** The act may not be done; the reason is a key of the words files with its values. */
    record Refused<D>(String reason, List<Object> values) implements Decision<D> {}

    static <D> Decision<D> accept(D decided) {
        return new Accepted<>(decided);
    }

    static <D> Decision<D> refuse(String reason, Object... values) {
        return new Refused<>(reason, List.of(values));
    }
}
