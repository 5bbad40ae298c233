package vn.binhan.programme;

import java.time.Instant;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/** Takes a piece of work back from a body; what it reported stays. */
final class EndAssignment implements WorkAction<EndAssignment.Command> {

    record Command(NodeId node, long assignment) implements OnNode {}

    private final Work.Finder finder;
    private final WorkStore work;

    EndAssignment(Work.Finder finder, WorkStore work) {
        this.finder = finder;
        this.work = work;
    }

    @Override
    public Work.Finder finder() {
        return finder;
    }

    @Override
    public Operation operation() {
        return Operation.ASSIGN_TASK;
    }

    @Override
    public Decision<Command> decide(Command command, Work facts, Actor actor, Instant now) {
        var stands =
                facts.assignments().stream().anyMatch(given -> given.id() == command.assignment());
        return stands ? Decision.accept(command) : Decision.refuse("programme.refused.notgiven");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        work.endAssignment(decided.node(), decided.assignment(), now);
        return Long.toString(decided.assignment());
    }
}
