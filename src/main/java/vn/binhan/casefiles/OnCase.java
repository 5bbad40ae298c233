package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/** An act on one case, by somebody for whom it is there. */
interface OnCase<C extends OnCase.Command, D> extends Action<C, Known, D> {

    /** What every such command says. */
    interface Command {
        CaseRef ref();
    }

    FileStore files();

    InstantSource clock();

    @Override
    default @Nullable Known read(C command) {
        return files().lock(command.ref()).orElse(null);
    }

    @Override
    default Subject subject(C command, Known facts) {
        return facts.subjectAt(clock().instant());
    }

    @Override
    default @Nullable UnitKey unit(Known facts) {
        return facts.file().unit();
    }

    @Override
    default Particulars particulars(D decided) {
        return Particulars.none();
    }

    /** Whether this moment lies within the longest time for which somebody is named. */
    static boolean isAcceptable(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(OpenCase.LONGEST));
    }
}
