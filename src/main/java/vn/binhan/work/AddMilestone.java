package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.plans.Plan;
import vn.binhan.programme.NodeId;

/** Names a day by which something visible of a piece of work is there. */
final class AddMilestone extends WorkAction<AddMilestone.Command, AddMilestone.Command> {

    record Command(NodeId node, String title, @Nullable LocalDate due, @Nullable UUID once)
            implements OnNode {}

    AddMilestone(Pieces pieces) {
        super(Operation.SET_MILESTONE, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        if (command.title().isBlank() || command.title().length() > 300) {
            return Decision.refuse("work.refused.milestone");
        }
        var due = command.due();
        if (due == null || !Plan.mayReach(due.getYear())) {
            return Decision.refuse("work.refused.day");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var due = decided.due();
        if (due != null) {
            milestones().add(decided.node(), decided.title(), due);
        }
        return decided.node().toString();
    }
}
