package vn.binhan.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** After the waiting a second person finds that there is still no safe way to reach her. */
final class CheckNoWay extends StoryAct<CheckNoWay.Command> {

    record Command(CaseRef ref, @Nullable UUID once) implements StoryAct.Command {}

    CheckNoWay(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(story.happenings(), actor.person(), now);
    }

    static Decision<List<Draft>> tell(List<Happening> story, PersonId by, Instant now) {
        var found = NoWay.of(story, Contact.heard(story, Instant.EPOCH));
        if (found.isEmpty() || found.get().isChecked()) {
            return Decision.refuse("contact.refused.noway.none");
        }
        if (found.get().by().equals(by)) {
            return Decision.refuse("contact.refused.noway.second");
        }
        return now.isBefore(found.get().until())
                ? Decision.refuse("contact.refused.noway.early")
                : Decision.accept(
                        List.of(new Draft(ContactEvent.NO_WAY_CHECKED, now, Particulars.none())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
