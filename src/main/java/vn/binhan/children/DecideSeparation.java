package vn.binhan.children;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;

/** The Chair decides whether a child is separated at once, with the reason. */
final class DecideSeparation extends OnChild<DecideSeparation.Command> {

    record Command(CaseRef ref, Instant at, boolean separate, String words, @Nullable UUID once)
            implements OnChild.Command {}

    DecideSeparation(Chronicle chronicle) {
        super(chronicle, Operation.DECIDE_MEASURE);
    }

    @Override
    Decision<Draft> says(Command command, ChildFile file, Actor actor) {
        if (file.separateBy() == null) {
            return Decision.refuse("children.refused.notasked");
        }
        if (file.isBeforeSeparation(command.at())) {
            return Decision.refuse("children.refused.before.asked");
        }
        if (command.words().isBlank()) {
            return Decision.refuse("children.refused.why");
        }
        var kind = command.separate() ? ChildEvent.SEPARATED : ChildEvent.SEPARATION_REFUSED;
        return Decision.accept(new Draft(kind, command.at(), Particulars.none(), command.words()));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
