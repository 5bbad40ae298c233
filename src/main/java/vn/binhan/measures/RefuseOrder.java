package vn.binhan.measures;

import java.time.Instant;
import java.util.function.Supplier;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** The Chair refuses an order, with reasons in writing. */
final class RefuseOrder extends OrderAct<RefuseOrder.Command> {

    record Command(CaseRef ref, Instant at, String reasons) implements StoryAct.Command {}

    RefuseOrder(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.DECIDE_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        return command.reasons().isBlank()
                ? Decision.refuse("measures.refused.reasons")
                : told(OrderKind.REFUSED, command.at(), Particulars.none(), command.reasons());
    }
}
