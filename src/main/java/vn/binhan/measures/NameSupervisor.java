package vn.binhan.measures;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;

/** Somebody sees to it that the order is kept, and is named on the dossier for that. */
final class NameSupervisor extends OrderAct<NameSupervisor.Command> {

    record Command(CaseRef ref, Instant at, @Nullable PersonId supervisor)
            implements StoryAct.Command {}

    private final Dossiers dossiers;

    NameSupervisor(Chronicle chronicle, Supplier<OrderClocks> clocks, Dossiers dossiers) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
        this.dossiers = dossiers;
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var supervisor = command.supervisor();
        if (supervisor == null) {
            return Decision.refuse("measures.refused.supervisor");
        }
        // The words are the same for all who may not be named: nobody learns why.
        if (story.held().subject().barred().contains(supervisor)
                || !dossiers.staff(story.held().file()).containsKey(supervisor.toString())) {
            return Decision.refuse("measures.refused.supervisor");
        }
        return told(OrderKind.SUPERVISED, command.at(), person("person", supervisor), "");
    }
}
