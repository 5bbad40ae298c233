package vn.binhan.risk;

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
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** Notes that something happened after which danger must be judged again. */
final class NoteChange extends StoryAct<NoteChange.Command> {

    record Command(
            CaseRef ref, Instant at, @Nullable Change change, String words, @Nullable UUID once)
            implements StoryAct.Command {}

    NoteChange(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return command.change() == null
                ? Decision.refuse("risk.refused.change")
                : Decision.accept(List.of(draft(command.change(), command.at(), command.words())));
    }

    static Draft draft(Change change, Instant at, String words) {
        return new Draft(RiskKind.CHANGED, at, Particulars.none().code("change", change), words);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
