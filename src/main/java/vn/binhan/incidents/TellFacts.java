package vn.binhan.incidents;

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

/** Writes down what reports ask of a person; what was told before stays in the story. */
final class TellFacts extends StoryAct<TellFacts.Command> {

    /**
     * @param words how she names herself, sealed
     */
    record Command(
            CaseRef ref,
            FactsKind about,
            Facts facts,
            String words,
            @Nullable Integer seen,
            @Nullable UUID once)
            implements StoryAct.Command {}

    TellFacts(Chronicle chronicle) {
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
        var facts = command.facts();
        if (facts.isBlank()
                && command.words().isBlank()
                && Facts.standing(story, command.about()).isEmpty()) {
            return Decision.refuse("incidents.refused.nofacts");
        }
        var disability = facts.disability();
        if (!facts.difficulties().isEmpty()) {
            if (disability != Answer.YES && disability != Answer.NOT_ASKED) {
                return Decision.refuse("incidents.refused.difficulty");
            }
            disability = Answer.YES;
        }
        var codes = Particulars.none().code("sex", facts.sex()).code("age", facts.age());
        if (command.about() == FactsKind.HERS) {
            codes =
                    codes.code("ethnicity", facts.ethnicity())
                            .code("disability", disability)
                            .codes("difficulties", facts.difficulties());
        }
        return Decision.accept(List.of(new Draft(command.about(), now, codes, command.words())));
    }

    /** The record outlives the case and knows its commune, so it learns only her large group. */
    @Override
    public Particulars particulars(Told told) {
        return counted(told.drafts().getLast());
    }

    static Particulars counted(Draft draft) {
        var codes = draft.codes();
        var counted =
                Particulars.none()
                        .told(draft.kind())
                        .moment("happened", draft.at())
                        .code("sex", codes.one(Sex.class, "sex").orElseThrow())
                        .code("age", codes.one(AgeBand.class, "age").orElseThrow());
        var ethnicity = codes.one(Ethnicity.class, "ethnicity");
        var disability = codes.one(Answer.class, "disability");
        return ethnicity.isEmpty() || disability.isEmpty()
                ? counted
                : counted.code("ethnic_group", ethnicity.get().group())
                        .code("disability", disability.get());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
