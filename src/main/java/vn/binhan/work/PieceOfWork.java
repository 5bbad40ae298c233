package vn.binhan.work;

import java.util.List;
import java.util.Optional;
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
 */
record PieceOfWork(
        Plan plan, Node node, boolean stands, boolean parts, List<Assignment> assignments) {

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
                || body.equals(plan.owner())
                || givenTo(body).filter(given -> given.role() == BodyRole.LEAD).isPresent();
    }

    Optional<Assignment> givenTo(OrganisationId body) {
        return assignments.stream().filter(given -> given.body().equals(body)).findFirst();
    }
}
