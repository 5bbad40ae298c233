package vn.binhan.contact;

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

/** Says what came of a call or text: whether she herself was reached. */
final class TellResult extends StoryAct<TellResult.Command> {

    /**
     * @param made the turn of the story that made the call or text
     */
    record Command(CaseRef ref, int made, ContactEvent.@Nullable Result result, @Nullable UUID once)
            implements StoryAct.Command {}

    TellResult(Chronicle chronicle) {
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
        var result = command.result();
        if (Story.of(story, ContactEvent.MADE).noneMatch(made -> made.turn() == command.made())) {
            return Decision.refuse("contact.refused.unmade");
        }
        if (result == null) {
            return Decision.refuse("contact.refused.result");
        }
        var codes = Particulars.none().number("made", command.made()).code("result", result);
        return Decision.accept(List.of(new Draft(ContactEvent.ENDED, now, codes)));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
