package vn.binhan.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.ledger.Particulars;

/** Makes one call or text to her: decided anew by what stands at this moment, and on record. */
final class MakeContact extends StoryAct<MakeContact.Command> {

    /**
     * @param contact what she agreed to, as it was opened for this
     * @param agreed the turn of the story that says so; 0 where only her report does
     */
    record Command(
            CaseRef ref,
            @Nullable SafeContact contact,
            int agreed,
            @Nullable Channel channel,
            boolean readHours,
            @Nullable UUID once)
            implements StoryAct.Command {}

    private final Predicate<CaseRef> coerced;

    /**
     * @param coerced whether somebody made her open what is hers
     */
    MakeContact(Chronicle chronicle, Predicate<CaseRef> coerced) {
        super(chronicle);
        this.coerced = coerced;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings(), coerced.test(command.ref()), now);
    }

    static Decision<List<Draft>> tell(
            Command command, List<Happening> story, boolean coerced, Instant now) {
        var newest = AgreeContact.last(story).map(Happening::turn).orElse(0);
        if (newest != command.agreed()) {
            return Decision.refuse("contact.refused.meanwhile");
        }
        if (AgreeContact.standing(story).size() > 1) {
            return Decision.refuse("contact.refused.disputed");
        }
        var channel = command.channel();
        return switch (Outgoing.of(command.contact(), coerced, channel, now, command.readHours())) {
            case Outgoing.Refused(var reason) -> Decision.refuse(reason);
            case Outgoing.Allowed _ ->
                    channel == null
                            ? Decision.refuse("contact.refused.channel")
                            : Decision.accept(
                                    List.of(
                                            new Draft(
                                                    ContactEvent.MADE,
                                                    now,
                                                    Particulars.none()
                                                            .code("channel", channel)
                                                            .number("agreed", newest))));
        };
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
