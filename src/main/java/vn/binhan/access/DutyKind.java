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
    READER
}
