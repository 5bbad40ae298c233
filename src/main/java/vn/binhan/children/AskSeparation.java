package vn.binhan.children;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;

/** Asks to separate a child at once from whoever is a danger; somebody decides within hours. */
final class AskSeparation extends OnChild<AskSeparation.Command> {

    record Command(CaseRef ref, Instant at, String words, @Nullable UUID once)
            implements OnChild.Command {}

    private final UnaryOperator<Instant> decideBy;

    /**
     * @param decideBy by when what is asked then has to be decided (rule C17, not verified)
     */
    AskSeparation(Chronicle chronicle, UnaryOperator<Instant> decideBy) {
        super(chronicle, Operation.WORK_ON_CASE);
        this.decideBy = decideBy;
    }

    @Override
    Decision<Draft> says(Command command, ChildFile file, Actor actor) {
        if (file.separateBy() != null) {
            return Decision.refuse("children.refused.asked");
        }
        if (file.isBeforeSeparation(command.at())) {
            return Decision.refuse("children.refused.before.word");
        }
        if (command.words().isBlank()) {
            return Decision.refuse("children.refused.why");
        }
        var codes = Particulars.none().moment("separate_by", decideBy.apply(command.at()));
        return Decision.accept(
                new Draft(ChildEvent.SEPARATION_ASKED, command.at(), codes, command.words()));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
