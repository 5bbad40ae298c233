package vn.binhan.response;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Json;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Vault;

/**
 * Whoever has a report writes down what they saw, heard and know, and what comes of it. Every
 * version stays; where two wrote at the same time the first counts and the other is kept beside it.
 */
final class CheckReport implements OnReport<CheckReport.Command, CheckReport.Checked> {
    private static final int LONGEST = 8_000;

    /**
     * @param seenEdit the edit of the report on the page from which this was written
     * @param receipted whether the receiver of a report that is not ours said that they have it
     */
    record Command(
            CaseRef ref,
            int seenEdit,
            Verdict.@Nullable Result result,
            Verdict.@Nullable Regime regime,
            boolean crime,
            boolean receipted,
            Verdict.Words words,
            @Nullable UUID once)
            implements OnReport.Command {}

    record Checked(Report report, Verdict verdict, Verdict.Words words) {}

    /** Asks somebody else to read a report that was judged to have not enough grounds. */
    interface SecondReader {
        void ask(CaseRef ref, Instant now);
    }

    private final Shelf shelf;
    private final VerdictStore verdicts;
    private final Vault vault;
    private final SecondReader second;

    CheckReport(Shelf shelf, VerdictStore verdicts, Vault vault, SecondReader second) {
        this.shelf = shelf;
        this.verdicts = verdicts;
        this.vault = vault;
        this.second = second;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Operation operation() {
        return Operation.CHECK_REPORT;
    }

    @Override
    public Decision<Checked> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = vault.closed();
        if (closed.isPresent()) {
            return Decision.refuse(closed.get().key(), closed.get().values().toArray());
        }
        if (facts.kept().state().settled()) {
            return Decision.refuse("response.refused.settled");
        }
        var words = command.words();
        var result = command.result();
        var regime = command.regime();
        if (result == null || regime == null) {
            return Decision.refuse("response.refused.result");
        }
        if (words.reason().isBlank()) {
            return Decision.refuse("response.refused.reason");
        }
        if (words.seen().length()
                        + words.heard().length()
                        + words.known().length()
                        + words.receiver().length()
                > LONGEST) {
            return Decision.refuse("response.refused.long", LONGEST);
        }
        if (result == Verdict.Result.NOT_OURS && words.receiver().isBlank()) {
            return Decision.refuse("response.refused.passedto");
        }
        if (result == Verdict.Result.NOT_OURS && !command.receipted()) {
            return Decision.refuse("response.refused.receipt");
        }
        var beside = command.seenEdit() != facts.kept().edit();
        if (!facts.isOf(actor) && !beside) {
            return Decision.refuse("response.refused.nothers");
        }
        var verdict =
                new Verdict(
                        0,
                        now,
                        actor.person(),
                        result,
                        regime,
                        command.crime(),
                        beside,
                        null,
                        null);
        return Decision.accept(new Checked(facts.report(), verdict, words));
    }

    @Override
    public String keep(Checked checked, Actor actor, Instant now) {
        var ref = checked.report().ref();
        var said = checked.verdict();
        var version = verdicts.of(ref).size() + 1;
        var numbered =
                new Verdict(
                        version,
                        said.at(),
                        said.by(),
                        said.result(),
                        said.regime(),
                        said.crime(),
                        said.beside(),
                        null,
                        null);
        var sealed = vault.seal(VerdictStore.place(ref, version), Json.line(checked.words()));
        verdicts.add(ref, numbered, sealed);
        if (!said.beside()) {
            shelf.stand(ref, said.result().state(), now);
            if (said.result() == Verdict.Result.NOT_ENOUGH) {
                second.ask(ref, now);
            }
        }
        return said.beside() ? "beside" : said.result().name();
    }

    @Override
    public Particulars particulars(Checked checked) {
        return Particulars.none()
                .code("result", checked.verdict().result())
                .code("regime", checked.verdict().regime());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
