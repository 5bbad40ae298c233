package vn.binhan.response;

import java.util.List;
import java.util.Set;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.places.UnitKey;
import vn.binhan.rosters.Rung;

/** Which way a report goes before anybody has read it. */
final class Route {
    private Route() {}

    static boolean serves(Organisation body, UnitKey commune) {
        return body.unit().code().equals(commune.code());
    }

    /** The chain that is asked, without anybody of these bodies. */
    static List<Rung> of(List<Rung> chain, Set<OrganisationId> away) {
        return chain.stream()
                .filter(rung ->
                        !(rung instanceof Rung.Someone someone && away.contains(someone.unit())))
                .toList();
    }
}
