package vn.binhan.consents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** Writes down what she said: yes, no, no longer; or that she was told what the law obliges to. */
final class SayConsent extends StoryAct<SayConsent.Command> {

    /**
     * @param said what happened; absent when nothing was chosen
     * @param duty of which duty she was told; absent otherwise
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable ConsentKind said,
            @Nullable Purpose purpose,
            @Nullable OrganisationId receiver,
            Set<Share> shares,
            @Nullable Duty duty,
            String words,
            @Nullable Integer seen,
            @Nullable UUID once)
            implements StoryAct.Command {}

    SayConsent(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    /** A no counts also when the work on the case is over. */
    @Override
    protected boolean afterClosing() {
        return true;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return story.isOpen() || command.said() == ConsentKind.WITHDRAWN
                ? tell(command, story.happenings())
                : Decision.refuse("chronicle.refused.closed");
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story) {
        var said = command.said();
        if (said == null || said == ConsentKind.NOTIFIED) {
            return Decision.refuse("consents.refused.said");
        }
        if (said == ConsentKind.TOLD_OF_DUTY) {
            var duty = command.duty();
            return duty == null
                    ? Decision.refuse("consents.refused.duty")
                    : accept(command, said, Particulars.none().code("duty", duty));
        }
        var purpose = command.purpose();
        if (purpose == null) {
            return Decision.refuse("consents.refused.purpose");
        }
        var receiver = purpose.hasReceiver() ? command.receiver() : null;
        if (purpose.hasReceiver() && receiver == null) {
            return Decision.refuse("consents.refused.receiver");
        }
        if (said == ConsentKind.GIVEN && purpose.hasReceiver() && command.shares().isEmpty()) {
            return Decision.refuse("consents.refused.shares");
        }
        var codes = Particulars.none().code("purpose", purpose);
        if (receiver != null) {
            codes = codes.numbered("receiver", receiver.province(), receiver.number());
        }
        if (said == ConsentKind.GIVEN) {
            codes = codes.codes("shares", command.shares());
        }
        return accept(command, said, codes);
    }

    private static Decision<List<Draft>> accept(
            Command command, ConsentKind said, Particulars codes) {
        return Decision.accept(List.of(new Draft(said, command.at(), codes, command.words())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
