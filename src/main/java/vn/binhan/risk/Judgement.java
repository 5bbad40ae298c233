package vn.binhan.risk;

import java.time.Instant;
import java.util.EnumMap;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;

/**
 * One judgement of danger.
 *
 * @param turn its place in the story
 * @param said what the table said
 * @param level what the person judged, with reasons where it differs
 * @param over the turn of the judgement that was on the screen; 0 for none
 */
public record Judgement(
        int turn,
        Instant at,
        PersonId by,
        int version,
        Triage triage,
        Level said,
        Level level,
        int over) {

    static Judgement of(Happening told) {
        var answers = new EnumMap<Factor, Answer>(Factor.class);
        for (var factor : Factor.values()) {
            told.code(Answer.class, factor.key()).ifPresent(a -> answers.put(factor, a));
        }
        var codes = told.codes();
        return new Judgement(
                told.turn(),
                told.at(),
                told.by(),
                (int) codes.count("version").orElse(0),
                new Triage(codes.count("danger").orElse(0) == 1, answers),
                told.code(Level.class, "said").orElseThrow(),
                told.code(Level.class, "level").orElseThrow(),
                (int) codes.count("over").orElse(0));
    }

    /** Whether the person judged otherwise than the table. */
    public boolean overrides() {
        return said != level;
    }
}
