package vn.binhan.drafting;

import org.jspecify.annotations.Nullable;

/** How sure the reader was of a line, as people see it: in words and by shape. */
enum Light {
    SURE(null),
    CHECK("q"),
    MISSING("n");

    private static final double ENOUGH = 0.85;

    private final @Nullable String mark;

    Light(@Nullable String mark) {
        this.mark = mark;
    }

    static Light of(double confidence) {
        return confidence >= ENOUGH ? SURE : CHECK;
    }

    static Light of(DraftItem item) {
        return item.text().isBlank() ? MISSING : of(item.confidence());
    }

    /** The letter by which the style sheet knows it; none for the usual one. */
    @Nullable String mark() {
        return mark;
    }

    /** The key of its words. */
    String word() {
        return "drafting.light." + name();
    }
}
