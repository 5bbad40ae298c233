package vn.binhan.cases;

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
import vn.binhan.contact.Contact;
import vn.binhan.ledger.Particulars;
import vn.binhan.needs.Need;
import vn.binhan.needs.Needs;
import vn.binhan.shelter.Stay;

/** Asks to close a case, with the reason and what she says of the help. */
final class AskClosure extends StoryAct<AskClosure.Command> {

    /**
     * @param words her own words and what is left to be done; sealed
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable Closing why,
            Closing.@Nullable HerView view,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    AskClosure(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        if (Stay.live(story.happenings(), now).isPresent()) {
            return Decision.refuse("cases.refused.stay");
        }
        var open = Need.of(story.happenings()).stream().filter(Need::isOpen).count();
        var work = CaseState.of(story.happenings()).work();
        var since = work == null ? now : work;
        if (command.why() == Closing.LOST_CONTACT && !Needs.isLost(story.happenings(), since)) {
            var attempts = Contact.attempts(story.happenings(), since).size();
            return Decision.refuse(
                    "cases.refused.attempts", Needs.ATTEMPTS, attempts, Needs.ATTEMPTS - attempts);
        }
        return command.why() == Closing.NEEDS_MET && open > 0
                ? Decision.refuse("cases.refused.needs", open)
                : tell(command, CaseState.of(story.happenings()));
    }

    static Decision<List<Draft>> tell(Command command, CaseState state) {
        if (!CaseFlow.allows(state.step(), Deed.ASK_CLOSURE)) {
            return Decision.refuse("cases.refused.step." + state.step());
        }
        if (command.why() == null || command.view() == null) {
            return Decision.refuse("cases.refused.why");
        }
        var codes = Particulars.none().code("why", command.why()).code("view", command.view());
        return Decision.accept(
                List.of(new Draft(Deed.ASK_CLOSURE, command.at(), codes, command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
