package vn.binhan.cases;

import java.time.Instant;
import java.util.EnumSet;
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

/** Writes down what a worker did for her, as the table of the flow allows it. */
final class DoDeed extends StoryAct<DoDeed.Command> {
    /**
     * What a worker does day by day; the others, and conferences with their listeners, are acts of
     * their own.
     */
    static final Set<Deed> DAILY =
            EnumSet.of(Deed.AGREE, Deed.DECLINE, Deed.ASSESS, Deed.PLAN, Deed.NOTE, Deed.ASK_AFTER);

    static final Set<Deed> NEED_WORDS =
            EnumSet.of(Deed.ASSESS, Deed.PLAN, Deed.NOTE, Deed.CONFER, Deed.ASK_AFTER);

    /**
     * @param words what was done, said or agreed; sealed
     */
    record Command(CaseRef ref, @Nullable Deed deed, Instant at, String words, @Nullable UUID once)
            implements StoryAct.Command {}

    DoDeed(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, CaseState.of(story.happenings()));
    }

    static Decision<List<Draft>> tell(Command command, CaseState state) {
        var deed = command.deed();
        if (deed == null || !DAILY.contains(deed)) {
            return Decision.refuse("cases.refused.deed");
        }
        if (!CaseFlow.allows(state.step(), deed)) {
            return Decision.refuse("cases.refused.step." + state.step());
        }
        if (NEED_WORDS.contains(deed) && command.words().isBlank()) {
            return Decision.refuse("cases.refused.words");
        }
        return Decision.accept(
                List.of(new Draft(deed, command.at(), Particulars.none(), command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
