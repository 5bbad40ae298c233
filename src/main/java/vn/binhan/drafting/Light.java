package vn.binhan.drafting;

/** How sure the reader was of a line, as people see it: in words and by shape. */
enum Light {
    SURE("y"),
    CHECK("q"),
    MISSING("n");

    private static final double ENOUGH = 0.85;

    private final String mark;

    Light(String mark) {
        this.mark = mark;
    }

    static Light of(double confidence) {
        return confidence >= ENOUGH ? SURE : CHECK;
    }

    static Light of(DraftItem item) {
        return item.text().isBlank() ? MISSING : of(item.confidence());
    }

    /** The letter by which the style sheet knows it. */
    String mark() {
        return mark;
    }

    /** The key of its words. */
    String word() {
        return "drafting.light." + name();
    }
}
