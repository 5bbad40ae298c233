package vn.binhan.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.programme.NodeId;

/** Says that a piece of work carries out one of a plan above, or no longer does. */
final class LinkWork implements Action<LinkWork.Command, LinkWork.Facts, LinkWork.Command> {

    record Command(NodeId below, NodeId above, boolean linked) {}

    /**
     * @param higher whether the one plan stands above the other
     * @param circle whether the plan above is carried out by work of the plan below already
     */
    record Facts(PieceOfWork below, PieceOfWork above, boolean higher, boolean circle) {}

    private final Pieces pieces;
    private final LinkStore links;

    LinkWork(Pieces pieces, LinkStore links) {
        this.pieces = pieces;
        this.links = links;
    }

    @Override
    public Operation operation() {
        return Operation.LINK_TASK;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var below = pieces.lock(command.below());
        var above = pieces.find(command.above());
        if (below == null || above.isEmpty()) {
            return null;
        }
        links.lock();
        var circle = links.andBelow(command.below().plan()).contains(command.above().plan());
        var higher = pieces.seat(above.get().plan()).isAbove(pieces.seat(below.plan()));
        return new Facts(below, above.get(), higher, circle);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return facts.below().subject();
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (command.below().plan().equals(command.above().plan())) {
            return Decision.refuse("work.refused.sameplan");
        }
        if (!facts.below().node().isWork() || !facts.above().node().isWork()) {
            return Decision.refuse("work.refused.notwork");
        }
        if (command.linked() && !facts.higher()) {
            return Decision.refuse("work.refused.notabove");
        }
        if (command.linked() && facts.circle()) {
            return Decision.refuse("work.refused.circle");
        }
        if (command.linked() && !(facts.below().stands() && facts.above().stands())) {
            return Decision.refuse("work.refused.gone");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        if (decided.linked()) {
            links.link(decided.below(), decided.above(), now, actor.person().number());
        } else {
            links.end(decided.below(), decided.above(), now);
        }
        return decided.below().toString();
    }
}
