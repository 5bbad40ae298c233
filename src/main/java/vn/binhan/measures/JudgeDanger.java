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

/** Near the end somebody says after a new assessment whether she is still in danger. */
final class JudgeDanger extends OrderAct<JudgeDanger.Command> {

    record Command(CaseRef ref, Instant at, OrderCode.@Nullable Danger danger, String words)
            implements StoryAct.Command {}

    JudgeDanger(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var danger = command.danger();
        return danger == null
                ? Decision.refuse("measures.refused.danger")
                : told(
                        OrderKind.DANGER_JUDGED,
                        command.at(),
                        Particulars.none().code("danger", danger),
                        command.words());
    }
}
