package vn.binhan.casefiles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.access.Wall;
import vn.binhan.ledger.Particulars;

/**
 * The province judges a match of names: another person, and the place opens again; or a relative
 * indeed, and the case is no longer there for them. Nobody judges their own.
 */
final class JudgeDoubt
        implements Action<JudgeDoubt.Command, ConflictStore.Doubt, JudgeDoubt.Judged> {

    record Command(CaseRef ref, PersonId person, Finding finding) {}

    /** What the match turned out to be. */
    enum Finding {
        ANOTHER_PERSON,
        RELATIVE
    }

    record Judged(ConflictStore.Doubt doubt, Finding finding) {}

    private final FileStore files;
    private final ConflictStore doubts;
    private final Conflicts conflicts;
    private final Wall wall;

    JudgeDoubt(FileStore files, ConflictStore doubts, Conflicts conflicts, Wall wall) {
        this.files = files;
        this.doubts = doubts;
        this.conflicts = conflicts;
        this.wall = wall;
    }

    @Override
    public Operation operation() {
        return Operation.JUDGE_DOUBT;
    }

    @Override
    public ConflictStore.@Nullable Doubt read(Command command) {
        return wall.asClock(
                        () -> {
                            files.lock(command.ref());
                            return doubts.doubts(command.ref().province()).stream()
                                    .filter(doubt -> doubt.ref().equals(command.ref()))
                                    .filter(doubt -> doubt.person().equals(command.person()))
                                    .findFirst();
                        })
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, ConflictStore.Doubt facts) {
        return Subject.of(facts.ref().subject(), facts.holder());
    }

    @Override
    public Decision<Judged> decide(
            Command command, ConflictStore.Doubt facts, Actor actor, Instant now) {
        return facts.person().equals(actor.person())
                ? Decision.refuse("casefiles.refused.owndoubt")
                : Decision.accept(new Judged(facts, command.finding()));
    }

    @Override
    public String keep(Judged judged, Actor actor, Instant now) {
        var doubt = judged.doubt();
        return wall.asClock(() -> {
            doubts.clear(doubt.ref(), doubt.person(), actor.person(), now);
            if (judged.finding() == Finding.RELATIVE) {
                conflicts.areKin(doubt.ref(), doubt.person(), now);
            }
            return doubt.ref().toString();
        });
    }

    @Override
    public Particulars particulars(Judged judged) {
        return Particulars.none().code("finding", judged.finding());
    }
}
