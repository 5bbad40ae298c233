package vn.binhan.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;

/** Whoever has a report signs that they did what the law asks at once; the time is the act's. */
final class SignDuty implements OnReport<SignDuty.Command, SignDuty.Signed> {

    record Command(CaseRef ref, String duty) implements OnReport.Command {}

    record Signed(CaseRef ref, LegalDuty duty) {}

    /** The duties of a report as they stand within the transaction of the act. */
    interface Duties {
        List<LegalDuty> of(ReportStore.Kept kept);
    }

    private final Shelf shelf;
    private final VerdictStore verdicts;
    private final Duties duties;

    SignDuty(Shelf shelf, VerdictStore verdicts, Duties duties) {
        this.shelf = shelf;
        this.verdicts = verdicts;
        this.duties = duties;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Operation operation() {
        return Operation.SIGN_HAND_OVER;
    }

    @Override
    public Decision<Signed> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.isOf(actor)) {
            return Decision.refuse("response.refused.nothers");
        }
        Optional<LegalDuty> duty =
                duties.of(facts.kept()).stream()
                        .filter(each -> each.key().equals(command.duty()))
                        .findFirst();
        return duty.isPresent()
                ? Decision.accept(new Signed(command.ref(), duty.get()))
                : Decision.refuse("response.refused.noduty");
    }

    @Override
    public String keep(Signed signed, Actor actor, Instant now) {
        verdicts.tell(signed.ref(), signed.duty(), actor.person(), now);
        return signed.ref().toString();
    }

    @Override
    public Particulars particulars(Signed signed) {
        return Particulars.none().code("duty", signed.duty().what());
    }
}
