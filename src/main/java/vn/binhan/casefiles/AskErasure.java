package vn.binhan.casefiles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Erasure;

/**
 * Somebody who knows the law asks that a case be erased for good, with reason and legal basis. They
 * need not see it; a case in which they are in conflict answers like one that is not there.
 */
final class AskErasure implements Action<AskErasure.Command, OrganisationId, AskErasure.Command> {

    record Command(CaseRef ref, Erasure why) {}

    private final ErasureStore erasures;

    AskErasure(ErasureStore erasures) {
        this.erasures = erasures;
    }

    @Override
    public Operation operation() {
        return Operation.ASK_ERASURE;
    }

    @Override
    public @Nullable OrganisationId read(Command command) {
        return erasures.erasable(command.ref()).orElse(null);
    }

    @Override
    public Subject subject(Command command, OrganisationId holder) {
        return Subject.of(command.ref().subject(), holder);
    }

    @Override
    public Decision<Command> decide(
            Command command, OrganisationId holder, Actor actor, Instant now) {
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        erasures.ask(decided.ref(), decided.why(), actor.person(), now);
        return decided.ref().toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        return Particulars.none().code("reason", decided.why().reason());
    }
}
