package vn.binhan.access;

import java.util.Set;

/**
 * The thing that is read or acted on, as far as rights and the record must know it.
 *
 * @param province the province that owns it
 * @param name kind and number, for example {@code plan:91-12}
 * @param owner the organisation whose thing it is
 * @param assigned the bodies to which it gives work
 */
public record Subject(
        String province, String name, OrganisationId owner, Set<OrganisationId> assigned) {

    /** A thing that only its owner has to do with. */
    public static Subject of(String name, OrganisationId owner) {
        return new Subject(owner.province(), name, owner, Set.of());
    }
}
