package vn.binhan.kit;

import org.jspecify.annotations.Nullable;

/**
 * A reason why the program cannot go on, as one sentence that says what to do; the words lie in the
 * words file.
 */
public final class Sentence extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient @Nullable Object[] values;

    public Sentence(String key, @Nullable Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    /** The sentence in the person's language. */
    public String in(Words words) {
        var filled = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            filled[i] = String.valueOf(values[i]);
        }
        return words.t(key, filled);
    }
}
