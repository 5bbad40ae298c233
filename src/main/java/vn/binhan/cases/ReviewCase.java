package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Managing;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/**
 * A supervisor looked through the case and says what to watch; nobody supervises what they answer
 * for themselves.
 */
final class ReviewCase extends StoryAct<ReviewCase.Command> {

    record Command(CaseRef ref, String words, @Nullable UUID once) implements StoryAct.Command {}

    private final Managing managing;

    ReviewCase(Chronicle chronicle, Managing managing) {
        super(chronicle);
        this.managing = managing;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return managing.isWorker(command.ref(), actor.person(), now)
                ? Decision.refuse("cases.refused.own")
                : tell(command, CaseState.of(story.happenings()), now);
    }

    static Decision<List<Draft>> tell(Command command, CaseState state, Instant now) {
        var step = state.step();
        if (!CaseFlow.allows(step, Deed.REVIEW)) {
            return Decision.refuse("cases.refused.step." + step);
        }
        return Decision.accept(
                List.of(new Draft(Deed.REVIEW, now, Particulars.none(), command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
