package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Subject;
import vn.binhan.places.UnitKey;

/** An act on one case, by somebody for whom it is there; the case is held meanwhile. */
abstract class OnCase<C extends OnCase.Command, D> implements Action<C, Known, D> {

    /** What every such command says. */
    interface Command {
        CaseRef ref();
    }

    final FileStore files;
    private final InstantSource clock;

    OnCase(FileStore files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public @Nullable Known read(C command) {
        return files.lock(command.ref()).orElse(null);
    }

    @Override
    public Subject subject(C command, Known facts) {
        return facts.subjectAt(clock.instant());
    }

    @Override
    public @Nullable UnitKey unit(Known facts) {
        return facts.file().unit();
    }

    /** Whether this moment lies within the longest time for which somebody is named. */
    static boolean isAcceptable(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(OpenCase.LONGEST));
    }
}
