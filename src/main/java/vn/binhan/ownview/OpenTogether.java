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
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** Says that she saw her own view at the screen of whoever works on her case. */
final class OpenTogether extends StoryAct<OpenTogether.Command> {

    record Command(CaseRef ref, @Nullable UUID once) implements StoryAct.Command {}

    OpenTogether(Chronicle chronicle) {
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
        var codes = Particulars.none().code("way", OwnEvent.Way.TOGETHER);
        return Decision.accept(List.of(new Draft(OwnEvent.OPENED, now, codes)));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
