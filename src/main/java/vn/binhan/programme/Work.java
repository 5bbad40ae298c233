package vn.binhan.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;

/** A line of a plan with all that a decision about it must know. */
record Work(Plan plan, Node node, List<Assignment> assignments) {

    /** The line as rights and record see it. */
    Subject subject() {
        var bodies = assignments.stream().map(Assignment::body).collect(Collectors.toSet());
        return new Subject(plan.id().province(), "work:" + node.id(), plan.owner(), bodies);
    }

    Optional<Assignment> givenTo(OrganisationId body) {
        return assignments.stream().filter(given -> given.body().equals(body)).findFirst();
    }

    /** Finds work and holds it against change by others. */
    static final class Finder {
        private final PlanStore plans;
        private final NodeStore nodes;
        private final WorkStore work;

        Finder(PlanStore plans, NodeStore nodes, WorkStore work) {
            this.plans = plans;
            this.nodes = nodes;
            this.work = work;
        }

        @Nullable Work lock(NodeId id) {
            var node = nodes.lock(id);
            if (node.isEmpty()) {
                return null;
            }
            return new Work(plans.find(id.plan()).orElseThrow(), node.get(), work.assignments(id));
        }

        Optional<Work> find(NodeId id) {
            return nodes.find(id)
                    .map(node ->
                            new Work(
                                    plans.find(id.plan()).orElseThrow(),
                                    node,
                                    work.assignments(id)));
        }
    }
}
