package vn.binhan.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;

/**
 * A second person reads a report for which somebody found not enough grounds, and agrees or lets it
 * be looked at again. Nobody puts a report away alone.
 */
final class SecondReading implements OnReport<SecondReading.Command, SecondReading.Read> {

    record Command(CaseRef ref, boolean agrees) implements OnReport.Command {}

    record Read(CaseRef ref, int version, boolean agrees) {
        enum Said {
            AGREED,
            LOOK_AGAIN
        }
    }

    private final Shelf shelf;
    private final VerdictStore verdicts;

    SecondReading(Shelf shelf, VerdictStore verdicts) {
        this.shelf = shelf;
        this.verdicts = verdicts;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Operation operation() {
        return Operation.READ_REPORT_SECOND;
    }

    /** The check that waits for a second reader. */
    static Optional<Verdict> waiting(List<Verdict> all) {
        return all.stream()
                .filter(verdict -> !verdict.beside())
                .reduce((_, last) -> last)
                .filter(last -> last.result() == Verdict.Result.NOT_ENOUGH)
                .filter(last -> last.readBy() == null);
    }

    @Override
    public Decision<Read> decide(Command command, Facts facts, Actor actor, Instant now) {
        var verdict = waiting(verdicts.of(command.ref()));
        if (facts.kept().state() != Report.State.DOUBTED || verdict.isEmpty()) {
            return Decision.refuse("response.refused.nosecond");
        }
        if (verdict.get().by().equals(actor.person())) {
            return Decision.refuse("response.refused.self");
        }
        return Decision.accept(new Read(command.ref(), verdict.get().version(), command.agrees()));
    }

    @Override
    public String keep(Read read, Actor actor, Instant now) {
        var ref = read.ref();
        verdicts.read(ref, read.version(), actor.person(), read.agrees(), now);
        shelf.stand(ref, read.agrees() ? Report.State.UNFOUNDED : Report.State.OPEN, now);
        return ref.toString();
    }

    @Override
    public Particulars particulars(Read read) {
        return Particulars.none()
                .code("said", read.agrees() ? Read.Said.AGREED : Read.Said.LOOK_AGAIN);
    }
}
