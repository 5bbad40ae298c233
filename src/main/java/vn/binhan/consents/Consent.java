package vn.binhan.consents;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;

/**
 * One thing that she agreed to, as it stands.
 *
 * @param turn the turn of the story that says so, which is its version
 * @param receiver the only receiver; absent where it is not for one
 * @param shares what may be passed on
 */
public record Consent(
        int turn,
        Purpose purpose,
        @Nullable OrganisationId receiver,
        Set<Share> shares,
        Instant at) {}
