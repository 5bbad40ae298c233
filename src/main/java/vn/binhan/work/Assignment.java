package vn.binhan.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.programme.NodeId;

/**
 * A piece of work given to a body.
 *
 * @param asWritten how the plan names the body, absent when a person gave the work
 * @param named the body that the plan means, which may no longer exist
 * @param body who does the work now
 */
public record Assignment(
        long id,
        NodeId node,
        @Nullable String asWritten,
        @Nullable OrganisationId named,
        OrganisationId body,
        BodyRole role,
        Instant givenAt) {}
