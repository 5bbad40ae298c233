package vn.binhan.accountability;

import java.util.Locale;
import vn.binhan.chronicle.Kind;

/** What her own story tells of a dossier about him: that it was opened, nothing more. */
enum HerKind implements Kind {
    OPENED;

    @Override
    public String key() {
        return "accountability." + name().toLowerCase(Locale.ROOT);
    }
}
