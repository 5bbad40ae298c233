package vn.binhan.accountability;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;
import vn.binhan.papers.Discretion;

/**
 * Something that was done in a dossier about him: the table says what may come next, and each kind
 * of act has its own right.
 */
final class TellAct extends StoryAct<TellAct.Command> {
    private static final int LONGEST = 8_000;

    /**
     * @param codes what was chosen, by the names of the fields of the act
     */
    record Command(CaseRef ref, Instant at, Particulars codes, String words)
            implements StoryAct.Command {}

    private final Act act;
    private final WorkStore works;
    private final Supplier<Limits> limits;

    TellAct(Chronicle chronicle, Act act, WorkStore works, Supplier<Limits> limits) {
        super(chronicle);
        this.act = act;
        this.works = works;
        this.limits = limits;
    }

    Act act() {
        return act;
    }

    @Override
    protected boolean onDossier() {
        return true;
    }

    @Override
    public Operation operation() {
        return act.decides() ? Operation.DECIDE_MEASURE : Operation.CARRY_OUT_MEASURE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var draft = new Draft(act, command.at(), command.codes(), command.words().strip());
        var telling = Discretion.found(command.words());
        if (telling.isPresent()) {
            return Decision.refuse("measures.refused.reveals.words", telling.get());
        }
        var lack = lack(command);
        if (!lack.isEmpty()) {
            return Decision.refuse(lack);
        }
        if (act == Act.WORK_SET && !isRecognised(command, story)) {
            return Decision.refuse("accountability.refused.field.WORK");
        }
        var proceeding = Proceeding.of(story.happenings());
        if (proceeding.isEmpty()) {
            return Decision.refuse("accountability.refused.stage.NEW");
        }
        return switch (proceeding.get().with(draft, limits.get())) {
            case Decision.Refused<Proceeding>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Proceeding> _ -> Decision.accept(List.of(draft));
        };
    }

    private boolean isRecognised(Command command, Story story) {
        var chosen = command.codes().text("work").orElse("");
        return works.of(story.held().file().holder()).stream()
                .anyMatch(work -> work.id().toString().equals(chosen));
    }

    private static boolean needsWitness(Command command) {
        return command.codes()
                .one(Code.Service.class, "service")
                .filter(Code.Service::needsWitness)
                .isPresent();
    }

    /** The first field that must be said and is not, as the key of a sentence. */
    private String lack(Command command) {
        if (command.words().length() > LONGEST) {
            return "measures.refused.words";
        }
        for (var field : act.fields()) {
            var missing =
                    switch (field) {
                        case WORDS, AMOUNT, PRESENT -> false;
                        case WITNESS -> needsWitness(command) && command.words().isBlank();
                        case REASONS, NUMBER, MINUTES -> command.words().isBlank();
                        default -> command.codes().text(field.key()).isEmpty();
                    };
            if (missing) {
                return "accountability.refused.field." + field;
            }
        }
        return "";
    }
}
