package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.kit.Formats;
import vn.binhan.programme.NodeId;

/** Says that what a milestone promised is there. */
final class FinishMilestone extends WorkAction<FinishMilestone.Command, FinishMilestone.Command> {

    record Command(NodeId node, long milestone) implements OnNode {}

    FinishMilestone(Pieces pieces) {
        super(Operation.SET_MILESTONE, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        milestones()
                .finish(
                        decided.node(),
                        decided.milestone(),
                        LocalDate.ofInstant(now, Formats.ZONE));
        return Long.toString(decided.milestone());
    }
}
