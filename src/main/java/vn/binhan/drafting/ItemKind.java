package vn.binhan.drafting;

/** What a line of a plan is; the order is the order of the parts in which people read them. */
public enum ItemKind {
    OBJECTIVE,
    TARGET,
    CONTENT,
    TASK,
    BODY,
    DUTY,
    BUDGET,
    REPORT
}
