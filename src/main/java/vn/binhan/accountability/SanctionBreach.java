package vn.binhan.accountability;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.ledger.Particulars;
import vn.binhan.measures.Dossiers;
import vn.binhan.measures.Measures;
import vn.binhan.places.UnitKey;

/**
 * Whoever carries out an order that he broke has a sanction looked into (Decree 282/2025, Article
 * 53). The new dossier names nobody: the order says it, and her own case gets the way to it.
 */
final class SanctionBreach
        implements Action<SanctionBreach.Command, SanctionBreach.Facts, SanctionBreach.Prepared> {

    /** The order that was broken. */
    record Command(CaseRef order) {}

    /**
     * @param hers the case from which the order was asked for
     * @param broken when he broke it, the newest
     * @param begun the breaches for which a dossier was opened
     */
    record Facts(
            CaseFiles.Held order,
            CaseRef hers,
            Optional<Instant> broken,
            List<Instant> begun,
            @Nullable Organisation holder) {}

    record Prepared(CaseRef order, Instant broken, Dossiers.Opening opening) {}

    private final Accountability.Rooms rooms;
    private final DossierShelf<Matter, Stage> store;
    private final InstantSource clock;

    SanctionBreach(
            Accountability.Rooms rooms, DossierShelf<Matter, Stage> store, InstantSource clock) {
        this.rooms = rooms;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.CARRY_OUT_MEASURE;
    }

    /** Her case is held before the order, as whenever something is asked for from it. */
    @Override
    public @Nullable Facts read(Command command) {
        var wall = rooms.access().wall();
        var hers =
                wall.asClock(() ->
                        rooms.measures()
                                .hersOf(command.order())
                                .filter(ref -> rooms.files().hold(ref).isPresent()));
        return hers.flatMap(
                        ref -> rooms.files().hold(command.order()).map(held -> facts(held, ref)))
                .orElse(null);
    }

    private Facts facts(CaseFiles.Held order, CaseRef hers) {
        var ref = order.file().ref();
        Chronicle chronicle = rooms.chronicle();
        return new Facts(
                order,
                hers,
                Measures.broken(chronicle.of(ref)),
                store.linksOf(ref).stream().map(DossierShelf.Link::asked).toList(),
                rooms.measures()
                        .dossiers()
                        .holder(
                                ref.province(),
                                order.file().unit(),
                                Matter.SANCTION.deciding(),
                                clock.instant())
                        .orElse(null));
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return facts.order().subject();
    }

    @Override
    public Decision<Prepared> decide(Command command, Facts facts, Actor actor, Instant now) {
        var holder = facts.holder();
        if (facts.broken().isEmpty()) {
            return Decision.refuse("accountability.refused.unbroken");
        }
        if (holder == null) {
            return Decision.refuse("measures.refused.nobody");
        }
        var broken = facts.broken().get();
        if (facts.begun().contains(broken)) {
            return Decision.refuse("accountability.refused.begun");
        }
        var codes =
                Particulars.none()
                        .code("matter", Matter.SANCTION)
                        .code("violation", Violation.NO_CONTACT_BROKEN)
                        .moment("acted", broken)
                        .id("order", command.order().id());
        return Decision.accept(
                new Prepared(
                        command.order(),
                        broken,
                        new Dossiers.Opening(
                                facts.hers(),
                                holder,
                                facts.order().file().unit(),
                                null,
                                "",
                                new Draft(Act.ASKED, now, codes),
                                AskProceeding.hers(Matter.SANCTION, now))));
    }

    @Override
    public String keep(Prepared prepared, Actor actor, Instant now) {
        var opening = prepared.opening();
        return rooms.measures()
                .dossiers()
                .open(
                        opening,
                        actor.person(),
                        now,
                        ref -> {
                            rooms.files().conflicts().carryOver(prepared.order(), ref, now);
                            store.add(ref, Matter.SANCTION, now);
                            store.link(opening.hers(), ref, now);
                            store.link(prepared.order(), ref, prepared.broken());
                        })
                .toString();
    }

    @Override
    public Particulars particulars(Prepared prepared) {
        return prepared.opening().first().codes().moment("happened", prepared.broken());
    }

    @Override
    public @Nullable UnitKey unit(Facts facts) {
        return facts.order().file().unit();
    }
}
