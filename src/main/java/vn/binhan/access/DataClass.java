package vn.binhan.access;

/** How much a leak of what an operation touches would harm. */
public enum DataClass {
    /** Anybody may see it. */
    OPEN,
    /** The administration's own work: plans, tasks, progress, people on duty. */
    OPERATIONAL,
    /** That a case exists, who works on it and by when; nothing of what was said. */
    CASE,
    /** Place, identity and words of a survivor; opens only through the vault. */
    SEALED
}
