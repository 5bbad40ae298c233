package vn.binhan.children;

import java.util.Locale;
import vn.binhan.chronicle.Kind;

/** What the story of a child's file tells; and, in the case it came from, that it was opened. */
enum ChildEvent implements Kind {
    OPENED,
    /** In the case from which it came: no more than that. */
    FILE_BEGUN,
    SHEET_FILLED,
    PLAN_DRAFTED,
    PLAN_APPROVED,
    PLAN_RETURNED,
    SEPARATION_ASKED,
    SEPARATED,
    SEPARATION_REFUSED;

    @Override
    public String key() {
        return "child." + name().toLowerCase(Locale.ROOT);
    }
}
