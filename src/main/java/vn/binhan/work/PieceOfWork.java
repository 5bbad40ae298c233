package vn.binhan.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;

/**
 * A line of a plan with all that a decision about it must know.
 *
 * @param stands whether it is part of the newest version, neither left out nor taken back
 * @param parts whether other work belongs to it
 * @param owners the plan's owner, and whoever took over from one that no longer exists
 */
record PieceOfWork(
        Plan plan,
        Node node,
        boolean stands,
        boolean parts,
        List<Assignment> assignments,
        Set<OrganisationId> owners) {

    /** The line as rights and record see it. */
    Subject subject() {
        var bodies = assignments.stream().map(Assignment::body).collect(Collectors.toSet());
        return new Subject(plan.id().province(), "work:" + node.id(), plan.owner(), bodies);
    }

    /**
     * Whether a percentage that this body reports is that of the whole line: where a body has the
     * lead, only it and the plan's owner speak of the whole, the others of their part.
     */
    boolean speaksOfTheWhole(OrganisationId body) {
        var led = assignments.stream().anyMatch(given -> given.role() == BodyRole.LEAD);
        return !led
                || owners.contains(body)
                || givenTo(body).filter(given -> given.role() == BodyRole.LEAD).isPresent();
    }

    /** Whether this body has to do with the work at all, and may be spoken for. */
    boolean isOf(OrganisationId body) {
        return owners.contains(body) || givenTo(body).isPresent();
    }

    Optional<Assignment> givenTo(OrganisationId body) {
        return assignments.stream().filter(given -> given.body().equals(body)).findFirst();
    }
}
