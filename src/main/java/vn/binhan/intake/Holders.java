package vn.binhan.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationKind;
import vn.binhan.kit.Formats;
import vn.binhan.places.UnitKey;

/**
 * Which unit holds a report from the first second: the committee of the commune (Law 13/2022,
 * Article 20), or the province's duty group where no commune is named, where that committee has
 * nobody here, and where an official or his kin is involved.
 */
final class Holders {
    private static final List<DutyKind> WORK =
            List.of(DutyKind.DUTY_OFFICER, DutyKind.UNIT_HEAD, DutyKind.CASE_WORKER);

    private final Access access;

    Holders(Access access) {
        this.access = access;
    }

    /** Empty while a province has no body at all: the report waits, sealed. */
    Optional<Organisation> of(
            String province, @Nullable UnitKey commune, boolean official, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        var standing =
                access.organisations().of(province).stream()
                        .filter(body -> body.standsOn(today))
                        .toList();
        Predicate<Organisation> ofCommune =
                body ->
                        commune != null
                                && !official
                                && body.unit().code().equals(commune.code())
                                && body.kind() == OrganisationKind.PEOPLES_COMMITTEE;
        Predicate<Organisation> ofProvince =
                body -> commune == null || !body.unit().code().equals(commune.code());
        return Stream.of(
                        standing.stream().filter(ofCommune).filter(body -> has(body, WORK)),
                        standing.stream()
                                .filter(ofProvince)
                                .filter(body -> has(body, List.of(DutyKind.DUTY_OFFICER))),
                        standing.stream()
                                .filter(ofProvince)
                                .filter(body -> has(body, List.of(DutyKind.UNIT_HEAD))),
                        standing.stream().filter(ofProvince).filter(body -> has(body, WORK)),
                        standing.stream()
                                .filter(ofProvince)
                                .filter(b -> b.kind() == OrganisationKind.PEOPLES_COMMITTEE),
                        standing.stream())
                .flatMap(bodies -> bodies)
                .findFirst();
    }

    private boolean has(Organisation body, List<DutyKind> duties) {
        return !access.staff().named(duties, body.id()).isEmpty();
    }
}
