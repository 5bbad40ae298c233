package vn.binhan.mediation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.accountability.Accountability;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** Writes down who asks for mediation, whether it may be, and what came of it. */
final class TellMediation extends StoryAct<TellMediation.Command> {

    /**
     * @param kind what is told; absent when nothing was chosen
     * @param words the reasons of a refusal, or how it went
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable MediationKind kind,
            @Nullable Asker by,
            @Nullable Result result,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    private final Function<CaseRef, Accountability.Done> done;

    /**
     * @param done what has come of her case for him
     */
    TellMediation(Chronicle chronicle, Function<CaseRef, Accountability.Done> done) {
        super(chronicle);
        this.done = done;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings(), done.apply(command.ref()), now);
    }

    static Decision<List<Draft>> tell(
            Command command, List<Happening> story, Accountability.Done done, Instant now) {
        var kind = command.kind();
        if (kind == null) {
            return Decision.refuse("mediation.refused.kind");
        }
        var wishes = Wish.of(story);
        var last = wishes.isEmpty() ? null : wishes.getLast();
        var waits = last != null && last.waits();
        return switch (kind) {
            case ASKED -> {
                var by = command.by();
                if (by == null) {
                    yield Decision.refuse("mediation.refused.by");
                }
                yield waits
                        ? Decision.refuse("mediation.refused.waits")
                        : accept(command, kind, Particulars.none().code("by", by));
            }
            case ALLOWED -> {
                var obstacles = Obstacle.of(story, done, now);
                if (!waits) {
                    yield Decision.refuse("mediation.refused.nowish");
                }
                yield obstacles.isEmpty()
                        ? accept(command, kind, Particulars.none())
                        : Decision.refuse("mediation.refused.blocked");
            }
            case REFUSED -> {
                if (last == null || !waits && last.answer() != MediationKind.ALLOWED) {
                    yield Decision.refuse("mediation.refused.nowish");
                }
                yield command.words().isBlank()
                        ? Decision.refuse("mediation.refused.reasons")
                        : accept(command, kind, against(story, done, now));
            }
            case HELD -> {
                var result = command.result();
                if (last == null || last.answer() != MediationKind.ALLOWED) {
                    yield Decision.refuse("mediation.refused.notallowed");
                }
                yield result == null
                        ? Decision.refuse("mediation.refused.result")
                        : accept(command, kind, against(story, done, now).code("result", result));
            }
        };
    }

    /** What stood against it: with a refusal, and with a meeting that was held all the same. */
    private static Particulars against(
            List<Happening> story, Accountability.Done done, Instant now) {
        return Particulars.none().codes("against", Obstacle.of(story, done, now));
    }

    private static Decision<List<Draft>> accept(
            Command command, MediationKind kind, Particulars codes) {
        return Decision.accept(
                List.of(new Draft(kind, command.at(), codes, command.words().strip())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
