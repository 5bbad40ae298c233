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
import vn.binhan.contact.Contact;
import vn.binhan.ledger.Particulars;

/** Says what became of a need. */
final class SettleNeed extends StoryAct<SettleNeed.Command> {
    /**
     * @param need the turn of the need
     * @param why why it stayed unmet; absent for other outcomes
     */
    record Command(
            CaseRef ref,
            Instant at,
            int need,
            @Nullable Outcome outcome,
            Outcome.@Nullable Why why,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    SettleNeed(Chronicle chronicle) {
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
        var need =
                Need.of(story).stream().filter(each -> each.turn() == command.need()).findFirst();
        var outcome = command.outcome();
        if (command.need() == 0) {
            return Decision.refuse("needs.refused.need");
        }
        if (need.isEmpty()) {
            return Decision.refuse("needs.refused.gone");
        }
        if (outcome == null || outcome == Outcome.OPEN) {
            return Decision.refuse("needs.refused.outcome");
        }
        if (!NeedFlow.allows(need.get().outcome(), outcome)) {
            return Decision.refuse("needs.refused.settled");
        }
        if (outcome == Outcome.UNMET && command.why() == null) {
            return Decision.refuse("needs.refused.why");
        }
        var attempts = attempts(need.get(), story).size();
        if (outcome == Outcome.LOST_CONTACT && !Needs.isLost(story, need.get().opened())) {
            return Decision.refuse(
                    "needs.refused.attempts", Needs.ATTEMPTS, attempts, Needs.ATTEMPTS - attempts);
        }
        if (outcome == Outcome.SERVED && command.words().isBlank()) {
            return Decision.refuse("needs.refused.who");
        }
        var codes = Particulars.none().number("need", command.need()).code("outcome", outcome);
        if (outcome == Outcome.UNMET && command.why() != null) {
            codes = codes.code("why", command.why());
        }
        if (outcome == Outcome.LOST_CONTACT) {
            codes = codes.number("attempts", attempts);
        }
        var kind = outcome == Outcome.SERVED ? NeedEvent.SERVED : NeedEvent.SETTLED;
        return Decision.accept(List.of(new Draft(kind, command.at(), codes, command.words())));
    }

    /**
     * The recorded attempts to reach her that count: none from before the need or her last word.
     */
    static List<Happening> attempts(Need need, List<Happening> story) {
        return Contact.attempts(story, need.opened());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
