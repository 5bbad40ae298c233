package vn.binhan.work;

import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.programme.NodeId;

/**
 * What a version of a plan says about who has one of its lines.
 *
 * @param asWritten how the plan names the body; it stays so
 * @param named the body that the plan means, which may no longer exist
 * @param body who shall do the work, absent where the plan's words were left to nobody
 */
public record PlanWords(
        NodeId node,
        String asWritten,
        @Nullable OrganisationId named,
        @Nullable OrganisationId body,
        BodyRole role) {}
