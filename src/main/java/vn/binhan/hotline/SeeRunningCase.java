package vn.binhan.hotline;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/**
 * Somebody on call looks at a running case whose number a caller read out: with a reason, and with
 * a word on how sure they are of the caller. It stands in the record before anything is shown, and
 * she is told of it as of every opening.
 */
final class SeeRunningCase
        implements Action<SeeRunningCase.Command, RunningCase, SeeRunningCase.Seen> {

    /** Why it is looked at. */
    enum Why {
        SHE_CALLS,
        CALLED_FOR_HER,
        CALL_HANDED_OVER
    }

    /** How sure it is who calls. */
    enum Checked {
        READ_OUT_WHOLE_RECEIPT,
        CALLED_OFFICE_BACK,
        NOT_SURE
    }

    /**
     * @param seen the case as the act read it, to be shown once the act is done
     */
    record Command(
            CaseNumber number,
            Why why,
            Checked checked,
            AtomicReference<@Nullable RunningCase> seen) {}

    record Seen(RunningCase running, Command command) {}

    private final RunningStore store;

    SeeRunningCase(RunningStore store) {
        this.store = store;
    }

    @Override
    public Operation operation() {
        return Operation.SEE_RUNNING_CASE;
    }

    @Override
    public @Nullable RunningCase read(Command command) {
        return store.running(command.number()).orElse(null);
    }

    @Override
    public Subject subject(Command command, RunningCase facts) {
        return Subject.of(facts.ref().subject(), facts.holder());
    }

    @Override
    public Decision<Seen> decide(Command command, RunningCase facts, Actor actor, Instant now) {
        return Decision.accept(new Seen(facts, command));
    }

    @Override
    public String keep(Seen seen, Actor actor, Instant now) {
        seen.command().seen().set(seen.running());
        return seen.running().ref().toString();
    }

    @Override
    public Particulars particulars(Seen seen) {
        return Particulars.none()
                .code("why", seen.command().why())
                .code("checked", seen.command().checked());
    }
}
