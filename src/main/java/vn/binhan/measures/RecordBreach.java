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

/** Somebody saw that he broke the order. */
final class RecordBreach extends OrderAct<RecordBreach.Command> {

    record Command(CaseRef ref, Instant at, OrderCode.@Nullable Breach breach, String words)
            implements StoryAct.Command {}

    RecordBreach(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var breach = command.breach();
        if (breach == null || command.words().isBlank()) {
            return Decision.refuse("measures.refused.breach");
        }
        return told(
                OrderKind.BREACHED,
                command.at(),
                Particulars.none().code("breach", breach),
                command.words());
    }
}
