package vn.binhan.mediation;

import java.util.Locale;
import vn.binhan.chronicle.Kind;

/** What her story tells about mediation. */
enum MediationKind implements Kind {
    ASKED,
    /** It may take place: nothing stood against it then. */
    ALLOWED,
    /** It may not, with the reasons; the note goes to whoever asked. */
    REFUSED,
    HELD;

    @Override
    public String key() {
        return "mediation." + name().toLowerCase(Locale.ROOT);
    }
}
