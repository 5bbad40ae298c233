package vn.binhan.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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
 * nobody here, and where an official or his kin is involved. A unit of the place itself comes last
 * then, and never nobody.
 */
public final class Holders {
    private static final List<DutyKind> WORK =
            List.of(DutyKind.DUTY_OFFICER, DutyKind.UNIT_HEAD, DutyKind.CASE_WORKER);

    private final Access access;

    public Holders(Access access) {
        this.access = access;
    }

    /** Empty while a province has no body at all: the report waits, sealed. */
    public Optional<Organisation> of(
            String province, @Nullable UnitKey commune, boolean official, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        var standing =
                access.organisations().of(province).stream()
                        .filter(body -> body.standsOn(today))
                        .toList();
        return first(standing, this::has, commune, official);
    }

    /**
     * The rule alone.
     *
     * @param has whether a body has somebody with one of these duties
     */
    static Optional<Organisation> first(
            List<Organisation> standing,
            BiPredicate<Organisation, List<DutyKind>> has,
            @Nullable UnitKey commune,
            boolean official) {
        Predicate<Organisation> ofPlace =
                body -> commune != null && body.unit().code().equals(commune.code());
        Predicate<Organisation> ofProvince =
                body -> body.unit().code().equals(body.id().province());
        Predicate<Organisation> committee =
                body -> body.kind() == OrganisationKind.PEOPLES_COMMITTEE;
        Predicate<Organisation> works = body -> has.test(body, WORK);
        return Stream.of(
                        ofPlace.and(committee).and(works).and(_ -> !official),
                        ofProvince.and(with(has, DutyKind.DUTY_OFFICER)),
                        ofProvince.and(with(has, DutyKind.UNIT_HEAD)),
                        ofProvince.and(works),
                        ofPlace.negate().and(works),
                        ofProvince.and(committee),
                        ofPlace.negate(),
                        ofPlace)
                .flatMap(wanted -> standing.stream().filter(wanted))
                .findFirst();
    }

    private static Predicate<Organisation> with(
            BiPredicate<Organisation, List<DutyKind>> has, DutyKind duty) {
        return body -> has.test(body, List.of(duty));
    }

    private boolean has(Organisation body, List<DutyKind> duties) {
        return !access.staff().named(duties, body.id()).isEmpty();
    }
}
