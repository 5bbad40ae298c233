package vn.binhan.measures;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.Conflicts;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.ledger.Particulars;
import vn.binhan.parties.Role;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.risk.Change;
import vn.binhan.risk.Risks;
import vn.binhan.vault.Identity;
import vn.binhan.vault.VaultFault;

/**
 * Opens dossiers about him from her case and keeps their teams: whoever has to do with him, nobody
 * in conflict, and of those on her side only the one who asked.
 */
public final class Dossiers implements Conflicts.HisSide {
    /** What about an order makes the last judgement of her danger old. */
    private static final Map<OrderKind, Change> DANGERS =
            Map.of(
                    OrderKind.BREACHED, Change.NEW_VIOLENCE,
                    OrderKind.CANCELLED, Change.ORDER_LAPSES,
                    OrderKind.REFUSED, Change.OTHER);

    private final Measures.Rooms rooms;
    private final DossierShelf<MeasureKind, OrderState> store;
    private final Seats seats;

    Dossiers(Measures.Rooms rooms, DossierShelf<MeasureKind, OrderState> store) {
        this.rooms = rooms;
        this.store = store;
        this.seats = new Seats(rooms);
    }

    /** Whose head decides in a commune. */
    public enum Deciding {
        CHAIR,
        POLICE_CHIEF
    }

    /**
     * Her case, held, before something is asked for.
     *
     * @param holder whose head decides; absent when nobody there is known
     * @param closed why nothing can be sealed now
     */
    public record Before(
            CaseFiles.Held held, @Nullable Organisation holder, @Nullable VaultFault closed) {

        /**
         * Why nothing can be asked for out of this case, whatever it is; empty where it can.
         *
         * @param at when it was asked for
         */
        public <D> Optional<Decision<D>> obstacle(Instant at, Instant now) {
            if (closed != null) {
                return Optional.of(Decision.refuse(closed.key(), closed.values().toArray()));
            }
            if (held.file().state() != CaseFile.State.OPEN) {
                return Optional.of(Decision.refuse("chronicle.refused.closed"));
            }
            return at.isAfter(now)
                    ? Optional.of(Decision.refuse("chronicle.refused.future"))
                    : Optional.empty();
        }
    }

    /**
     * A dossier that is to be opened.
     *
     * @param hers the case from which it is asked for
     * @param unit the commune that the dossier shows
     * @param him who used violence; absent where another dossier says it
     * @param her her name; empty where another dossier says it
     * @param first the first thing in it
     * @param onHerSide what her own story tells of it
     */
    public record Opening(
            CaseRef hers,
            Organisation holder,
            UnitKey unit,
            @Nullable Identity him,
            String her,
            Draft first,
            Draft onHerSide) {}

    /**
     * Within an act on her case: the case, held, and whose head decides in this commune; nothing is
     * asked for from what itself came out of a case.
     */
    public Optional<Before> before(
            CaseRef hers, @Nullable Unit commune, Deciding deciding, Instant now) {
        rooms.parties().beforeReport(hers.province());
        var holder =
                commune == null
                        ? Optional.<Organisation>empty()
                        : seats.holder(hers.province(), commune.key(), deciding, now);
        return rooms.files()
                .hold(hers)
                .filter(held ->
                        !rooms.chronicle().isDossier(new Story(held, rooms.chronicle().of(hers))))
                .map(held ->
                        new Before(held, holder.orElse(null), rooms.vault().closed().orElse(null)));
    }

    /**
     * Opens it with a number drawn at random, of which her case alone knows.
     *
     * @param kept keeps the room's own rows of it, before anything is told
     */
    public CaseRef open(Opening opening, PersonId asking, Instant now, Consumer<CaseRef> kept) {
        var dossier = new CaseRef(opening.hers().province(), UUID.randomUUID());
        return rooms.access()
                .wall()
                .asClock(() -> {
                    opened(dossier, opening, asking, now, kept);
                    return dossier;
                });
    }

    private void opened(
            CaseRef dossier,
            Opening opening,
            PersonId asking,
            Instant now,
            Consumer<CaseRef> kept) {
        var holder = opening.holder().id();
        rooms.files().openByClock(dossier, holder, opening.unit(), now);
        rooms.files().conflicts().carryOver(opening.hers(), dossier, now);
        kept.accept(dossier);
        var him = opening.him();
        if (him != null) {
            rooms.parties().addReported(dossier, Role.USED_VIOLENCE, him, now);
            var her = new Identity(opening.her(), null, null, List.of());
            rooms.parties().addReported(dossier, Role.SURVIVOR, her, now);
        }
        name(dossier, holder, asking, now);
        rooms.chronicle().addByClock(dossier, _ -> List.of(opening.first()), now);
        rooms.chronicle().addByClock(opening.hers(), _ -> List.of(opening.onHerSide()), now);
    }

    /** Opens the dossier of an order; the one before it hears that another was asked for. */
    CaseRef open(RequestOrder.Prepared prepared, Actor asking, Instant now) {
        var command = prepared.command();
        var kind = command.court() ? SurvivorKind.COURT_TOLD : SurvivorKind.ASKED;
        var opening =
                new Opening(
                        command.ref(),
                        prepared.holder(),
                        prepared.unit(),
                        command.asked().him(),
                        command.asked().her(),
                        prepared.first(),
                        new Draft(kind, command.at(), Particulars.none()));
        return rooms.access()
                .wall()
                .asClock(() -> {
                    var dossier =
                            open(
                                    opening,
                                    asking.person(),
                                    now,
                                    ref -> {
                                        store.add(ref, prepared.kind(), now);
                                        store.link(command.ref(), ref, now);
                                    });
                    followed(command, now);
                    return dossier;
                });
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
        seat(dossier, holder, now);
        rooms.files().answering().engage(dossier, Set.of(asking), now);
    }

    /**
     * Behind the program's own wall: names on this file who heads the body in which it lies; where
     * they are in conflict, whoever decides instead, and it lies there from then on.
     */
    public void seat(CaseRef dossier, OrganisationId holder, Instant now) {
        seats.name(dossier, holder, now);
    }

    /** Within the telling of a decision: the police chief of the commune gets it. */
    void tellPolice(CaseFile dossier, Instant now) {
        var chiefs = new HashSet<PersonId>();
        seats.police(dossier.ref().province(), dossier.unit())
                .forEach(body ->
                        chiefs.addAll(rooms.access().staff().holding(DutyKind.UNIT_HEAD, body)));
        engage(dossier.ref(), chiefs, now);
    }

    /**
     * Within the telling of what happened to an order: where it leaves her in more danger, her own
     * case hears that danger is to be judged anew, and nothing else.
     */
    void heard(CaseRef dossier, Happening told, Instant now) {
        DANGERS.entrySet().stream()
                .filter(each -> told.is(each.getKey()))
                .forEach(each -> judgeAnew(store, dossier, each.getValue(), told.at(), now));
        if (told.is(OrderKind.OVERDUE)
                && told.code(OrderCode.Late.class, "what")
                        .filter(OrderCode.Late.CONTACT::equals)
                        .isPresent()) {
            judgeAnew(store, dossier, Change.OTHER, told.at(), now);
        }
    }

    /** The cases on her side from which this dossier came hear that danger is to be judged anew. */
    public void judgeAnew(
            DossierShelf<?, ?> shelf, CaseRef dossier, Change change, Instant at, Instant now) {
        rooms.access()
                .wall()
                .asClock(() -> {
                    for (var hers : shelf.from(dossier)) {
                        rooms.chronicle()
                                .addByClock(hers, story -> changed(story, change, at), now);
                    }
                    return dossier;
                });
    }

    private List<Draft> changed(Story hers, Change change, Instant at) {
        return hers.isOpen() && !rooms.chronicle().isDossier(hers)
                ? List.of(Risks.changed(change, at))
                : List.of();
    }

    /** Names these people on a dossier, whoever acts. */
    public void engage(CaseRef dossier, Set<PersonId> people, Instant now) {
        rooms.access()
                .wall()
                .asClock(() -> {
                    rooms.files().answering().engage(dossier, people, now);
                    return dossier;
                });
    }

    /** The body of this commune whose head decides, or somebody living in its place. */
    public Optional<Organisation> holder(
            String province, UnitKey commune, Deciding deciding, Instant now) {
        return seats.holder(province, commune, deciding, now);
    }

    /** The people of the deciding unit and of the police of that commune: nobody else is named. */
    public Map<String, String> staff(CaseFile dossier) {
        return seats.staff(dossier);
    }

    @Override
    public boolean has(CaseFile file) {
        return store.find(file.ref()).isPresent();
    }

    @Override
    public boolean mayBeNamed(CaseFile file, PersonId person) {
        return staff(file).containsKey(person.toString());
    }
}
