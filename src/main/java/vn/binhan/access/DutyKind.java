package vn.binhan.access;

/** What a person is there for; the table of rights says what each may do. */
public enum DutyKind {
    /** Sets up organisations, people and duties; sees no plan's inside because of that. */
    ADMINISTRATOR,
    /** Imports, corrects, issues and steers the plans of an organisation. */
    PROGRAMME_MANAGER,
    /** Reports on the work that plans give to a body. */
    CONTRIBUTOR,
    /** Reads programmes and their progress. */
    READER,
    /** Helps survivors: opens cases and works on those on which they are named. */
    CASE_WORKER,
    /** Answers for a unit: sees what its cases need and by when, not what was said in them. */
    UNIT_HEAD,
    /** Is on call when somebody is in danger. */
    DUTY_OFFICER,
    /** Reads the record and checks it. */
    INSPECTOR,
    /** Confirms the rules of the rule book and keeps the working calendar. */
    LEGAL_REVIEWER
}
