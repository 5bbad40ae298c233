package vn.binhan.access;

/**
 * The cases in somebody's hands, as those who end duties must know of them; the room of cases
 * answers.
 */
public interface Caseload {
    /** How many open cases of this organisation would be left without this person. */
    int open(PersonId person, OrganisationId organisation);

    /** Hands them all over within the caller's transaction; how many the receiver must not have. */
    int handOver(PersonId from, PersonId to, OrganisationId organisation);
}
