package vn.binhan.ownview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/**
 * Keeps the words that she chose, as a slow hash; whoever writes them down cannot read them again.
 */
final class SetFactor extends StoryAct<SetFactor.Command> {

    /**
     * @param forced words for when somebody makes her; empty without
     */
    record Command(CaseRef ref, String words, String forced, @Nullable UUID once)
            implements StoryAct.Command {
        @Override
        public String toString() {
            return "words of her own";
        }
    }

    private final FactorStore factors;
    private final Proofs proofs;

    SetFactor(Chronicle chronicle, FactorStore factors, Proofs proofs) {
        super(chronicle);
        this.factors = factors;
        this.proofs = proofs;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    /** The hashes are kept while it is decided; a refusal takes them back with the transaction. */
    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var decision = tell(command, now);
        if (decision instanceof Decision.Accepted<List<Draft>>) {
            var forced = command.forced().isBlank() ? null : proofs.of(command.forced());
            factors.set(command.ref(), proofs.of(command.words()), forced, now);
        }
        return decision;
    }

    static Decision<List<Draft>> tell(Command command, Instant now) {
        var wrong = Factor.refusal(command.words());
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        var withForced = !command.forced().isBlank();
        if (withForced) {
            var forced = Factor.refusal(command.forced());
            if (forced.isPresent()) {
                return Decision.refuse(forced.get());
            }
            if (Factor.key(command.forced()).equals(Factor.key(command.words()))) {
                return Decision.refuse("ownview.refused.same");
            }
        }
        var codes = Particulars.none().number("forced", withForced ? 1 : 0);
        return Decision.accept(List.of(new Draft(OwnEvent.FACTOR_SET, now, codes)));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
