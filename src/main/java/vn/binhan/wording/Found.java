package vn.binhan.wording;

/** Something that was read in a document, with its place and how sure the reading is (0 to 1). */
public record Found<T>(T value, Span span, double confidence) {
    public Found {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** Another value that was read in the same place. */
    public <R> Found<R> as(R other) {
        return new Found<>(other, span, confidence);
    }
}
