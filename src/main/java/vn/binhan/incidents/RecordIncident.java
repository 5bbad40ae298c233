package vn.binhan.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Writes down an incident, or tells one anew; the type follows from the answers. */
final class RecordIncident extends StoryAct<RecordIncident.Command> {

    /**
     * @param of the first turn of the incident that is told anew; 0 for a new one
     * @param over the turn that was on the screen
     * @param since from when it went on, as typed; empty for one event
     */
    record Command(
            CaseRef ref,
            Instant at,
            String since,
            int of,
            int over,
            Set<ActOfLaw> acts,
            Set<FormOfViolence> forms,
            Map<Question, Answer> answers,
            Relation relation,
            UserCount users,
            Map<Circumstance, Answer> circumstances,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    RecordIncident(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command, story.happenings());
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story) {
        var anew = command.of() > 0;
        if (anew && Incident.of(story).stream().noneMatch(i -> i.first() == command.of())) {
            return Decision.refuse("incidents.refused.gone");
        }
        if (command.acts().isEmpty()
                && command.forms().isEmpty()
                && saysNothing(command.answers())
                && saysNothing(command.circumstances())
                && command.words().isBlank()) {
            return Decision.refuse("incidents.refused.nothing");
        }
        var since = Since.typed(command.since());
        if (since.isEmpty() && !command.since().isEmpty()) {
            return Decision.refuse("incidents.refused.since");
        }
        if (since.isPresent() && since.get().isAfter(command.at())) {
            return Decision.refuse("incidents.refused.after");
        }
        if (!command.acts().isEmpty() && !mayBeFamily(command.relation())) {
            return Decision.refuse("incidents.refused.family");
        }
        var codes =
                Particulars.none()
                        .codes("acts", command.acts())
                        .codes("forms", command.forms())
                        .code("type", GbvType.of(command.answers()))
                        .code("relation", command.relation())
                        .code("users", command.users());
        for (var answer : command.answers().entrySet()) {
            codes = codes.code(answer.getKey().key(), answer.getValue());
        }
        for (var answer : command.circumstances().entrySet()) {
            codes = codes.code(answer.getKey().key(), answer.getValue());
        }
        if (since.isPresent()) {
            codes = since.get().in(codes);
        }
        if (anew) {
            codes = codes.number("of", command.of()).number("over", command.over());
        }
        var kind = anew ? IncidentKind.CORRECTED : IncidentKind.RECORDED;
        return Decision.accept(List.of(new Draft(kind, command.at(), codes, command.words())));
    }

    private static boolean saysNothing(Map<?, Answer> answers) {
        return answers.values().stream().allMatch(answer -> answer == Answer.NOT_ASKED);
    }

    /**
     * The acts of the law are acts in a family; where the relation is open, nothing contradicts.
     */
    private static boolean mayBeFamily(Relation relation) {
        return relation.isFamily()
                || relation == Relation.NOT_KNOWN
                || relation == Relation.DECLINED
                || relation == Relation.NOT_ASKED;
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
