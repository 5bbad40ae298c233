package vn.binhan.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administrative unit as it was or is.
 *
 * @param until the first day on which it no longer existed, absent while it stands
 */
public record Unit(UnitKey key, @Nullable LocalDate until, String level, String name) {

    /** Whether the unit stood on this day. */
    public boolean stoodOn(LocalDate day) {
        return !day.isBefore(key.since()) && (until == null || day.isBefore(until));
    }
}
