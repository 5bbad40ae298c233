package vn.binhan.measures;

import java.util.Locale;
import vn.binhan.chronicle.Kind;

/** What the story of her own case tells of measures: that one was asked for, not which. */
enum SurvivorKind implements Kind {
    ASKED,
    COURT_TOLD;

    @Override
    public String key() {
        return "measures." + name().toLowerCase(Locale.ROOT);
    }
}
