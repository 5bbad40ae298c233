package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Managing;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;
import vn.binhan.response.Response;

/** Begins to work on a verified report; whoever begins answers for the case from then on. */
final class BeginCase extends StoryAct<BeginCase.Command> {

    record Command(CaseRef ref, @Nullable UUID once) implements StoryAct.Command {}

    private final Managing managing;
    private final Response response;

    BeginCase(Chronicle chronicle, Managing managing, Response response) {
        super(chronicle);
        this.managing = managing;
        this.response = response;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(CaseState.of(story.happenings()), response.mayBegin(command.ref()), now);
    }

    static Decision<List<Draft>> tell(CaseState state, boolean verified, Instant now) {
        if (!CaseFlow.allows(state.step(), Deed.BEGIN)) {
            return Decision.refuse("cases.refused.step." + state.step());
        }
        return verified
                ? Decision.accept(List.of(new Draft(Deed.BEGIN, now, Particulars.none())))
                : Decision.refuse("cases.refused.unverified");
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var ref = told.story().held().file().ref();
        managing.manage(ref, actor.person(), now);
        response.begin(ref);
        return super.keep(told, actor, now);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
