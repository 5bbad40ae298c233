package vn.binhan.accountability;

import vn.binhan.measures.Dossiers;

/** What a dossier about him is for, and whose head decides in it. */
enum Matter {
    /** What was done to stop the act, by whom and when (Law 13/2022, Articles 20 and 22). */
    STOPPING(Dossiers.Deciding.POLICE_CHIEF, false),
    /** The chief of the commune's police has him come to the station (Article 24). */
    SUMMONS(Dossiers.Deciding.POLICE_CHIEF, false),
    /** An administrative sanction by the tariff of the day of the act. */
    SANCTION(Dossiers.Deciding.POLICE_CHIEF, false),
    /** The word of the community, or work for it if he chooses that himself (Articles 32, 33). */
    CRITICISM(Dossiers.Deciding.CHAIR, true),
    /** Sessions in which he learns to live without violence (Article 31). */
    PROGRAMME(Dossiers.Deciding.CHAIR, true);

    private final Dossiers.Deciding deciding;
    private final boolean whereHeLives;

    Matter(Dossiers.Deciding deciding, boolean whereHeLives) {
        this.deciding = deciding;
        this.whereHeLives = whereHeLives;
    }

    /**
     * Whether he has answered for what he did once a dossier is there. To be stopped ends what he
     * does and the programme changes him; neither answers for what he has done.
     */
    boolean isAnswer(Stage stage) {
        return switch (this) {
            case SUMMONS -> stage == Stage.RUNNING || stage == Stage.DONE;
            case SANCTION -> stage == Stage.DECIDED || stage == Stage.DONE;
            case CRITICISM -> stage == Stage.DONE;
            case STOPPING, PROGRAMME -> false;
        };
    }

    Dossiers.Deciding deciding() {
        return deciding;
    }

    /** Whether the commune is that in which he lives; otherwise that in which the act happened. */
    boolean isWhereHeLives() {
        return whereHeLives;
    }
}
