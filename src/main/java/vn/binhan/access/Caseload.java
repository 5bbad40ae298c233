package vn.binhan.access;

/**
 * The cases in somebody's hands, as those who end duties must know of them; the room of cases
 * answers.
 */
public interface Caseload {
    /** How many open cases of this organisation would be left without this person. */
    int open(PersonId person, OrganisationId organisation);

    /** How many open cases this organisation answers for, whoever is named on them. */
    int held(OrganisationId organisation);

    /** How many of them this receiver must not have. */
    int withheld(PersonId from, PersonId to, OrganisationId organisation);

    /** Hands them over within the caller's transaction. */
    void handOver(PersonId from, PersonId to, OrganisationId organisation);
}
