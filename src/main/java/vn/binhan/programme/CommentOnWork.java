package vn.binhan.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/** Adds a remark to a piece of work that all who follow it can read. */
final class CommentOnWork implements WorkAction<CommentOnWork.Command> {

    record Command(NodeId node, String text, @Nullable UUID once) implements OnNode {}

    private final Work.Finder finder;
    private final WorkStore work;

    CommentOnWork(Work.Finder finder, WorkStore work) {
        this.finder = finder;
        this.work = work;
    }

    @Override
    public Work.Finder finder() {
        return finder;
    }

    @Override
    public Operation operation() {
        return Operation.COMMENT_ON_TASK;
    }

    @Override
    public Decision<Command> decide(Command command, Work facts, Actor actor, Instant now) {
        if (command.text().isBlank()) {
            return Decision.refuse("programme.refused.comment");
        }
        if (command.text().length() > ReportProgress.LONGEST) {
            return Decision.refuse("programme.refused.long", ReportProgress.LONGEST);
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        work.addComment(decided.node(), decided.text(), now, actor.person().number());
        return decided.node().toString();
    }
}
