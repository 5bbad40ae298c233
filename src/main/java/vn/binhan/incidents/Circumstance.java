package vn.binhan.incidents;

import java.util.List;
import java.util.Locale;
import vn.binhan.chronicle.Happening;

/** What else reports ask of an act; each is asked by itself or left open. */
enum Circumstance {
    /** The person it was done to was under 16. */
    CHILD,
    TECHNOLOGY,
    /** It was not over when it was told. */
    LASTING,
    /** Money, goods or help were given or promised for it. */
    EXCHANGE,
    /** She was taken away, traded or kept by force. */
    HELD,
    /** It was done as a custom. */
    CUSTOM;

    /** Those that few acts have; they are asked where it serves. */
    static final List<Circumstance> FURTHER = List.of(EXCHANGE, HELD, CUSTOM);

    String key() {
        return "c_" + lower();
    }

    /**
     * What was said of it. Earlier forms had a box to tick for some: a tick was a yes, and of an
     * empty box nobody knows whether it was asked.
     */
    Answer of(Happening told) {
        if (told.codes().count(lower()).orElse(0) == 1) {
            return Answer.YES;
        }
        return told.code(Answer.class, key()).orElse(Answer.NOT_ASKED);
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
