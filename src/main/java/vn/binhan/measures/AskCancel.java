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

/** Somebody who may asks to cancel the order. */
final class AskCancel extends OrderAct<AskCancel.Command> {

    record Command(CaseRef ref, Instant at, OrderCode.@Nullable Asker asker, String words)
            implements StoryAct.Command {}

    AskCancel(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var asker = command.asker();
        if (asker == null || asker == OrderCode.Asker.EX_OFFICIO) {
            return Decision.refuse("measures.refused.asker");
        }
        return told(
                OrderKind.CANCEL_ASKED,
                command.at(),
                Particulars.none().code("asker", asker),
                command.words());
    }
}
