package vn.binhan.budget;

/**
 * Where money for a plan comes from: the State budget by level, mobilised, or another programme.
 */
enum BudgetSource {
    STATE_CENTRAL,
    STATE_PROVINCE,
    STATE_COMMUNE,
    MOBILISED,
    INTEGRATED
}
