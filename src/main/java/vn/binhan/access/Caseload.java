package vn.binhan.access;

/**
 * The cases in somebody's hands, as those who end duties must know of them; the room of cases
 * answers. A case that is kept from the one who asks is not counted: ended without it, the duty
 * leaves it to the program to bring it to somebody.
 */
public interface Caseload {
    /**
     * How many cases of this organisation would be left without this person: open ones, and closed
     * ones that are not in the archive yet.
     */
    int open(PersonId person, OrganisationId organisation, PersonId asking);

    /** How many open cases this organisation answers for, whoever is named on them. */
    int held(OrganisationId organisation, PersonId asking);

    /** How many of a person's cases this receiver must not have. */
    int withheld(PersonId from, PersonId to, OrganisationId organisation, PersonId asking);

    /** Hands them over within the caller's transaction. */
    void handOver(PersonId from, PersonId to, OrganisationId organisation);
}
