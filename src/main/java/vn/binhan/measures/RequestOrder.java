package vn.binhan.measures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * From her case somebody asks the Chair of the place of the act for a no-contact order, or writes
 * down that a court gave one. It opens a dossier of its own, into which only the named fields go.
 */
final class RequestOrder
        implements Action<RequestOrder.Command, RequestOrder.Known, RequestOrder.Prepared> {

    /**
     * @param ref her case
     * @param at when it was asked or ordered; the clock runs from here
     * @param asker who asks; absent for a court's order
     * @param capacity by what right the asker stands for her; absent for all others
     * @param consent whether she, or whoever stands for her, agrees to what a body asks
     * @param courtUntil until when the court ordered it; absent when the Chair is asked
     * @param commune the commune in which the act happened
     * @param after the dossier of the order that this one is to follow, if any
     */
    record Command(
            CaseRef ref,
            Instant at,
            OrderCode.@Nullable Asker asker,
            OrderCode.@Nullable Capacity capacity,
            OrderCode.@Nullable Harm harm,
            boolean consent,
            boolean court,
            @Nullable Instant courtUntil,
            Asked asked,
            @Nullable Unit commune,
            @Nullable CaseRef after,
            @Nullable UUID once) {}

    /**
     * @param reveals which of the words says what her case keeps sealed, as a reason
     */
    record Known(Dossiers.Before before, String reveals) {}

    /** A dossier that is to be opened with this as the first thing in it. */
    record Prepared(
            Command command, Organisation holder, UnitKey unit, MeasureKind kind, Draft first) {}

    private final Dossiers dossiers;
    private final Order.Limits limits;
    private final BiFunction<CaseRef, Asked, String> reveals;
    private final InstantSource clock;

    /**
     * @param reveals which of the words says what her case keeps sealed; empty when none does
     */
    RequestOrder(
            Dossiers dossiers,
            Order.Limits limits,
            BiFunction<CaseRef, Asked, String> reveals,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.limits = limits;
        this.reveals = reveals;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.ASK_MEASURE;
    }

    @Override
    public @Nullable Known read(Command command) {
        return dossiers.before(
                        command.ref(), command.commune(), Dossiers.Deciding.CHAIR, clock.instant())
                .map(before -> new Known(before, reveals.apply(command.ref(), command.asked())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Known facts) {
        return facts.before().held().subject();
    }

    @Override
    public Decision<Prepared> decide(Command command, Known facts, Actor actor, Instant now) {
        var obstacle = facts.before().<Prepared>obstacle(command.at(), now);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var lack = lack(command);
        if (!lack.isEmpty()) {
            return Decision.refuse(lack);
        }
        if (!facts.reveals().isEmpty()) {
            return Decision.refuse(facts.reveals());
        }
        var holder = facts.before().holder();
        var commune = command.commune();
        if (commune == null) {
            return Decision.refuse("measures.refused.commune");
        }
        if (holder == null) {
            return Decision.refuse("measures.refused.nobody");
        }
        var first = first(command);
        return switch (Order.none().with(first, limits)) {
            case Decision.Refused<Order>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Order> _ ->
                    Decision.accept(
                            new Prepared(
                                    command,
                                    holder,
                                    commune.key(),
                                    command.court()
                                            ? MeasureKind.COURT_NO_CONTACT
                                            : MeasureKind.NO_CONTACT,
                                    first));
        };
    }

    /** What is missing before anything may be asked. */
    static String lack(Command command) {
        var lack = command.asked().lack();
        if (!lack.isEmpty() || command.court()) {
            return lack;
        }
        var asker = command.asker();
        var harm = command.harm();
        if (asker == null) {
            return "measures.refused.asker";
        }
        if (harm == null) {
            return "measures.refused.harm";
        }
        if (asker == OrderCode.Asker.EX_OFFICIO) {
            return harm == OrderCode.Harm.LIFE ? "" : "measures.refused.exofficio";
        }
        if (asker.needsCapacity() && command.capacity() == null) {
            return "measures.refused.capacity";
        }
        return asker.needsConsent() && !command.consent() ? "measures.refused.consent" : "";
    }

    private static Draft first(Command command) {
        var codes = Particulars.none();
        var until = command.courtUntil();
        var asker = command.asker();
        var harm = command.harm();
        if (command.court()) {
            codes = until == null ? codes : codes.moment("until", until);
        } else if (asker != null && harm != null) {
            codes = codes.code("asker", asker).code("harm", harm);
            codes = word(command, asker, codes);
        }
        return new Draft(
                command.court() ? OrderKind.COURT_ORDERED : OrderKind.REQUESTED,
                command.at(),
                codes,
                command.asked().words());
    }

    /** Whose word stands behind it: that of whoever asks, or the one that a body has to have. */
    private static Particulars word(Command command, OrderCode.Asker asker, Particulars codes) {
        var capacity = command.capacity();
        if (asker.needsCapacity() && capacity != null) {
            return codes.code("capacity", capacity);
        }
        return asker.needsConsent() || asker == OrderCode.Asker.EX_OFFICIO
                ? codes.number("consent", asker.needsConsent() ? 1 : 0)
                : codes;
    }

    @Override
    public String keep(Prepared prepared, Actor actor, Instant now) {
        return dossiers.open(prepared, actor, now).toString();
    }

    @Override
    public Particulars particulars(Prepared prepared) {
        return prepared.first().codes().moment("happened", prepared.first().at());
    }

    @Override
    public @Nullable UnitKey unit(Known facts) {
        return facts.before().held().file().unit();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
