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

/**
 * Adds an activity below a piece of work of an issued plan: what a year or a body makes of a task,
 * without touching the plan's wording. Whoever has the task has the activity.
 */
final class AddActivity extends WorkAction<AddActivity.Command, AddActivity.Command> {

    /** The longest name of an activity, in characters. */
    static final int LONGEST = 500;

    record Command(NodeId node, String text, @Nullable LocalDate due, @Nullable UUID once)
            implements OnNode {}

    AddActivity(Pieces pieces) {
        super(Operation.ADD_ACTIVITY, pieces);
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        if (!facts.node().isWork() || facts.node().isActivity()) {
            return Decision.refuse("work.refused.activityplace");
        }
        if (command.text().isBlank() || command.text().length() > LONGEST) {
            return Decision.refuse("work.refused.activity", LONGEST);
        }
        var due = command.due();
        if (due != null && !Plan.mayReach(due.getYear())) {
            return Decision.refuse("work.refused.day");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var added = programme().addActivity(decided.node(), decided.text(), decided.due());
        for (var given : given().assignments(decided.node())) {
            given().assign(
                            added,
                            given.asWritten(),
                            given.named(),
                            given.body(),
                            given.role(),
                            now);
        }
        return added.toString();
    }
}
