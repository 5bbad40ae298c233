package vn.binhan.ownview;

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

/** Writes down how she was answered who asked to correct or erase what is kept about her. */
final class AnswerHer extends StoryAct<AnswerHer.Command> {

    /**
     * @param asked the turn of her wish
     * @param words what was done and how she was told; sealed
     */
    record Command(CaseRef ref, int asked, String words, @Nullable UUID once)
            implements StoryAct.Command {}

    AnswerHer(Chronicle chronicle) {
        super(chronicle);
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
        return tell(command, story.happenings(), now);
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story, Instant now) {
        if (Asked.of(story).stream()
                .noneMatch(asked -> asked.turn() == command.asked() && !asked.answered())) {
            return Decision.refuse("ownview.refused.over");
        }
        if (command.words().isBlank()) {
            return Decision.refuse("ownview.refused.answer");
        }
        var codes = Particulars.none().number("asked", command.asked());
        return Decision.accept(List.of(new Draft(OwnEvent.ANSWERED, now, codes, command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
