package vn.binhan.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/** Opens a file of its own for a child of the case who was hurt or saw it. */
final class OpenChildFile extends StoryAct<OpenChildFile.Command> {
    /** A child is younger than that (Law on Children 2016). */
    static final int CHILD_UNTIL = 16;

    /** How many digits the code of a commune has; that of a province has fewer. */
    private static final int COMMUNE_CODE = 5;

    /**
     * @param child the number that the file will have
     * @param born the year of birth
     * @param at when the child was found to need a file; its clock runs from here
     * @param commune where the child lives, or where it happened; that of the case where nothing is
     *     said
     * @param words what the child's file begins with; sealed there and nowhere else
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable UnitKey commune,
            UUID child,
            ChildFile.@Nullable Part part,
            int born,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    /** The file itself, within the act. */
    interface Files {
        /** The body whose head decides about the child; empty when nobody living does. */
        Optional<OrganisationId> holder(CaseRef hers, UnitKey commune, Instant now);

        void open(Opening opening, Actor by, Instant now);
    }

    /**
     * A file that is to be opened.
     *
     * @param commune whose Chair decides
     */
    record Opening(
            CaseRef hers, CaseRef child, OrganisationId holder, UnitKey commune, Draft first) {}

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
        if (!(decision instanceof Decision.Accepted<List<Draft>>)) {
            return decision;
        }
        var commune = commune(command, story.held().file().unit());
        if (commune == null) {
            return Decision.refuse("children.refused.commune");
        }
        var holder = files.holder(command.ref(), commune, now);
        if (holder.isEmpty()) {
            return Decision.refuse("children.refused.nobody");
        }
        var at = command.at();
        var codes =
                Particulars.none()
                        .code("part", Objects.requireNonNull(command.part()))
                        .moment("plan_by", planBy.apply(at));
        var words = command.born() + "\n" + command.words();
        var child = new CaseRef(command.ref().province(), command.child());
        var first = new Draft(ChildEvent.OPENED, at, codes, words);
        files.open(new Opening(command.ref(), child, holder.get(), commune, first), actor, now);
        return decision;
    }

    /** The commune that was named; that of the case where it lies in one. */
    private static @Nullable UnitKey commune(Command command, UnitKey ofCase) {
        return command.commune() != null || ofCase.code().length() != COMMUNE_CODE
                ? command.commune()
                : ofCase;
    }

    static Decision<List<Draft>> tell(Command command, Instant now) {
        if (command.at().isAfter(now)) {
            return Decision.refuse("chronicle.refused.future");
        }
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
        return Decision.accept(
                List.of(new Draft(ChildEvent.FILE_BEGUN, command.at(), Particulars.none())));
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
