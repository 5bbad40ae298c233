package vn.binhan.response;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.places.UnitKey;
import vn.binhan.rosters.Rung;

/** Which way a report goes before anybody has read it. */
final class Route {
    private static final Comparator<Organisation> FIRST =
            Comparator.<Organisation, Boolean>comparing(
                            body -> body.kind() != OrganisationKind.PEOPLES_COMMITTEE)
                    .thenComparing(body -> body.id().number());

    private Route() {}

    /**
     * The unit whose people are asked first: that of the commune where it happened, or one of the
     * whole province where the commune has nobody, is not known, or an official of it is said to be
     * involved. Absent only where the province has no unit with people at all.
     *
     * @param manned the bodies of the province that have people who may answer
     */
    static Optional<OrganisationId> unit(
            List<Organisation> manned, @Nullable UnitKey commune, boolean official) {
        var province = manned.stream().filter(body -> isProvincial(body)).sorted(FIRST);
        var there =
                manned.stream()
                        .filter(body -> commune != null && serves(body, commune))
                        .sorted(FIRST)
                        .toList();
        var first = official ? Optional.<Organisation>empty() : there.stream().findFirst();
        return first.or(province::findFirst)
                .or(() ->
                        manned.stream()
                                .filter(body -> !official || !there.contains(body))
                                .min(FIRST))
                .map(Organisation::id);
    }

    private static boolean isProvincial(Organisation body) {
        return body.unit().code().equals(body.id().province());
    }

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
