package vn.binhan.vault;

/**
 * Why a person opens a sealed field. The words are {@code vault.purpose.…}; the purpose stands in
 * the record, and whoever may open for it is the business of the walls.
 */
public enum Purpose {
    /** To keep her safe now: somebody is in danger. */
    IMMINENT_DANGER,
    /** To take up or check a report. */
    TAKE_REPORT,
    /** To work on the case as a member of its team. */
    WORK_ON_CASE,
    /** To bring her to a place or visit her there. */
    VISIT_OR_ESCORT,
    /** To refer her to a service with her consent. */
    REFERRAL,
    /** To draw up a paper that the law asks for. */
    LEGAL_PAPER,
    /** To answer a court, the police or the prosecution in writing. */
    LEGAL_REQUEST,
    /** To find out whether two records speak of the same person. */
    CHECK_IDENTITY,
    /** To supervise or inspect how a case was handled. */
    SUPERVISION,
    /** To show or correct what is kept about her because she asks. */
    HER_OWN_REQUEST
}
