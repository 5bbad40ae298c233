package vn.binhan.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.binhan.chronicle.Kind;

/** What can happen about a no-contact order, as its dossier tells it. */
enum OrderKind implements Kind {
    REQUESTED,
    WITHDRAWN,
    DECIDED,
    REFUSED,
    SERVED,
    SUPERVISED,
    CONTACT_NOTIFIED,
    CONTACT_ENDED,
    BREACHED,
    CANCEL_ASKED,
    CANCELLED,
    KEPT,
    DANGER_JUDGED,
    EXTENDED_BY_NEW,
    COURT_ORDERED,
    /** The program says that the end is near. */
    WARNED,
    /** The program says that something was not done in time. */
    OVERDUE,
    /** The program says that the order has ended by itself. */
    LAPSED;

    @Override
    public String key() {
        return "order." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it only says what time has done; it changes nothing by itself. */
    boolean isNote() {
        return this == WARNED || this == OVERDUE || this == LAPSED;
    }

    static Optional<OrderKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
