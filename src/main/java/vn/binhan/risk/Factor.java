package vn.binhan.risk;

/**
 * What published studies of killings and grave injuries between partners name as signs of danger;
 * the words and the weights are our own.
 */
public enum Factor {
    STRANGLED(Weight.GRAVE),
    WEAPON(Weight.GRAVE),
    THREAT_TO_KILL(Weight.GRAVE),
    /** She herself is very afraid that he will hurt or kill her. */
    HER_OWN_FEAR(Weight.GRAVE),
    ESCALATING(Weight.SERIOUS),
    SEPARATING(Weight.SERIOUS),
    STALKING(Weight.SERIOUS),
    FORCED_SEX(Weight.SERIOUS),
    PREGNANT(Weight.SERIOUS),
    CHILD_HARMED(Weight.SERIOUS),
    /** He threatens to kill himself, or tried to. */
    SUICIDE_THREAT(Weight.SERIOUS),
    DRINK_OR_DRUGS(Weight.OTHER),
    ISOLATED(Weight.OTHER);

    /** How a sign counts in the rules of {@link Triage}. */
    enum Weight {
        GRAVE,
        SERIOUS,
        OTHER
    }

    private final Weight weight;

    Factor(Weight weight) {
        this.weight = weight;
    }

    Weight weight() {
        return weight;
    }

    /** The name of its code in a happening. */
    String key() {
        return "f_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
