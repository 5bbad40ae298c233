package vn.binhan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** Keeps the safety plan as she chose it; the one before stays in the story. */
final class PlanSafety extends StoryAct<PlanSafety.Command> {

    record Command(
            CaseRef ref,
            Instant at,
            Set<Choice> chosen,
            String words,
            @Nullable Integer seen,
            @Nullable UUID once)
            implements StoryAct.Command {}

    PlanSafety(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        if (command.chosen().isEmpty() && command.words().isBlank()) {
            return Decision.refuse("risk.refused.nochoice");
        }
        var codes = Particulars.none().codes("chosen", command.chosen());
        return Decision.accept(
                List.of(new Draft(RiskKind.SAFETY_PLANNED, command.at(), codes, command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
