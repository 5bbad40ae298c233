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

/** Whoever asked for an order does not ask for it any more. */
final class WithdrawRequest extends OrderAct<WithdrawRequest.Command> {

    record Command(CaseRef ref, Instant at, String words) implements StoryAct.Command {}

    WithdrawRequest(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        return told(OrderKind.WITHDRAWN, command.at(), Particulars.none(), command.words());
    }
}
