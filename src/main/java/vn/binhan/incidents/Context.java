package vn.binhan.incidents;

import java.util.Collection;
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
    SEXUAL_EXPLOITATION,
    SEXUAL_SLAVERY,
    HARMFUL_CUSTOM,
    WITH_TECHNOLOGY;

    /**
     * The contexts of what was told of an incident.
     *
     * @param her what stands of her: whoever was under 16 when the case began was so before
     */
    static Set<Context> of(Happening told, Collection<Facts> her) {
        var found = EnumSet.noneOf(Context.class);
        var relation = told.code(Relation.class, "relation").orElse(Relation.NOT_ASKED);
        var type = told.code(GbvType.class, "type").orElse(GbvType.UNKNOWN);
        var sexual = type == GbvType.RAPE || type == GbvType.SEXUAL_ASSAULT;
        var child =
                yes(Circumstance.CHILD, told) || her.stream().anyMatch(one -> one.age().isChild());
        var under18 = child || her.stream().anyMatch(one -> one.age().isUnder18());
        if (relation.isPartner()) {
            found.add(INTIMATE_PARTNER);
        }
        if (relation.isFamily()) {
            found.add(FAMILY);
        }
        if (child) {
            found.add(AGAINST_CHILD);
            if (sexual) {
                found.add(SEXUAL_ABUSE_OF_CHILD);
            }
        }
        if (under18 && type == GbvType.FORCED_MARRIAGE) {
            found.add(EARLY_MARRIAGE);
        }
        if (sexual && yes(Circumstance.EXCHANGE, told)) {
            found.add(SEXUAL_EXPLOITATION);
        }
        if (sexual && yes(Circumstance.HELD, told)) {
            found.add(SEXUAL_SLAVERY);
        }
        if (yes(Circumstance.CUSTOM, told)) {
            found.add(HARMFUL_CUSTOM);
        }
        if (yes(Circumstance.TECHNOLOGY, told)) {
            found.add(WITH_TECHNOLOGY);
        }
        return found;
    }

    private static boolean yes(Circumstance circumstance, Happening told) {
        return circumstance.of(told) == Answer.YES;
    }
}
