package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/**
 * Adds an activity below a piece of work of an issued plan: what a year or a body makes of a task,
 * without touching the plan's wording. Whoever has the task has the activity.
 */
final class AddActivity implements WorkAction<AddActivity.Command> {

    /** The longest name of an activity, in characters. */
    static final int LONGEST = 500;

    record Command(NodeId node, String text, @Nullable LocalDate due, @Nullable UUID once)
            implements OnNode {}

    private final Work.Finder finder;
    private final NodeStore nodes;
    private final WorkStore work;

    AddActivity(Work.Finder finder, NodeStore nodes, WorkStore work) {
        this.finder = finder;
        this.nodes = nodes;
        this.work = work;
    }

    @Override
    public Work.Finder finder() {
        return finder;
    }

    @Override
    public Operation operation() {
        return Operation.ADD_ACTIVITY;
    }

    @Override
    public Decision<Command> decide(Command command, Work facts, Actor actor, Instant now) {
        if (!facts.node().isWork() || facts.node().isActivity()) {
            return Decision.refuse("programme.refused.activityplace");
        }
        if (command.text().isBlank() || command.text().length() > LONGEST) {
            return Decision.refuse("programme.refused.activity", LONGEST);
        }
        var due = command.due();
        if (due != null
                && (due.getYear() < SetDue.FIRST_YEAR || due.getYear() > SetDue.LAST_YEAR)) {
            return Decision.refuse("programme.refused.day");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var added = nodes.addActivity(decided.node(), decided.text(), decided.due());
        for (var given : work.assignments(decided.node())) {
            work.assign(added, given.asWritten(), given.named(), given.body(), given.role(), now);
        }
        return added.toString();
    }
}
