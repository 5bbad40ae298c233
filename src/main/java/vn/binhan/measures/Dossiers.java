package vn.binhan.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;
import vn.binhan.parties.Role;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Identity;

/**
 * Opens dossiers and keeps their teams: whoever has to do with him, nobody in conflict, and of
 * those on her side only the one who asked.
 */
final class Dossiers {
    private final Measures.Rooms rooms;
    private final MeasureStore store;

    Dossiers(Measures.Rooms rooms, MeasureStore store) {
        this.rooms = rooms;
        this.store = store;
    }

    /**
     * Within an act on her case: the case, held, and the committee of the place of the act; nothing
     * is asked for from a dossier.
     */
    Optional<RequestOrder.Facts> before(CaseRef hers, @Nullable Unit commune, Instant now) {
        rooms.parties().beforeReport(hers.province());
        var holder =
                commune == null
                        ? Optional.<Organisation>empty()
                        : committee(hers.province(), commune.key(), now);
        return rooms.files()
                .hold(hers)
                .filter(_ -> store.find(hers).isEmpty())
                .map(held ->
                        new RequestOrder.Facts(
                                held, holder.orElse(null), rooms.vault().closed().orElse(null)));
    }

    /**
     * The committee of the commune; where the program knows none, that of the province or another
     * body of the whole province that somebody heads, so that somebody living answers in time.
     */
    private Optional<Organisation> committee(String province, UnitKey commune, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        var headed = rooms.access().staff().holding(DutyKind.UNIT_HEAD, province).keySet();
        var standing =
                rooms.access().organisations().of(province).stream()
                        .filter(body -> body.standsOn(today) && headed.contains(body.id()))
                        .toList();
        return Stream.concat(
                        standing.stream()
                                .filter(body -> body.unit().code().equals(commune.code()))
                                .filter(body -> rank(body) == 0),
                        standing.stream()
                                .filter(body -> body.unit().code().equals(province))
                                .sorted(Comparator.comparingInt(Dossiers::rank)))
                .findFirst();
    }

    /** Opens it with a number drawn at random, of which her case alone knows. */
    CaseRef open(RequestOrder.Prepared prepared, Actor asking, Instant now) {
        var dossier = new CaseRef(prepared.command().ref().province(), UUID.randomUUID());
        return rooms.access()
                .wall()
                .asClock(() -> {
                    opened(dossier, prepared, asking.person(), now);
                    return dossier;
                });
    }

    private void opened(
            CaseRef dossier, RequestOrder.Prepared prepared, PersonId asking, Instant now) {
        var command = prepared.command();
        var holder = prepared.holder().id();
        rooms.files().openByClock(dossier, holder, prepared.unit(), now);
        rooms.files().conflicts().carryOver(command.ref(), dossier, now);
        store.add(dossier, prepared.kind(), now);
        rooms.parties().addReported(dossier, Role.USED_VIOLENCE, command.asked().him(), now);
        rooms.parties()
                .addReported(
                        dossier,
                        Role.SURVIVOR,
                        new Identity(command.asked().her(), null, null, List.of()),
                        now);
        name(dossier, holder, asking, now);
        rooms.chronicle().addByClock(dossier, _ -> List.of(prepared.first()), now);
        store.link(command.ref(), dossier, now);
        var kind = command.court() ? SurvivorKind.COURT_TOLD : SurvivorKind.ASKED;
        rooms.chronicle()
                .addByClock(
                        command.ref(),
                        _ -> List.of(new Draft(kind, command.at(), Particulars.none())),
                        now);
        followed(command, now);
    }

    /** The order before it knows that another one was asked for, not which. */
    private void followed(RequestOrder.Command command, Instant now) {
        var after = command.after();
        if (after != null
                && store.linksOf(command.ref()).stream()
                        .anyMatch(link -> link.dossier().equals(after))) {
            rooms.chronicle().addByClock(after, story -> followed(story, command.at()), now);
        }
    }

    private static List<Draft> followed(Story before, Instant at) {
        var state = Order.of(before.happenings()).at(at);
        return OrderFlow.of(state, OrderKind.EXTENDED_BY_NEW).isPresent()
                ? List.of(new Draft(OrderKind.EXTENDED_BY_NEW, at, Particulars.none()))
                : List.of();
    }

    /** The Chair of the place, or whoever decides instead, and the one who asked. */
    private void name(CaseRef dossier, OrganisationId holder, PersonId asking, Instant now) {
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
        answering.engage(dossier, Set.of(asking), now);
    }

    private Optional<Competence.Seat> seat(
            OrganisationId holder, Set<PersonId> barred, Instant now) {
        var province = holder.province();
        var heads =
                new LinkedHashMap<>(rooms.access().staff().holding(DutyKind.UNIT_HEAD, province));
        var wide =
                rooms.access().organisations().of(province).stream()
                        .filter(body -> body.unit().code().equals(province))
                        .sorted(Comparator.comparingInt(Dossiers::rank))
                        .map(Organisation::id)
                        .toList();
        var chain = rooms.rosters().onDuty(holder, now, barred);
        return Competence.decides(holder, chain, heads, wide, barred);
    }

    private static int rank(Organisation body) {
        return body.kind() == OrganisationKind.PEOPLES_COMMITTEE ? 0 : 1;
    }

    /** Within the telling of a decision: the police chief of the commune gets it. */
    void tellPolice(CaseFile dossier, Instant now) {
        var chiefs = new HashSet<PersonId>();
        police(dossier.ref().province(), dossier.unit())
                .forEach(body ->
                        chiefs.addAll(rooms.access().staff().holding(DutyKind.UNIT_HEAD, body)));
        engage(dossier.ref(), chiefs, now);
    }

    /** Names these people on a dossier, whoever acts. */
    void engage(CaseRef dossier, Set<PersonId> people, Instant now) {
        rooms.access()
                .wall()
                .asClock(() -> {
                    rooms.files().answering().engage(dossier, people, now);
                    return dossier;
                });
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
