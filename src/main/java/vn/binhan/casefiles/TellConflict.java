package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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

    private final Conflicts conflicts;

    TellConflict(FileStore files, InstantSource clock, Conflicts conflicts) {
        super(files, clock);
        this.conflicts = conflicts;
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
        conflicts.bar(decided.ref(), Map.of(decided.person(), ConflictSource.TOLD), now);
        return decided.ref().toString();
    }
}
