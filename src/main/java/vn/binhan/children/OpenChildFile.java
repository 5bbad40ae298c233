package vn.binhan.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;

/** Opens a file of its own for a child of the case who was hurt or saw it. */
final class OpenChildFile extends StoryAct<OpenChildFile.Command> {
    /** A child is younger than that (Law on Children 2016). */
    static final int CHILD_UNTIL = 16;

    /**
     * @param child the number that the file will have
     * @param born the year of birth
     * @param words what the child's file begins with; sealed there and nowhere else
     */
    record Command(
            CaseRef ref,
            UUID child,
            ChildFile.@Nullable Part part,
            int born,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    /** Opens the file itself, within the act. */
    interface Files {
        void open(Story hers, CaseRef child, Draft first, Actor by, Instant now);
    }

    private final Files files;
    private final UnaryOperator<Instant> planBy;

    /**
     * @param planBy by when a file that is opened then needs its plan
     */
    OpenChildFile(Chronicle chronicle, Files files, UnaryOperator<Instant> planBy) {
        super(chronicle);
        this.files = files;
        this.planBy = planBy;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var decision = tell(command, now);
        if (decision instanceof Decision.Accepted<List<Draft>>) {
            var part = Objects.requireNonNull(command.part());
            var codes = Particulars.none().code("part", part).moment("plan_by", planBy.apply(now));
            var first =
                    new Draft(
                            ChildEvent.OPENED, now, codes, command.born() + "\n" + command.words());
            files.open(
                    story,
                    new CaseRef(command.ref().province(), command.child()),
                    first,
                    actor,
                    now);
        }
        return decision;
    }

    static Decision<List<Draft>> tell(Command command, Instant now) {
        if (command.part() == null) {
            return Decision.refuse("children.refused.part");
        }
        var year = LocalDate.ofInstant(now, Formats.ZONE).getYear();
        if (command.born() > year || year - command.born() > CHILD_UNTIL) {
            return Decision.refuse("children.refused.age", CHILD_UNTIL);
        }
        if (command.words().isBlank()) {
            return Decision.refuse("children.refused.words");
        }
        return Decision.accept(List.of(new Draft(ChildEvent.FILE_BEGUN, now, Particulars.none())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
