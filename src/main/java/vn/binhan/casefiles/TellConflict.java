package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;

/**
 * Somebody on the case says that a colleague, or they themselves, must not know of it; for that
 * person it is gone at once, without a word.
 */
final class TellConflict extends OnCase<TellConflict.Command, TellConflict.Command> {

    record Command(CaseRef ref, PersonId person) implements OnCase.Command {}

    private final Bars bars;

    /** Keeps for whom a case must not exist. */
    interface Bars {
        void add(CaseRef ref, PersonId person, ConflictSource source, Instant since);
    }

    TellConflict(FileStore files, InstantSource clock, Bars bars) {
        super(files, clock);
        this.bars = bars;
    }

    @Override
    public Operation operation() {
        return Operation.SHARE_CASE;
    }

    @Override
    public Decision<Command> decide(Command command, Known facts, Actor actor, Instant now) {
        var others = facts.teamAt(now);
        others.removeAll(facts.barred());
        others.remove(command.person());
        return others.isEmpty()
                ? Decision.refuse("casefiles.refused.last")
                : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        bars.add(decided.ref(), decided.person(), ConflictSource.TOLD, now);
        return decided.ref().toString();
    }
}
