package vn.binhan.shelter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.directory.FacilityRef;

/**
 * A way to a shelter that one person goes, with the right to see its address once.
 *
 * @param stay the stay for which it is
 * @param until after this moment the address is not shown any more
 * @param shown when the address was shown; absent before
 */
record Errand(
        UUID id,
        PersonId person,
        FacilityRef facility,
        UUID stay,
        Reason reason,
        Instant until,
        @Nullable Instant shown) {

    /** Why somebody has to know the way. */
    enum Reason {
        BRING_HER,
        BRING_THINGS,
        VISIT_HER,
        /** The page with the address was lost before it was read. */
        PAGE_LOST
    }

    boolean isOpen(Instant now) {
        return shown == null && now.isBefore(until);
    }
}
