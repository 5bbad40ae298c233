package vn.binhan.work;

import java.time.Instant;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.programme.NodeId;

/** Takes a milestone back that was typed wrong; it stays in the list as taken back. */
final class TakeBackMilestone
        extends WorkAction<TakeBackMilestone.Command, TakeBackMilestone.Command> {

    record Command(NodeId node, long milestone) implements OnNode {}

    TakeBackMilestone(Pieces pieces) {
        super(Operation.SET_MILESTONE, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        return milestones().of(command.node()).stream()
                        .anyMatch(one -> one.id() == command.milestone() && !one.isTakenBack())
                ? Decision.accept(command)
                : Decision.refuse("work.refused.nomilestone");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        milestones().takeBack(decided.node(), decided.milestone(), now, actor.person().number());
        return Long.toString(decided.milestone());
    }
}
