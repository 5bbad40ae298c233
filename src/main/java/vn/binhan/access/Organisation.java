package vn.binhan.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhan.places.UnitKey;

/**
 * A body that acts: a people's committee, a department, a union, a shelter.
 *
 * @param shortName the usual abbreviation, for example "Sở LĐTBXH"
 * @param unit the administrative unit it serves, as it was when the body was written down
 * @param until the first day on which it no longer existed, absent while it stands
 */
public record Organisation(
        OrganisationId id,
        String name,
        @Nullable String shortName,
        OrganisationKind kind,
        UnitKey unit,
        @Nullable LocalDate until) {

    /** Whether the body still exists on this day. */
    public boolean standsOn(LocalDate day) {
        return until == null || day.isBefore(until);
    }
}
