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

/** Says that nobody has a safe way to reach her, and why; from now on the waiting counts. */
final class TellNoWay extends StoryAct<TellNoWay.Command> {

    /**
     * @param words why no way is safe; sealed
     */
    record Command(CaseRef ref, String words, @Nullable UUID once) implements StoryAct.Command {}

    TellNoWay(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command.words(), story.happenings(), now);
    }

    static Decision<List<Draft>> tell(String words, List<Happening> story, Instant now) {
        if (NoWay.of(story, Contact.heard(story, Instant.EPOCH)).isPresent()) {
            return Decision.refuse("contact.refused.noway.already");
        }
        return words.isBlank()
                ? Decision.refuse("contact.refused.noway.words")
                : Decision.accept(
                        List.of(
                                new Draft(
                                        ContactEvent.NO_WAY,
                                        now,
                                        Particulars.none(),
                                        words.strip())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
