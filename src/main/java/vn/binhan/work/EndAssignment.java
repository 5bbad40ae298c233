package vn.binhan.work;

import java.time.Instant;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.programme.NodeId;

/** Takes a piece of work back from a body; what it reported stays. */
final class EndAssignment extends WorkAction<EndAssignment.Command, EndAssignment.Command> {

    record Command(NodeId node, long assignment) implements OnNode {}

    EndAssignment(Pieces pieces) {
        super(Operation.ASSIGN_TASK, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        var stands =
                facts.assignments().stream().anyMatch(given -> given.id() == command.assignment());
        return stands ? Decision.accept(command) : Decision.refuse("work.refused.notgiven");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        given().endAssignment(decided.node(), decided.assignment(), now);
        return Long.toString(decided.assignment());
    }
}
