package vn.binhan.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Subject;

/** An act on one line of a plan; its command names the line and may carry a key to count once. */
interface WorkAction<C extends WorkAction.OnNode> extends Action<C, Work, C> {

    /** What every such command says. */
    interface OnNode {
        NodeId node();

        default @Nullable UUID once() {
            return null;
        }
    }

    Work.Finder finder();

    @Override
    default @Nullable Work read(C command) {
        return finder().lock(command.node());
    }

    @Override
    default Subject subject(C command, Work facts) {
        return facts.subject();
    }

    @Override
    default @Nullable UUID once(C command) {
        return command.once();
    }
}
