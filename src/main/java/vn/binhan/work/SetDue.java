package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.plans.Plan;
import vn.binhan.programme.NodeId;

/** Sets the day by which a piece of work is due, or takes it away. */
final class SetDue extends WorkAction<SetDue.Command, SetDue.Command> {

    record Command(NodeId node, int edit, @Nullable LocalDate due) implements OnNode {}

    SetDue(Pieces pieces) {
        super(Operation.ASSIGN_TASK, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        if (!facts.node().isWork()) {
            return Decision.refuse("work.refused.notwork");
        }
        var due = command.due();
        if (due != null && !Plan.mayReach(due.getYear())) {
            return Decision.refuse("work.refused.day");
        }
        if (command.edit() != facts.node().edit()) {
            return Decision.refuse("work.refused.newer");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        programme().setDue(decided.node(), decided.due());
        return decided.node().toString();
    }
}
