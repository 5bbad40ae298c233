package vn.binhan.vault;

import java.util.List;

/** Why the vault or its keys cannot do it, as one sentence that says what to do. */
public final class VaultFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Object> values;

    VaultFault(String key, Object... values) {
        super(key);
        this.values = List.of(values);
    }

    /** The key of the sentence in the words file. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What is filled into the sentence: paths, numbers, fingerprints; never a secret. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}
