package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Managing;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** Writes down that a closed case went to the archive of the office, and to whom there. */
final class HandToArchive extends StoryAct<HandToArchive.Command> {
    /** Under this name the closing says by when it has to be there (rule C15). */
    static final String BY = "archive_by";

    /**
     * @param words who took it, and the number of the paper that says so; sealed
     */
    record Command(CaseRef ref, Instant at, String words, @Nullable UUID once)
            implements StoryAct.Command {}

    private final Managing managing;

    HandToArchive(Chronicle chronicle, Managing managing) {
        super(chronicle);
        this.managing = managing;
    }

    @Override
    public Operation operation() {
        // Within a year of the closing: whoever was named on the case may be named no more by then.
        return Operation.REVIEW_CASE;
    }

    @Override
    protected boolean afterClosing() {
        return true;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, CaseState.of(story.happenings()));
    }

    static Decision<List<Draft>> tell(Command command, CaseState state) {
        if (!CaseFlow.allows(state.step(), Deed.ARCHIVE)) {
            return Decision.refuse("cases.refused.step." + state.step());
        }
        return command.words().isBlank()
                ? Decision.refuse("cases.refused.words")
                : Decision.accept(
                        List.of(
                                new Draft(
                                        Deed.ARCHIVE,
                                        command.at(),
                                        Particulars.none(),
                                        command.words())));
    }

    /** By when a case that stands closed has to be there; empty when it is, or nobody knows. */
    static Optional<Instant> due(List<Happening> story) {
        return closing(story).flatMap(told -> told.codes().when(BY));
    }

    /** Whether the case stands closed and is not there yet. */
    static boolean waits(List<Happening> story) {
        return closing(story).isPresent();
    }

    private static Optional<Happening> closing(List<Happening> story) {
        return Story.of(story, Deed.CLOSE, Deed.ARCHIVE, Deed.REOPEN)
                .reduce((_, later) -> later)
                .filter(told -> told.is(Deed.CLOSE));
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var result = super.keep(told, actor, now);
        managing.archive(told.story().held().file().ref(), now);
        return result;
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
