package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.ledger.Particulars;

/** Names a colleague on a case: for a reason, until a day, and never one in conflict. */
final class ShareCase extends OnCase<ShareCase.Command, ShareCase.Command> {

    record Command(CaseRef ref, PersonId person, Membership.Reason reason, Instant until)
            implements OnCase.Command {}

    private final Conflicts conflicts;

    ShareCase(FileStore files, InstantSource clock, Conflicts conflicts) {
        super(files, clock);
        this.conflicts = conflicts;
    }

    @Override
    public Operation operation() {
        return Operation.SHARE_CASE;
    }

    @Override
    public Decision<Command> decide(Command command, Known facts, Actor actor, Instant now) {
        if (facts.file().state() != CaseFile.State.OPEN) {
            return Decision.refuse("casefiles.refused.closed");
        }
        if (!OnCase.isAcceptable(command.until(), now)) {
            return Decision.refuse("casefiles.refused.until");
        }
        if (facts.teamAt(now).contains(command.person())) {
            return Decision.refuse("casefiles.refused.already");
        }
        // One sentence for all who may not be named: nobody learns why.
        if (facts.barred().contains(command.person())
                || conflicts.leavesOut(facts.file(), command.person())) {
            return Decision.refuse("casefiles.refused.conflict");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        files.name(decided.ref(), decided.person(), decided.reason(), now, decided.until());
        return decided.ref().toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        return Particulars.none().code("reason", decided.reason());
    }
}
