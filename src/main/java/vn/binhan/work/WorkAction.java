package vn.binhan.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Programme;

/** An act on one piece of work; its command names the line and may carry a key to count once. */
abstract class WorkAction<C extends WorkAction.OnNode, D> implements Action<C, PieceOfWork, D> {

    /** What every such command says. */
    interface OnNode {
        NodeId node();

        default @Nullable UUID once() {
            return null;
        }
    }

    private final Operation operation;
    private final Pieces pieces;

    WorkAction(Operation operation, Pieces pieces) {
        this.operation = operation;
        this.pieces = pieces;
    }

    /** Where what is done about the work is kept. */
    final WorkStore store() {
        return pieces.store();
    }

    /** To whom it was given. */
    final AssignmentStore given() {
        return pieces.given();
    }

    final MilestoneStore milestones() {
        return pieces.milestones();
    }

    final Programme programme() {
        return pieces.programme();
    }

    /** The rule for work that stands. */
    abstract Decision<D> judge(C command, PieceOfWork facts, Actor actor, Instant now);

    @Override
    public final Decision<D> decide(C command, PieceOfWork facts, Actor actor, Instant now) {
        return facts.stands()
                ? judge(command, facts, actor, now)
                : Decision.refuse("work.refused.gone");
    }

    @Override
    public final Operation operation() {
        return operation;
    }

    @Override
    public final @Nullable PieceOfWork read(C command) {
        return pieces.lock(command.node());
    }

    @Override
    public final Subject subject(C command, PieceOfWork facts) {
        return facts.subject();
    }

    @Override
    public final @Nullable UUID once(C command) {
        return command.once();
    }
}
