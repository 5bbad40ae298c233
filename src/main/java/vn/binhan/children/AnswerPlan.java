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

/** The Chair approves a child's support plan or gives it back; never the one who drafted it. */
final class AnswerPlan extends OnChild<AnswerPlan.Command> {

    record Command(CaseRef ref, Instant at, boolean approve, String words, @Nullable UUID once)
            implements OnChild.Command {}

    AnswerPlan(Chronicle chronicle) {
        super(chronicle, Operation.DECIDE_MEASURE);
    }

    @Override
    Decision<Draft> says(Command command, ChildFile file, Actor actor) {
        var drafted = file.drafted();
        if (drafted == null) {
            return Decision.refuse("children.refused.nodraft");
        }
        if (file.isBeforePlan(command.at())) {
            return Decision.refuse("children.refused.before.plan");
        }
        if (drafted.equals(actor.person())) {
            return Decision.refuse("children.refused.own");
        }
        if (command.approve() && file.hasTwoPlans()) {
            return Decision.refuse("children.refused.two");
        }
        if (!command.approve() && command.words().isBlank()) {
            return Decision.refuse("children.refused.why");
        }
        var kind = command.approve() ? ChildEvent.PLAN_APPROVED : ChildEvent.PLAN_RETURNED;
        return Decision.accept(new Draft(kind, command.at(), Particulars.none(), command.words()));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
