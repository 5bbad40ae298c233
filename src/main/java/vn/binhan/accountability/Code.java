package vn.binhan.accountability;

/** The closed lists from which the codes of a dossier's story are taken. */
final class Code {
    private Code() {}

    /** Why he may be called to the station (Law 13/2022, Article 24, as far as read). */
    enum Ground {
        CHILD,
        PREGNANT,
        CHILD_UNDER_36_MONTHS,
        OLD,
        DISABLED,
        HEALTH_OR_LIFE
    }

    /** Why the word of the community is possible (Article 32). */
    enum Twice {
        /** Two acts within the window, none of them sanctioned. */
        TWO_ACTS,
        /** Sanctioned before, and again. */
        AGAIN
    }

    /** What was done to stop the act. */
    enum Stop {
        ORDERED_TO_STOP,
        SEPARATED,
        WEAPON_TAKEN,
        TAKEN_AWAY,
        STAYED_UNTIL_CALM
    }

    /** Who stopped it. */
    enum Stopper {
        POLICE,
        BORDER_GUARD,
        COMMUNE,
        VILLAGE,
        PEOPLE_NEARBY
    }

    /** Why the investigators gave a file back. */
    enum Finding {
        /** Signs of a crime were not found, or nobody is prosecuted. */
        NO_CRIME,
        /** No crime, and the act is to be sanctioned by the administration. */
        ADMINISTRATIVE,
        /** It came back for another reason, and nothing was said of a crime. */
        RETURNED;

        /** Whether it says that there was no crime. */
        boolean clears() {
            return this != RETURNED;
        }
    }

    /** Who said so. */
    enum FoundBy {
        INVESTIGATORS,
        PROCURACY,
        COURT
    }

    /** The form of a sanction. */
    enum Sanction {
        WARNING,
        FINE
    }

    /** How a decision on a sanction was given to him. */
    enum Service {
        IN_PERSON,
        REFUSED_BEFORE_WITNESS,
        POST,
        /** Put up where he lives or in the commune's house, because he was not to be found. */
        POSTED_UP;

        /** Whether somebody else has to bear witness to it. */
        boolean needsWitness() {
            return this == REFUSED_BEFORE_WITNESS || this == POSTED_UP;
        }

        /** A letter may come back, and the decision is then given in another way. */
        boolean isFinal() {
            return this != POST;
        }
    }

    /** Who has to be there when the community speaks. */
    enum Present {
        VILLAGE_HEAD,
        FRONT
    }

    /** Why he was not there. */
    enum Absence {
        EXCUSED,
        NOT_EXCUSED,
        NOT_KNOWN
    }

    /** Why a programme ended before its end. */
    enum Broken {
        STAYED_AWAY,
        NEW_VIOLENCE,
        MOVED,
        DETAINED,
        OTHER
    }

    /** What was not done in time. */
    enum Late {
        START,
        SUMMONS,
        SERVICE,
        SESSION
    }
}
