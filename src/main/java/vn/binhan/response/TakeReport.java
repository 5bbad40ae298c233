package vn.binhan.response;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;
import vn.binhan.casefiles.Answering;
import vn.binhan.casefiles.CaseRef;

/** Whoever was asked says that they have the report; from now on they answer for it. */
final class TakeReport implements OnReport<TakeReport.Command, TakeReport.Taken> {

    record Command(CaseRef ref) implements OnReport.Command {}

    /**
     * @param turn 0 when they had it already
     * @param others who were asked as well and need not know any more
     */
    record Taken(CaseRef ref, long turn, Set<PersonId> others, boolean danger) {}

    private final Shelf shelf;
    private final Answering answering;
    private final Wall wall;

    TakeReport(Shelf shelf, Answering answering, Wall wall) {
        this.shelf = shelf;
        this.answering = answering;
        this.wall = wall;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Operation operation() {
        return Operation.TAKE_REPORT;
    }

    @Override
    public Decision<Taken> decide(Command command, Facts facts, Actor actor, Instant now) {
        var turn = facts.current().orElse(null);
        var danger = facts.report().danger();
        if (facts.isOf(actor)) {
            return Decision.accept(new Taken(command.ref(), 0, Set.of(), danger));
        }
        if (turn == null || turn.isTaken()) {
            return Decision.refuse("response.refused.taken");
        }
        if (!turn.asked().contains(actor.person())) {
            return Decision.refuse("response.refused.notasked");
        }
        var others = new HashSet<>(turn.asked());
        others.remove(actor.person());
        return Decision.accept(new Taken(command.ref(), turn.number(), others, danger));
    }

    @Override
    public String keep(Taken taken, Actor actor, Instant now) {
        if (taken.turn() > 0) {
            var ref = taken.ref();
            wall.asClock(() -> {
                var window = shelf.levels().of(ref.province()).act(taken.danger());
                shelf.turns().take(ref, taken.turn(), actor.person(), now, now.plus(window));
                answering.end(ref, taken.others(), now);
                return true;
            });
        }
        return taken.ref().toString();
    }
}
