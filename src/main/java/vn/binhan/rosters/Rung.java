package vn.binhan.rosters;

import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** One step of the chain of those who are asked one after the other. */
public sealed interface Rung {

    /** Why somebody is asked. */
    enum As {
        ON_DUTY,
        STANDS_IN,
        DEPUTY,
        HEAD
    }

    /** A person of a unit. */
    record Someone(PersonId person, OrganisationId unit, As as) implements Rung {}

    /** The province, whose duty it is when nobody else may know; the last step of every chain. */
    record Province(String code) implements Rung {}
}
