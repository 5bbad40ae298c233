package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/** Names a day by which something visible of a piece of work is there. */
final class AddMilestone implements WorkAction<AddMilestone.Command> {

    record Command(NodeId node, String title, @Nullable LocalDate due, @Nullable UUID once)
            implements OnNode {}

    private final Work.Finder finder;
    private final WorkStore work;

    AddMilestone(Work.Finder finder, WorkStore work) {
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
        if (command.title().isBlank() || command.title().length() > 300) {
            return Decision.refuse("programme.refused.milestone");
        }
        var due = command.due();
        if (due == null || due.getYear() < SetDue.FIRST_YEAR || due.getYear() > SetDue.LAST_YEAR) {
            return Decision.refuse("programme.refused.day");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var due = decided.due();
        if (due != null) {
            work.addMilestone(decided.node(), decided.title(), due);
        }
        return decided.node().toString();
    }
}
