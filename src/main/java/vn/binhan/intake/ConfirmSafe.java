package vn.binhan.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * Somebody of the team has met her safely, or reached her by the way that she chose: the mark that
 * she was made to open her receipt goes, and she may be written to again. Opened under duress once
 * more, the mark is back.
 */
final class ConfirmSafe
        implements Action<ConfirmSafe.Command, ConfirmSafe.Facts, ConfirmSafe.Command> {

    /** How it was made sure. */
    enum How {
        /** Face to face, without whoever made her. */
        MET,
        /** By the safe contact, with the word that she agreed to. */
        SAFE_CONTACT
    }

    /**
     * @param how absent when nobody said it
     */
    record Command(CaseRef report, @Nullable How how, @Nullable UUID once) {
        static Command of(CaseRef report, String how, @Nullable UUID once) {
            return new Command(
                    report,
                    Arrays.stream(How.values())
                            .filter(each -> each.name().equals(how))
                            .findFirst()
                            .orElse(null),
                    once);
        }
    }

    record Facts(CaseFiles.Held held, boolean coerced) {}

    private final CaseFiles files;
    private final Standings standings;

    ConfirmSafe(CaseFiles files, Standings standings) {
        this.files = files;
        this.standings = standings;
    }

    @Override
    public Operation operation() {
        return Operation.CONFIRM_SAFE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return files.hold(command.report())
                .flatMap(held ->
                        standings
                                .standing(command.report())
                                .map(standing -> new Facts(held, standing.coerced())))
                .orElse(null);
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
        if (!facts.coerced()) {
            return Decision.refuse("intake.safe.notcoerced");
        }
        return command.how() == null
                ? Decision.refuse("intake.safe.how")
                : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        standings.safe(decided.report());
        return decided.report().toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        var how = decided.how();
        return how == null ? Particulars.none() : Particulars.none().code("how", how);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
