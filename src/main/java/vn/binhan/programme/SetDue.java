package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/** Sets the day by which a piece of work is due, or takes it away. */
final class SetDue implements WorkAction<SetDue.Command> {

    /** The years a day may lie in. */
    static final int FIRST_YEAR = 2000;

    static final int LAST_YEAR = 2100;

    record Command(NodeId node, int edit, @Nullable LocalDate due) implements OnNode {}

    private final Work.Finder finder;
    private final NodeStore nodes;

    SetDue(Work.Finder finder, NodeStore nodes) {
        this.finder = finder;
        this.nodes = nodes;
    }

    @Override
    public Work.Finder finder() {
        return finder;
    }

    @Override
    public Operation operation() {
        return Operation.ASSIGN_TASK;
    }

    @Override
    public Decision<Command> decide(Command command, Work facts, Actor actor, Instant now) {
        if (!facts.node().isWork()) {
            return Decision.refuse("programme.refused.notwork");
        }
        var due = command.due();
        if (due != null && (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR)) {
            return Decision.refuse("programme.refused.day");
        }
        if (command.edit() != facts.node().edit()) {
            return Decision.refuse("programme.refused.newer");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        nodes.setDue(decided.node(), decided.due());
        return decided.node().toString();
    }
}
