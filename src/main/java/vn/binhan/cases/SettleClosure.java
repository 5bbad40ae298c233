package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Managing;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;
import vn.binhan.shelter.Stay;

/** A second person, never the one who asked, closes the case or keeps it open. */
final class SettleClosure extends StoryAct<SettleClosure.Command> {

    record Command(CaseRef ref, boolean close, String words) implements StoryAct.Command {}

    private final Managing managing;
    private final UnaryOperator<Instant> archiveBy;

    /**
     * @param archiveBy by when a case that is closed then has to be in the archive (rule C15)
     */
    SettleClosure(Chronicle chronicle, Managing managing, UnaryOperator<Instant> archiveBy) {
        super(chronicle);
        this.managing = managing;
        this.archiveBy = archiveBy;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return command.close() && Stay.live(story.happenings(), now).isPresent()
                ? Decision.refuse("cases.refused.stay")
                : dated(tell(command, CaseState.of(story.happenings()), actor.person(), now), now);
    }

    /** The closing says by when the case has to be in the archive. */
    private Decision<List<Draft>> dated(Decision<List<Draft>> decision, Instant now) {
        if (decision instanceof Decision.Accepted<List<Draft>>(var drafts)
                && drafts.getLast().kind() == Deed.CLOSE) {
            var draft = drafts.getLast();
            var codes = draft.codes().moment(HandToArchive.BY, archiveBy.apply(now));
            return Decision.accept(
                    List.of(new Draft(draft.kind(), draft.at(), codes, draft.words())));
        }
        return decision;
    }

    static Decision<List<Draft>> tell(Command command, CaseState state, PersonId by, Instant now) {
        var deed = command.close() ? Deed.CLOSE : Deed.KEEP_OPEN;
        var why = state.why();
        if (!CaseFlow.allows(state.step(), deed)) {
            return Decision.refuse("cases.refused.step." + state.step());
        }
        if (by.equals(state.asked())) {
            return Decision.refuse("cases.refused.second");
        }
        if (!command.close() && command.words().isBlank()) {
            return Decision.refuse("cases.refused.words");
        }
        var codes = why == null ? Particulars.none() : Particulars.none().code("why", why);
        return Decision.accept(List.of(new Draft(deed, now, codes, command.words())));
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var result = super.keep(told, actor, now);
        if (told.drafts().getLast().kind() == Deed.CLOSE) {
            managing.close(told.story().held().file().ref(), now);
        }
        return result;
    }
}
