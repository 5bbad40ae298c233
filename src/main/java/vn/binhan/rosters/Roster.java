package vn.binhan.rosters;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * Everything that decides who is on duty in a unit.
 *
 * @param deputies who is asked when those on duty may not or do not answer, in this order
 * @param heads who answers for the unit
 * @param above the unit that takes over; absent where the province does
 */
record Roster(
        OrganisationId unit,
        List<Shift> week,
        List<StandIn> standIns,
        List<PersonId> deputies,
        Set<PersonId> heads,
        @Nullable Roster above) {}
