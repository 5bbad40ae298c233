package vn.binhan.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/**
 * Leaves words for the holder of a receipt, where she reads them if she comes back; only as far as
 * she allowed.
 */
final class AnswerReport
        implements Action<AnswerReport.Command, AnswerReport.Facts, AnswerReport.Command> {
    private static final int LONGEST = 2_000;

    record Command(CaseRef report, String words, @Nullable UUID once) {
        @Override
        public String toString() {
            return "answer";
        }
    }

    /**
     * @param wish how she may be reached, as far as a code tells it
     * @param closed why nothing can be sealed now
     */
    record Facts(CaseFiles.Held held, ContactPolicy.Wish wish, @Nullable VaultFault closed) {}

    private final CaseFiles files;
    private final Vault vault;
    private final Standings standings;
    private final ReportStore reports;

    AnswerReport(CaseFiles files, Vault vault, Standings standings, ReportStore reports) {
        this.files = files;
        this.vault = vault;
        this.standings = standings;
        this.reports = reports;
    }

    @Override
    public Operation operation() {
        return Operation.ANSWER_REPORT;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return files.hold(command.report())
                .flatMap(held ->
                        standings
                                .standing(command.report())
                                .map(standing ->
                                        new Facts(
                                                held, wish(standing), vault.closed().orElse(null))))
                .orElse(null);
    }

    static ContactPolicy.Wish wish(Standings.Standing standing) {
        var contact =
                Optional.ofNullable(standing.contact())
                        .map(SafeContact.Channel::valueOf)
                        .map(channel -> new SafeContact(channel, "", "", "", "", ""));
        return new ContactPolicy.Wish(contact.orElse(null), standing.others(), standing.coerced());
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return facts.held().subject();
    }

    @Override
    public @Nullable UnitKey unit(Facts facts) {
        return facts.held().file().unit();
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        if (command.words().length() > LONGEST) {
            return Decision.refuse("intake.contact.long", LONGEST);
        }
        var attempt =
                new ContactPolicy.Attempt(
                        SafeContact.Channel.ONLY_RECEIPT, "", command.words(), now, false);
        var refusal = ContactPolicy.refusal(facts.wish(), attempt);
        return refusal.isPresent() ? Decision.refuse(refusal.get()) : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var id = UUID.randomUUID();
        var sealed = vault.seal(Parts.message(decided.report(), id), decided.words().strip());
        reports.addMessage(decided.report(), id, false, now, sealed);
        return id.toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        return Particulars.none();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
