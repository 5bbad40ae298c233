package vn.binhan.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Telling;
import vn.binhan.ledger.Particulars;

/**
 * Tells somebody else whom the law names or whom she would rather have: a person decides, tells her
 * first, and only then sends the least that is needed.
 */
final class SendToOther implements OnReport<SendToOther.Command, SendToOther.Command> {

    /** One step of the two. */
    enum Step {
        TOLD_HER,
        SENT
    }

    /**
     * @param receiver and how she was told: said with the first step only
     */
    record Command(
            CaseRef ref,
            Step step,
            Telling.@Nullable Receiver receiver,
            VerdictStore.@Nullable How how)
            implements OnReport.Command {}

    private final Shelf shelf;
    private final VerdictStore verdicts;

    SendToOther(Shelf shelf, VerdictStore verdicts) {
        this.shelf = shelf;
        this.verdicts = verdicts;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Operation operation() {
        return Operation.SEND_TO_OTHER;
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.isOf(actor)) {
            return Decision.refuse("response.refused.nothers");
        }
        if (command.step() == Step.SENT) {
            return verdicts.other(command.ref()).isPresent()
                    ? Decision.accept(command)
                    : Decision.refuse("response.refused.tellherfirst");
        }
        if (command.receiver() == null || command.how() == null) {
            return Decision.refuse("response.refused.receiver");
        }
        var mayNotWait = facts.report().danger();
        return command.how() == VerdictStore.How.NOT_REACHED && !mayNotWait
                ? Decision.refuse("response.refused.tellherfirst")
                : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var receiver = decided.receiver();
        var how = decided.how();
        if (decided.step() == Step.SENT) {
            verdicts.sent(decided.ref(), actor.person(), now);
        } else if (receiver != null && how != null) {
            verdicts.tellHer(decided.ref(), receiver, how, actor.person(), now);
        }
        return decided.ref().toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        var receiver = decided.receiver();
        var step = Particulars.none().code("step", decided.step());
        return receiver == null ? step : step.code("receiver", receiver);
    }
}
