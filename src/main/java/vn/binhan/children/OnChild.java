package vn.binhan.children;

import java.time.Instant;
import java.util.List;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;

/**
 * An act on a child's file, decided by how the file stands; what is written down late takes the
 * moment at which it really happened.
 */
abstract class OnChild<C extends OnChild.Command> extends StoryAct<C> {
    private final Operation operation;

    /** What every such command says. */
    interface Command extends StoryAct.Command {
        /** When it really happened. */
        Instant at();
    }

    OnChild(Chronicle chronicle, Operation operation) {
        super(chronicle);
        this.operation = operation;
    }

    abstract Decision<Draft> says(C command, ChildFile file, Actor actor);

    @Override
    protected final boolean onDossier() {
        return true;
    }

    @Override
    public final Operation operation() {
        return operation;
    }

    @Override
    public final Decision<List<Draft>> tell(C command, Story story, Actor actor, Instant now) {
        var file = ChildFile.of(story.happenings());
        if (file.isEmpty()) {
            return Decision.refuse("children.refused.none");
        }
        if (command.at().isAfter(now)) {
            return Decision.refuse("chronicle.refused.future");
        }
        if (file.get().isBeforeOpening(command.at())) {
            return Decision.refuse("children.refused.before");
        }
        return switch (says(command, file.get(), actor)) {
            case Decision.Refused<Draft>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Draft>(var draft) -> Decision.accept(List.of(draft));
        };
    }
}
