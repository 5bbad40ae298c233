package vn.binhan.work;

import java.util.Locale;

/** Whether a body answers for the work or helps the one that does. */
public enum BodyRole {
    LEAD,
    SUPPORT;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word, lead for any but "support". */
    public static BodyRole of(String text) {
        return "support".equalsIgnoreCase(text) ? SUPPORT : LEAD;
    }
}
