package vn.binhan.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;

/**
 * Whoever has a report signs that they did what the law asks at once; the time is the act's. Of a
 * notice she is told before, or it is written down why not.
 */
final class SignDuty implements OnReport<SignDuty.Command, SignDuty.Signed> {

    /**
     * @param notice whether she was told before; asked only where something is passed on
     */
    record Command(CaseRef ref, String duty, NoticeForm notice) implements OnReport.Command {}

    /**
     * @param before absent where nothing is passed on
     * @param told when she was told; absent where nobody told her
     */
    record Signed(
            CaseRef ref, LegalDuty duty, @Nullable ToldBefore before, @Nullable Instant told) {}

    /** The duties of a report as they stand within the transaction of the act. */
    interface Duties {
        List<LegalDuty> of(ReportStore.Kept kept);
    }

    private final Shelf shelf;
    private final VerdictStore verdicts;
    private final Duties duties;
    private Notices notices = (_, _, _) -> {};

    SignDuty(Shelf shelf, VerdictStore verdicts, Duties duties) {
        this.shelf = shelf;
        this.verdicts = verdicts;
        this.duties = duties;
    }

    void hear(Notices by) {
        notices = by;
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
        if (duty.isEmpty()) {
            return Decision.refuse("response.refused.noduty");
        }
        if (!duty.get().what().isNotice()) {
            return Decision.accept(new Signed(command.ref(), duty.get(), null, null));
        }
        var before = command.notice().before();
        var told = command.notice().told();
        if (before == null) {
            return Decision.refuse("response.refused.before");
        }
        if (before.isTold() && told.isAfter(now)) {
            return Decision.refuse("response.refused.before.when");
        }
        return Decision.accept(
                new Signed(command.ref(), duty.get(), before, before.isTold() ? told : null));
    }

    @Override
    public String keep(Signed signed, Actor actor, Instant now) {
        verdicts.tell(signed, actor.person(), now);
        if (signed.before() != null) {
            var by = actor.person();
            var codes = particulars(signed).numbered("signer", by.province(), by.number());
            notices.given(signed.ref(), codes, now);
        }
        return signed.ref().toString();
    }

    @Override
    public Particulars particulars(Signed signed) {
        var codes = Particulars.none().code("duty", signed.duty().what());
        if (signed.before() == null) {
            return codes;
        }
        var whole = codes.code("before", signed.before());
        return signed.told() == null ? whole : whole.moment("her_told", signed.told());
    }
}
