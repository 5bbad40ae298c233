package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Wall;

/**
 * Opens the cover of a case. Looking is an act: it stands in the record before anything is shown,
 * so that a survivor can be told how many people of which duty opened her file.
 */
final class LookAtCase extends OnCase<LookAtCase.Command, Known> {

    /**
     * @param seen the case as the act read it, to be shown once the act is done
     */
    record Command(CaseRef ref, AtomicReference<@Nullable Known> seen) implements OnCase.Command {
        Command(CaseRef ref) {
            this(ref, new AtomicReference<>());
        }
    }

    LookAtCase(FileStore files, InstantSource clock) {
        super(files, clock);
    }

    @Override
    public @Nullable Known read(Command command, Wall.Asking asking) {
        var known = files.find(command.ref(), asking).orElse(null);
        command.seen().set(known);
        return known;
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
