package vn.binhan.incidents;

import java.util.EnumSet;
import java.util.Set;
import vn.binhan.chronicle.Happening;

/** What kind of situation it was: derived from other facts, never chosen, never a type. */
enum Context {
    INTIMATE_PARTNER,
    FAMILY,
    AGAINST_CHILD,
    SEXUAL_ABUSE_OF_CHILD,
    EARLY_MARRIAGE,
    WITH_TECHNOLOGY;

    /** The contexts of what was told of an incident. */
    static Set<Context> of(Happening told) {
        var found = EnumSet.noneOf(Context.class);
        var relation = told.code(Relation.class, "relation").orElse(Relation.NOT_ASKED);
        var type = told.code(GbvType.class, "type").orElse(GbvType.UNKNOWN);
        var child = told.codes().count("child").orElse(0) == 1;
        if (relation.isPartner()) {
            found.add(INTIMATE_PARTNER);
        }
        if (relation.isFamily()) {
            found.add(FAMILY);
        }
        if (child) {
            found.add(AGAINST_CHILD);
            if (type == GbvType.RAPE || type == GbvType.SEXUAL_ASSAULT) {
                found.add(SEXUAL_ABUSE_OF_CHILD);
            }
            if (type == GbvType.FORCED_MARRIAGE) {
                found.add(EARLY_MARRIAGE);
            }
        }
        if (told.codes().count("technology").orElse(0) == 1) {
            found.add(WITH_TECHNOLOGY);
        }
        return found;
    }
}
