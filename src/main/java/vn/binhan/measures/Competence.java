package vn.binhan.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.rosters.Rung;

/**
 * Who decides about an order: the Chair of the commune in which the act happened (Law 13/2022,
 * Article 25). Where that Chair is in conflict, all who answer to them are left out and the next
 * unit of the duty chain decides, in the end one of the province: rule N2, this program's own; no
 * text for it was read. The same seats decide about a child (rule N1).
 */
final class Competence {
    private Competence() {}

    /** The unit that decides with those who head it. */
    record Seat(OrganisationId unit, Set<PersonId> heads) {}

    /**
     * @param place the committee of the place of the act
     * @param chain who is asked after it
     * @param heads who heads which body, those of the whole province among them
     * @param province bodies of the whole province, in the order in which they are asked
     * @param barred for whom the matter does not exist
     */
    static Optional<Seat> decides(
            OrganisationId place,
            List<Rung> chain,
            Map<OrganisationId, Set<PersonId>> heads,
            List<OrganisationId> province,
            Set<PersonId> barred) {
        var above =
                chain.stream()
                        .filter(Rung.Someone.class::isInstance)
                        .map(rung -> ((Rung.Someone) rung).unit());
        return Stream.of(Stream.of(place), above, province.stream())
                .flatMap(units -> units)
                .map(unit -> new Seat(unit, heads.getOrDefault(unit, Set.of())))
                .filter(seat -> !seat.heads().isEmpty())
                .filter(seat -> seat.heads().stream().noneMatch(barred::contains))
                .findFirst();
    }
}
