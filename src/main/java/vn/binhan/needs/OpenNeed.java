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

/** Writes down something that she needs; it counts from this moment until it has an outcome. */
final class OpenNeed extends StoryAct<OpenNeed.Command> {

    record Command(
            CaseRef ref,
            Instant at,
            @Nullable NeedKind kind,
            boolean said,
            boolean first,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    OpenNeed(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings());
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story) {
        var kind = command.kind();
        if (kind == null) {
            return Decision.refuse("needs.refused.kind");
        }
        if (Need.of(story).stream().anyMatch(need -> need.kind() == kind && need.isOpen())) {
            return Decision.refuse("needs.refused.already");
        }
        var codes =
                Particulars.none()
                        .code("kind", kind)
                        .number("said", command.said() ? 1 : 0)
                        .number("first", command.first() ? 1 : 0);
        return Decision.accept(
                List.of(new Draft(NeedEvent.OPENED, command.at(), codes, command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
