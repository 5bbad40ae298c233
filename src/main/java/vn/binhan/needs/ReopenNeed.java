package vn.binhan.needs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/**
 * An outcome was written down by mistake: the need waits again, since when it was opened. What was
 * written stays in the story; what its receiver confirmed only the receiver knows better.
 */
final class ReopenNeed extends StoryAct<ReopenNeed.Command> {

    /** What was wrong. */
    enum Mistake {
        WRONG_NEED,
        WRONG_OUTCOME,
        NOT_SO_AFTER_ALL
    }

    /**
     * @param need the turn of the need
     */
    record Command(
            CaseRef ref, int need, @Nullable Mistake mistake, String words, @Nullable UUID once)
            implements StoryAct.Command {}

    ReopenNeed(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings(), now);
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story, Instant now) {
        var needs = Need.of(story);
        var found = needs.stream().filter(each -> each.turn() == command.need()).findFirst();
        if (command.need() == 0) {
            return Decision.refuse("needs.refused.need");
        }
        if (found.isEmpty() || !NeedFlow.allows(found.get().outcome(), Outcome.OPEN)) {
            return Decision.refuse("needs.refused.gone");
        }
        var need = found.get();
        var mistake = command.mistake();
        if (mistake == null) {
            return Decision.refuse("needs.refused.mistake");
        }
        if (need.confirmed()) {
            return Decision.refuse("needs.refused.confirmed");
        }
        if (needs.stream().anyMatch(each -> each.kind() == need.kind() && each.isOpen())) {
            return Decision.refuse("needs.refused.already");
        }
        var codes =
                Particulars.none()
                        .number("need", need.turn())
                        .code("was", need.outcome())
                        .code("mistake", mistake);
        return Decision.accept(
                List.of(new Draft(NeedEvent.REOPENED, now, codes, command.words().strip())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
