package vn.binhan.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;

/** Takes the latest edit of a draft back, or makes the one taken back again. */
final class WalkHistory
        implements Action<WalkHistory.Command, WalkHistory.Facts, WalkHistory.Walked> {

    record Command(DraftId draft, int seen, boolean back, @Nullable UUID once) {}

    /**
     * @param step the edit to take back or to make again, absent when there is none
     */
    record Facts(KeptDraft draft, @Nullable Step step) {}

    record Walked(KeptDraft draft, Step step, Change change, boolean back) {}

    private final DraftStore drafts;

    WalkHistory(DraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_PLAN;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var draft = drafts.lock(command.draft()).orElse(null);
        if (draft == null) {
            return null;
        }
        var step = command.back() ? drafts.undoable(draft.id()) : drafts.redoable(draft.id());
        return new Facts(draft, step.orElse(null));
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of(facts.draft().subject(), facts.draft().owner());
    }

    @Override
    public Decision<Walked> decide(Command command, Facts facts, Actor actor, Instant now) {
        var draft = facts.draft();
        var step = facts.step();
        if (!draft.open()) {
            return Decision.refuse("drafting.edit.issued");
        }
        if (step == null) {
            return Decision.refuse(command.back() ? "drafting.undo.none" : "drafting.redo.none");
        }
        if (draft.edit() != command.seen()) {
            return Decision.refuse(EditDraft.CONFLICT);
        }
        var change = command.back() ? step.change().reversed() : step.change();
        return Decision.accept(new Walked(draft, step, change, command.back()));
    }

    @Override
    public String keep(Walked decided, Actor actor, Instant now) {
        var draft = decided.draft();
        drafts.mark(
                draft.id(), decided.step(), decided.back() ? Step.State.UNDONE : Step.State.DONE);
        drafts.keep(
                draft,
                decided.change().made(draft.tree()),
                decided.change(),
                Step.State.MOVED,
                actor.person(),
                now);
        return String.valueOf(draft.edit() + 1);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
