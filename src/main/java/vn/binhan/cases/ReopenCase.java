package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
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

/** Opens a closed case again because there is something to do for her; the story goes on. */
final class ReopenCase extends StoryAct<ReopenCase.Command> {

    record Command(CaseRef ref, String words) implements StoryAct.Command {}

    private final Managing managing;

    ReopenCase(Chronicle chronicle, Managing managing) {
        super(chronicle);
        this.managing = managing;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    protected boolean afterClosing() {
        return true;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, CaseState.of(story.happenings()), now);
    }

    static Decision<List<Draft>> tell(Command command, CaseState state, Instant now) {
        var step = state.step();
        if (!CaseFlow.allows(step, Deed.REOPEN)) {
            return Decision.refuse("cases.refused.step." + step);
        }
        return command.words().isBlank()
                ? Decision.refuse("cases.refused.words")
                : Decision.accept(
                        List.of(new Draft(Deed.REOPEN, now, Particulars.none(), command.words())));
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        managing.reopen(told.story().held().file().ref(), actor.person(), now);
        return super.keep(told, actor, now);
    }
}
