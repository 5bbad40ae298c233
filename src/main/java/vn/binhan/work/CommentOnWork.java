package vn.binhan.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.programme.NodeId;

/** Adds a remark to a piece of work that all who follow it can read. */
final class CommentOnWork extends WorkAction<CommentOnWork.Command, CommentOnWork.Command> {

    record Command(NodeId node, String text, @Nullable UUID once) implements OnNode {}

    CommentOnWork(Pieces pieces) {
        super(Operation.COMMENT_ON_TASK, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        if (command.text().isBlank()) {
            return Decision.refuse("work.refused.comment");
        }
        if (command.text().length() > ReportProgress.LONGEST) {
            return Decision.refuse("work.refused.long", ReportProgress.LONGEST);
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        store().addComment(decided.node(), decided.text(), now, actor.person().number());
        return decided.node().toString();
    }
}
