package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.kit.Formats;

/** Says that what a milestone promised is there. */
final class FinishMilestone implements WorkAction<FinishMilestone.Command> {

    record Command(NodeId node, long milestone) implements OnNode {}

    private final Work.Finder finder;
    private final WorkStore work;

    FinishMilestone(Work.Finder finder, WorkStore work) {
        this.finder = finder;
        this.work = work;
    }

    @Override
    public Work.Finder finder() {
        return finder;
    }

    @Override
    public Operation operation() {
        return Operation.SET_MILESTONE;
    }

    @Override
    public Decision<Command> decide(Command command, Work facts, Actor actor, Instant now) {
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        work.finishMilestone(
                decided.node(), decided.milestone(), LocalDate.ofInstant(now, Formats.ZONE));
        return Long.toString(decided.milestone());
    }
}
