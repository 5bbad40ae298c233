package vn.binhan.measures;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** The Chair decides that he has to keep away, from the signature until a moment. */
final class DecideOrder extends OrderAct<DecideOrder.Command> {

    record Command(CaseRef ref, Instant at, @Nullable Instant until, String reasons)
            implements StoryAct.Command {}

    DecideOrder(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.DECIDE_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var until = command.until();
        if (until == null) {
            return Decision.refuse("measures.refused.until");
        }
        if (command.reasons().isBlank()) {
            return Decision.refuse("measures.refused.reasons");
        }
        return told(
                OrderKind.DECIDED,
                command.at(),
                Particulars.none().moment("until", until),
                command.reasons());
    }
}
