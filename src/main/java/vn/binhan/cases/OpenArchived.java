package vn.binhan.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Managing;
import vn.binhan.ledger.Particulars;

/**
 * The head of a unit takes a case out of the archive for a day, with a reason. Whoever must not
 * know it gets the answer of a case that is not there.
 */
final class OpenArchived
        implements Action<OpenArchived.Command, OpenArchived.Facts, OpenArchived.Command> {

    /** Why it is needed again. */
    enum Why {
        SHE_ASKS,
        WORK_GOES_ON,
        CHECKED_BY_LAW
    }

    record Command(CaseRef ref, @Nullable Why why) {}

    record Facts(OrganisationId holder) {}

    private final Managing managing;

    OpenArchived(Managing managing) {
        this.managing = managing;
    }

    @Override
    public Operation operation() {
        return Operation.OPEN_ARCHIVED;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return managing.archiveOf(command.ref()).map(Facts::new).orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of(command.ref().subject(), facts.holder());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        return command.why() == null
                ? Decision.refuse("cases.refused.archive.why")
                : Decision.accept(command);
    }

    @Override
    public String keep(Command command, Actor actor, Instant now) {
        managing.lookInArchive(command.ref(), actor.person(), now);
        return command.ref().toString();
    }

    @Override
    public Particulars particulars(Command command) {
        return command.why() == null
                ? Particulars.none()
                : Particulars.none().code("why", command.why());
    }
}
