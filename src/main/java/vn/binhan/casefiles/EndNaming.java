package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/** Ends at once what somebody may see of a case; one person always stays to answer for it. */
final class EndNaming extends OnCase<EndNaming.Command, EndNaming.Command> {

    record Command(CaseRef ref, long membership) implements OnCase.Command {}

    EndNaming(FileStore files, InstantSource clock) {
        super(files, clock);
    }

    @Override
    public Operation operation() {
        return Operation.SHARE_CASE;
    }

    @Override
    public Decision<Command> decide(Command command, Known facts, Actor actor, Instant now) {
        var holding = facts.members().stream().filter(m -> m.holdsAt(now)).toList();
        if (holding.stream().noneMatch(m -> m.number() == command.membership())) {
            return Decision.refuse("casefiles.refused.ended");
        }
        if (holding.size() == 1) {
            return Decision.refuse("casefiles.refused.last");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        files.end(decided.ref(), decided.membership(), now);
        return decided.ref().toString();
    }
}
