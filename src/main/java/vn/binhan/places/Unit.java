package vn.binhan.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administrative unit as it was or is.
 *
 * @param until the first day on which it no longer existed, absent while it stands
 * @param level nation, province, district or commune
 * @param name the whole name with its kind, for example "Phường Đông Hải"
 * @param kind what it is called by law: phường, xã, thị trấn, đặc khu, quận, tỉnh …
 * @param parent the unit it lay in when it was made
 * @param reform the number of the reform that made it; absent in the first list, which does not
 *     know when its units were founded
 */
public record Unit(
        UnitKey key,
        @Nullable LocalDate until,
        String level,
        String name,
        String kind,
        @Nullable UnitKey parent,
        @Nullable Long reform) {

    /** Whether the unit stood on this day. */
    public boolean stoodOn(LocalDate day) {
        return !day.isBefore(key.since()) && (until == null || day.isBefore(until));
    }

    /** The name without its kind: "Đông Hải"; of a number the bare number: "5". */
    public String shortName() {
        return UnitNames.bare(name);
    }
}
