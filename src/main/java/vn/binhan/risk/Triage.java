package vn.binhan.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The triage: which rule of the table says how much danger. Anybody can recompute it by hand; a
 * person's judgement stands above it.
 *
 * @param danger whether somebody is in danger at this moment
 * @param answers what is known of each sign; what is left out was not asked
 */
public record Triage(boolean danger, Map<Factor, Answer> answers) {
    /** The version of the table below; every judgement keeps the version it was made with. */
    static final int VERSION = 1;

    /** With fewer known answers, too little is known to call anything standard. */
    private static final int ENOUGH = 7;

    /**
     * A rule of the triage; the first that holds says the level.
     *
     * @param name its words are {@code risk.rule.…}
     */
    public record Rule(String name, Level level, Predicate<Triage> holds) {}

    // spotless:off
    static final List<Rule> RULES = List.of(
            new Rule("danger",  Level.IMMEDIATE, Triage::danger),
            new Rule("grave",   Level.HIGH,      t -> t.count(Factor.Weight.GRAVE) >= 1),
            new Rule("serious", Level.HIGH,      t -> t.count(Factor.Weight.SERIOUS) >= 3),
            new Rule("some",    Level.RAISED,    t -> t.count(Factor.Weight.SERIOUS) >= 1),
            new Rule("others",  Level.RAISED,    t -> t.count(Factor.Weight.OTHER) >= 2),
            new Rule("unknown", Level.RAISED,    t -> t.known() < ENOUGH),
            new Rule("nothing", Level.STANDARD,  t -> true));
    // spotless:on

    public Triage {
        var all = new EnumMap<Factor, Answer>(Factor.class);
        for (var factor : Factor.values()) {
            all.put(factor, answers.getOrDefault(factor, Answer.NOT_ASKED));
        }
        answers = all;
    }

    /** The rule that says the level. */
    public Rule rule() {
        return RULES.stream().filter(rule -> rule.holds().test(this)).findFirst().orElseThrow();
    }

    /** How many of the signs are known to be there or not. */
    public int known() {
        return (int) answers.values().stream().filter(Answer::isKnown).count();
    }

    /** The signs that are there, the gravest first. */
    public List<Factor> signs() {
        return answers.entrySet().stream()
                .filter(each -> each.getValue() == Answer.YES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private long count(Factor.Weight weight) {
        return signs().stream().filter(factor -> factor.weight() == weight).count();
    }
}
