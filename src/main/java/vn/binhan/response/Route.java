package vn.binhan.response;

import java.util.List;
import vn.binhan.access.OrganisationId;
import vn.binhan.rosters.Rung;

/** Which way a report goes before anybody has read it. */
final class Route {
    private Route() {}

    /**
     * The chain that is asked. When an official of the place or their kin is said to be involved,
     * nobody of the unit of that place is asked: it is not yet known who it is.
     */
    static List<Rung> of(List<Rung> chain, OrganisationId unit, boolean official) {
        return official
                ? chain.stream()
                        .filter(rung ->
                                !(rung instanceof Rung.Someone someone
                                        && someone.unit().equals(unit)))
                        .toList()
                : chain;
    }
}
