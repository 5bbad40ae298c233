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

/** Drafts the support plan of a child, which says why it is best for the child, for approval. */
final class DraftPlan extends OnChild<DraftPlan.Command> {

    /**
     * @param plan what is done by whom until when
     * @param best why this is best for the child
     * @param heard what the child says of it, or why the child was not asked
     */
    record Command(
            CaseRef ref,
            Instant at,
            String plan,
            String best,
            String heard,
            @Nullable Integer seen,
            @Nullable UUID once)
            implements OnChild.Command {
        @Override
        public String toString() {
            return "plan";
        }
    }

    DraftPlan(Chronicle chronicle) {
        super(chronicle, Operation.WORK_ON_CASE);
    }

    @Override
    Decision<Draft> says(Command command, ChildFile file, Actor actor) {
        if (!file.mayBePlanned(command.at())) {
            return Decision.refuse("children.refused.sheets");
        }
        if (file.isBeforePlan(command.at())) {
            return Decision.refuse("children.refused.before.plan");
        }
        if (command.plan().isBlank()) {
            return Decision.refuse("children.refused.plan");
        }
        if (command.best().isBlank() || command.heard().isBlank()) {
            return Decision.refuse("children.refused.best");
        }
        var values = new java.util.LinkedHashMap<String, String>();
        values.put("plan", command.plan());
        values.put("best", command.best());
        values.put("heard", command.heard());
        return Decision.accept(
                new Draft(
                        ChildEvent.PLAN_DRAFTED,
                        command.at(),
                        Particulars.none(),
                        Filled.text(values)));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
