package vn.binhan.papers;

import java.util.EnumSet;
import java.util.Set;

/** Who gets a paper, and what a paper that gets there may never say. */
enum Addressee {
    /** The person who used violence, and whoever reads over his shoulder. */
    HIM(Secret.HER_PLACE, Secret.HER_CONTACT, Secret.REPORTER, Secret.HER_WORD),
    HER,
    /** The head of a village, who may be kin of either. */
    VILLAGE_HEAD(Secret.HER_PLACE, Secret.HER_CONTACT, Secret.REPORTER, Secret.HER_WORD),
    /** Whoever watches that he keeps away. */
    SUPERVISOR(Secret.HER_PLACE, Secret.HER_CONTACT, Secret.REPORTER, Secret.HER_WORD),
    POLICE(Secret.REPORTER, Secret.HER_WORD),
    CHAIR(Secret.HER_CONTACT),
    /** A service that helps her, which learns what she agreed to pass on. */
    PARTNER(Secret.HER_PLACE, Secret.REPORTER, Secret.HER_WORD),
    /** Nobody else: it stays in the case. */
    FILE;

    /** What could lead to her, or to whoever spoke up for her. */
    enum Secret {
        /** Where she is, or the very place where it happened, which may be where she lives. */
        HER_PLACE,
        /** How she is reached. */
        HER_CONTACT,
        /** Who told of it or asked for the measure. */
        REPORTER,
        /** That she knows what was passed on, and who spoke with her. */
        HER_WORD
    }

    private final Set<Secret> never = EnumSet.noneOf(Secret.class);

    Addressee(Secret... never) {
        this.never.addAll(Set.of(never));
    }

    /** Whether this may not stand in a paper that gets there. */
    boolean mayNotLearn(Secret secret) {
        return never.contains(secret);
    }
}
