package vn.binhan.mediation;

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

    TellMediation(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings(), now);
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story, Instant now) {
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
                var obstacles = Obstacle.of(story, now);
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
                        : accept(command, kind, against(story, now));
            }
            case HELD -> {
                var result = command.result();
                if (last == null || last.answer() != MediationKind.ALLOWED) {
                    yield Decision.refuse("mediation.refused.notallowed");
                }
                yield result == null
                        ? Decision.refuse("mediation.refused.result")
                        : accept(command, kind, against(story, now).code("result", result));
            }
        };
    }

    /** What stood against it: with a refusal, and with a meeting that was held all the same. */
    private static Particulars against(List<Happening> story, Instant now) {
        return Particulars.none().codes("against", Obstacle.of(story, now));
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
