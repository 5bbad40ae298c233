package vn.binhan.work;

import java.time.Instant;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.programme.NodeId;

/** Takes an activity back that was typed wrong; what was reported on it stays in the record. */
final class TakeBackActivity extends WorkAction<TakeBackActivity.Command, NodeId> {

    record Command(NodeId node) implements OnNode {}

    TakeBackActivity(Pieces pieces) {
        super(Operation.ADD_ACTIVITY, pieces);
    }

    @Override
    Decision<NodeId> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        return facts.node().isActivity()
                ? Decision.accept(command.node())
                : Decision.refuse("work.refused.notactivity");
    }

    @Override
    public String keep(NodeId activity, Actor actor, Instant now) {
        programme().takeBack(activity, now, actor.person().number());
        return activity.toString();
    }
}
