package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;

/**
 * Opens the cover of a case. Looking is an act: it stands in the record before anything is shown,
 * so that a survivor can be told how many people of which duty opened her file.
 */
final class LookAtCase extends OnCase<LookAtCase.Command, Known> {

    record Command(CaseRef ref) implements OnCase.Command {}

    LookAtCase(FileStore files, InstantSource clock) {
        super(files, clock);
    }

    @Override
    public @Nullable Known read(Command command) {
        return files.find(command.ref()).orElse(null);
    }

    @Override
    public Operation operation() {
        return Operation.READ_CASE;
    }

    @Override
    public Decision<Known> decide(Command command, Known facts, Actor actor, Instant now) {
        return Decision.accept(facts);
    }

    @Override
    public String keep(Known decided, Actor actor, Instant now) {
        return decided.file().ref().toString();
    }
}
