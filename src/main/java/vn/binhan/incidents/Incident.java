package vn.binhan.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;

/**
 * An event, or a stated continuing pattern, as its newest telling has it.
 *
 * @param turn the turn of its newest telling
 * @param first the turn of its first telling, by which it is known
 * @param at when it happened, as far as known; of what goes on, when it was known to
 * @param since from when, where it was more than one event
 * @param disputed somebody else told the same one anew without having seen this; both stand until a
 *     person tells it once more
 */
record Incident(
        int turn,
        int first,
        Instant at,
        @Nullable Since since,
        Set<ActOfLaw> acts,
        Set<FormOfViolence> forms,
        Map<Question, Answer> answers,
        GbvType type,
        Relation relation,
        UserCount users,
        Map<Circumstance, Answer> circumstances,
        Set<Context> contexts,
        boolean disputed) {

    /** Sex, or its pictures, forced upon her (letters i and k). */
    private static final Set<ActOfLaw> SEXUAL = Set.of(ActOfLaw.I, ActOfLaw.K);

    /** What was said of this; nothing said is not asked. */
    Answer said(Circumstance circumstance) {
        return circumstances.getOrDefault(circumstance, Answer.NOT_ASKED);
    }

    /** Whether it was sexual, or its form or act says so while the questions are still open. */
    boolean mayBeSexual() {
        return type == GbvType.RAPE
                || type == GbvType.SEXUAL_ASSAULT
                || type == GbvType.UNKNOWN
                        && (forms.contains(FormOfViolence.SEXUAL)
                                || acts.stream().anyMatch(SEXUAL::contains));
    }

    /** All incidents of a case, the oldest telling first. */
    static List<Incident> of(List<Happening> story) {
        var found = new ArrayList<Incident>();
        var her = Facts.standing(story, FactsKind.HERS);
        Story.of(story, IncidentKind.RECORDED, IncidentKind.CORRECTED)
                .forEach(told -> {
                    var of = (int) told.codes().count("of").orElse(told.turn());
                    var over = (int) told.codes().count("over").orElse(0);
                    var replaced =
                            found.stream()
                                    .filter(each -> each.first() == of && each.turn() <= over)
                                    .toList();
                    var beside =
                            found.stream()
                                    .anyMatch(each -> each.first() == of && each.turn() > over);
                    found.removeAll(replaced);
                    found.add(incident(told, of, beside, her));
                });
        return List.copyOf(found);
    }

    private static Incident incident(
            Happening told, int of, boolean disputed, Collection<Facts> her) {
        var answers = new EnumMap<Question, Answer>(Question.class);
        for (var question : Question.values()) {
            told.code(Answer.class, question.key()).ifPresent(a -> answers.put(question, a));
        }
        var circumstances = new EnumMap<Circumstance, Answer>(Circumstance.class);
        for (var circumstance : Circumstance.values()) {
            circumstances.put(circumstance, circumstance.of(told));
        }
        return new Incident(
                told.turn(),
                of,
                told.at(),
                Since.of(told),
                told.codes().several(ActOfLaw.class, "acts"),
                told.codes().several(FormOfViolence.class, "forms"),
                answers,
                told.code(GbvType.class, "type").orElse(GbvType.UNKNOWN),
                told.code(Relation.class, "relation").orElse(Relation.NOT_ASKED),
                told.code(UserCount.class, "users").orElse(UserCount.NOT_ASKED),
                circumstances,
                Context.of(told, her),
                disputed);
    }
}
