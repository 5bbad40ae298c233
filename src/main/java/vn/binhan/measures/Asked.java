package vn.binhan.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Json;
import vn.binhan.vault.Identity;

/**
 * What is copied from her side when a measure is asked for: these fields and no other. The place is
 * that of the act; nothing says where she is.
 *
 * @param him who used violence, as far as it is known
 * @param her her name
 * @param place where it happened, within its commune
 * @param deeds what he did, in short
 */
record Asked(Identity him, String her, OrderCode.@Nullable Bond bond, String place, String deeds) {
    private static final int LONGEST = 4_000;

    /** The fields in the order in which a paper names them. */
    static final List<String> FIELDS = List.of("him", "year", "her", "bond", "place", "deeds");

    /** What is missing or too long, as the key of a sentence; empty when it can be asked so. */
    String lack() {
        if (him.name().isBlank()) {
            return "measures.refused.him";
        }
        if (her.isBlank()) {
            return "measures.refused.her";
        }
        if (bond == null) {
            return "measures.refused.bond";
        }
        if (deeds.isBlank()) {
            return "measures.refused.deeds";
        }
        return deeds.length() + place.length() + her.length() + him.name().length() > LONGEST
                ? "measures.refused.words"
                : "";
    }

    /** The form in which it is sealed. */
    String words() {
        var all = new LinkedHashMap<String, Object>();
        all.put("him", him.name());
        all.put("year", him.birthYear() == null ? "" : String.valueOf(him.birthYear()));
        all.put("her", her);
        all.put("bond", bond == null ? "" : bond.name());
        all.put("place", place);
        all.put("deeds", deeds);
        return Json.line(all);
    }

    /** The fields of what {@link #words} wrote. */
    static Map<String, Object> read(String words) {
        return Json.map(words);
    }

    @Override
    public String toString() {
        return "asked";
    }
}
