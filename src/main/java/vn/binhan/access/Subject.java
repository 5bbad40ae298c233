package vn.binhan.access;

import java.util.Set;

/**
 * The thing that is read or acted on, as far as rights and the record must know it.
 *
 * @param province the province that owns it
 * @param name kind and number, for example {@code plan:91-12}
 * @param owner the organisation whose thing it is
 * @param assigned the bodies to which it gives work
 * @param team the people who are named on it at this moment
 * @param barred the people for whom it does not exist, whatever their duties
 */
public record Subject(
        String province,
        String name,
        OrganisationId owner,
        Set<OrganisationId> assigned,
        Set<PersonId> team,
        Set<PersonId> barred) {

    /** A thing of the administration, whose work is given to bodies. */
    public Subject(
            String province, String name, OrganisationId owner, Set<OrganisationId> assigned) {
        this(province, name, owner, assigned, Set.of(), Set.of());
    }

    /** The same thing as another organisation's. */
    Subject ownedBy(OrganisationId other) {
        return new Subject(province, name, other, assigned, team, barred);
    }

    /** A thing that only its owner has to do with. */
    public static Subject of(String name, OrganisationId owner) {
        return new Subject(owner.province(), name, owner, Set.of());
    }
}
