package vn.binhan.papers;

import java.util.List;

/** A file that cannot be a template; the reason is a key of the words files with its values. */
final class Refused extends Exception {
    private final String reason;
    private final transient List<Object> values;

    Refused(String reason, Object... values) {
        super(reason);
        this.reason = reason;
        this.values = List.of(values);
    }

    String reason() {
        return reason;
    }

    List<Object> values() {
        return values;
    }
}
