package vn.binhan.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Formats;
import vn.binhan.places.UnitKey;

/** Who decides about him in a commune, who stands in for them, and who may be named beside them. */
final class Seats {
    private static final List<DutyKind> MAY_BE_NAMED =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);

    private final Measures.Rooms rooms;

    Seats(Measures.Rooms rooms) {
        this.rooms = rooms;
    }

    /** The body of this commune whose head decides, or somebody living in its place. */
    Optional<Organisation> holder(
            String province, UnitKey commune, Dossiers.Deciding deciding, Instant now) {
        var chiefs = rooms.access().staff().holding(DutyKind.UNIT_HEAD, province).keySet();
        var stations =
                deciding == Dossiers.Deciding.CHAIR
                        ? List.<OrganisationId>of()
                        : police(province, commune);
        return stations.stream()
                .filter(chiefs::contains)
                .findFirst()
                .flatMap(rooms.access().organisations()::find)
                .or(() -> committee(province, commune, now));
    }

    /**
     * The committee of the commune; where the program knows none that somebody heads, that of the
     * province. No other body is competent, and none of a province in which the act did not happen.
     */
    private Optional<Organisation> committee(String province, UnitKey commune, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        if (isElsewhere(province, commune, today)) {
            return Optional.empty();
        }
        var headed = rooms.access().staff().holding(DutyKind.UNIT_HEAD, province).keySet();
        var committees =
                rooms.access().organisations().of(province).stream()
                        .filter(body -> body.kind() == OrganisationKind.PEOPLES_COMMITTEE)
                        .filter(body -> body.standsOn(today) && headed.contains(body.id()))
                        .toList();
        return Stream.of(commune.code(), province)
                .flatMap(
                        code -> committees.stream().filter(body -> body.unit().code().equals(code)))
                .findFirst();
    }

    private boolean isElsewhere(String province, UnitKey commune, LocalDate today) {
        return rooms.places()
                .register()
                .above(commune, "province", today)
                .filter(of -> !of.key().code().equals(province))
                .isPresent();
    }

    Optional<Competence.Seat> seat(OrganisationId holder, Set<PersonId> barred, Instant now) {
        var province = holder.province();
        var heads =
                new LinkedHashMap<>(rooms.access().staff().holding(DutyKind.UNIT_HEAD, province));
        var wide =
                rooms.access().organisations().of(province).stream()
                        .filter(body -> body.unit().code().equals(province))
                        .sorted(Comparator.comparingInt(Seats::rank))
                        .map(Organisation::id)
                        .toList();
        var chain = rooms.rosters().onDuty(holder, now, barred);
        return Competence.decides(holder, chain, heads, wide, barred);
    }

    /** Names on this file who heads that body, or whoever decides instead. */
    void name(CaseRef dossier, OrganisationId holder, Instant now) {
        var answering = rooms.files().answering();
        var barred = answering.hold(dossier, now).orElseThrow().barred();
        seat(holder, barred, now)
                .ifPresent(seat -> {
                    var first = seat.heads().iterator().next();
                    if (!seat.unit().equals(holder)) {
                        rooms.files().conflicts().passOn(dossier, seat.unit(), first);
                    }
                    answering.engage(dossier, seat.heads(), now);
                });
    }

    private static int rank(Organisation body) {
        return body.kind() == OrganisationKind.PEOPLES_COMMITTEE ? 0 : 1;
    }

    /** The people of the deciding unit and of the police of that commune: nobody else is named. */
    Map<String, String> staff(CaseFile dossier) {
        var units = new ArrayList<OrganisationId>();
        units.add(dossier.holder());
        units.addAll(police(dossier.ref().province(), dossier.unit()));
        var all = new LinkedHashMap<String, String>();
        for (var unit : units) {
            rooms.access()
                    .staff()
                    .named(MAY_BE_NAMED, unit)
                    .forEach((person, name) -> all.put(person.toString(), name));
        }
        return all;
    }

    /** The police of a commune. */
    List<OrganisationId> police(String province, UnitKey commune) {
        return rooms.access().organisations().of(province).stream()
                .filter(body -> body.kind() == OrganisationKind.POLICE_OR_ARMY)
                .filter(body -> body.unit().code().equals(commune.code()))
                .map(Organisation::id)
                .toList();
    }
}
