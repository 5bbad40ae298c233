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

/** Somebody was given the decision, with what proves it; nothing of where she is stands in it. */
final class ServeOrder extends OrderAct<ServeOrder.Command> {

    record Command(
            CaseRef ref,
            Instant at,
            OrderCode.@Nullable Receiver receiver,
            OrderCode.@Nullable Method method,
            String witness)
            implements StoryAct.Command {}

    ServeOrder(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var receiver = command.receiver();
        var method = command.method();
        if (receiver == null || method == null) {
            return Decision.refuse("measures.refused.service");
        }
        if (method == OrderCode.Method.REFUSED_BEFORE_WITNESS && command.witness().isBlank()) {
            return Decision.refuse("measures.refused.witness");
        }
        return told(
                OrderKind.SERVED,
                command.at(),
                Particulars.none().code("receiver", receiver).code("method", method),
                command.witness());
    }
}
