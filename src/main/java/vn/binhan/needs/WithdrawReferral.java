package vn.binhan.needs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** Takes a referral back: its receiver sees nothing of it from then on. */
final class WithdrawReferral extends StoryAct<WithdrawReferral.Command> {

    record Command(CaseRef ref, UUID id) implements StoryAct.Command {}

    WithdrawReferral(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command.id(), story.happenings(), now);
    }

    static Decision<List<Draft>> tell(UUID id, List<Happening> story, Instant now) {
        return Referral.of(story).stream()
                        .anyMatch(each -> each.id().equals(id) && each.stage().isLive())
                ? Decision.accept(List.of(draft(id, now)))
                : Decision.refuse("needs.refused.over");
    }

    static Draft draft(UUID id, Instant now) {
        return new Draft(NeedEvent.WITHDRAWN, now, Particulars.none().id("referral", id));
    }
}
