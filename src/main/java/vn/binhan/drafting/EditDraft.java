package vn.binhan.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;

/** Corrects a draft; what others corrected in the same line meanwhile is never overwritten. */
final class EditDraft implements Action<EditDraft.Command, EditDraft.Facts, EditDraft.Corrected> {
    static final String CONFLICT = "drafting.edit.conflict";

    /**
     * @param seen the number of the edit that the person saw
     */
    record Command(DraftId draft, int seen, Edit edit, @Nullable UUID once) {}

    /**
     * @param since the edits behind the one that the person saw
     */
    record Facts(KeptDraft draft, List<Step> since) {}

    record Corrected(KeptDraft draft, DraftTree tree, Change change) {}

    private final DraftStore drafts;

    EditDraft(DraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_PLAN;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return drafts.lock(command.draft())
                .map(draft -> new Facts(draft, drafts.since(draft.id(), command.seen())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of(facts.draft().subject(), facts.draft().owner());
    }

    @Override
    public Decision<Corrected> decide(Command command, Facts facts, Actor actor, Instant now) {
        var draft = facts.draft();
        if (!draft.open()) {
            return Decision.refuse("drafting.edit.issued");
        }
        return switch (DraftEdits.apply(draft.tree(), command.edit())) {
            case Decision.Refused<DraftTree>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<DraftTree>(var tree) -> {
                var change = Change.between(draft.tree(), tree);
                yield facts.since().stream().anyMatch(step -> step.change().meets(change))
                        ? Decision.refuse(CONFLICT)
                        : Decision.accept(new Corrected(draft, tree, change));
            }
        };
    }

    @Override
    public String keep(Corrected decided, Actor actor, Instant now) {
        var draft = decided.draft();
        if (decided.change().nothing()) {
            return String.valueOf(draft.edit());
        }
        drafts.dropUndone(draft.id());
        drafts.keep(draft, decided.tree(), decided.change(), Step.State.DONE, actor.person(), now);
        return String.valueOf(draft.edit() + 1);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
