package vn.binhan.risk;

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

/** Judges how much danger she is in; whoever judges otherwise than the table says why. */
final class JudgeRisk extends StoryAct<JudgeRisk.Command> {

    /**
     * @param level what the person judges; absent to follow the table
     * @param over the turn of the judgement that was on the screen; 0 for none
     * @param reason why otherwise than the table, or what else should be known; sealed
     */
    record Command(
            CaseRef ref,
            Instant at,
            Triage triage,
            @Nullable Level level,
            int over,
            String reason,
            @Nullable UUID once)
            implements StoryAct.Command {}

    JudgeRisk(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command);
    }

    static Decision<List<Draft>> tell(Command command) {
        var said = command.triage().rule().level();
        var level = command.level() == null ? said : command.level();
        if (level != said && command.reason().isBlank()) {
            return Decision.refuse("risk.refused.reason");
        }
        var codes =
                Particulars.none()
                        .number("version", Triage.VERSION)
                        .number("danger", command.triage().danger() ? 1 : 0)
                        .number("over", command.over())
                        .code("said", said)
                        .code("level", level);
        for (var answer : command.triage().answers().entrySet()) {
            codes = codes.code(answer.getKey().key(), answer.getValue());
        }
        return Decision.accept(
                List.of(new Draft(RiskKind.JUDGED, command.at(), codes, command.reason())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
