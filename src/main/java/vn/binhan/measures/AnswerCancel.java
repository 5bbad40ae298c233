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

/** The Chair cancels the order, asked or not, or answers in writing that it stands. */
final class AnswerCancel extends OrderAct<AnswerCancel.Command> {

    /** What the Chair answers. */
    enum Answer {
        KEPT,
        CANCELLED
    }

    record Command(CaseRef ref, Instant at, @Nullable Answer answer, String reasons)
            implements StoryAct.Command {}

    AnswerCancel(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.DECIDE_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var answer = command.answer();
        if (answer == null) {
            return Decision.refuse("measures.refused.answer");
        }
        if (command.reasons().isBlank()) {
            return Decision.refuse("measures.refused.reasons");
        }
        return told(
                answer == Answer.CANCELLED ? OrderKind.CANCELLED : OrderKind.KEPT,
                command.at(),
                Particulars.none(),
                command.reasons());
    }
}
