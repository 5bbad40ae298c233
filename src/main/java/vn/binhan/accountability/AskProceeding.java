package vn.binhan.accountability;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;
import vn.binhan.measures.Asked;
import vn.binhan.measures.Dossiers;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/** From her case somebody has a dossier about him opened, into which only the named fields go. */
final class AskProceeding
        implements Action<AskProceeding.Command, AskProceeding.Known, AskProceeding.Prepared> {
    private static final int GROWN_UP = 18;

    /**
     * @param ref her case
     * @param at when it was asked for, or the police learned of the act
     * @param acted when the act happened, of two the later
     * @param first when the earlier of two acts happened
     * @param adult whether he is known to be eighteen or older
     * @param commune where the act happened, or where he lives, as the matter says
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable Matter matter,
            Asked asked,
            @Nullable Unit commune,
            Code.@Nullable Ground ground,
            @Nullable Violation violation,
            @Nullable Instant acted,
            @Nullable Instant first,
            boolean adult,
            @Nullable UUID once) {}

    /**
     * What is known before something is asked for.
     *
     * @param sanctioned whether a sanction for the earlier act is on file in this case
     * @param reveals which of the words says what her case keeps sealed, as a reason
     */
    record Known(Dossiers.Before before, boolean sanctioned, String reveals) {}

    /** Tells of which acts a sanction is on file. */
    interface Sanctions {
        boolean has(CaseRef hers, Instant act);
    }

    /** A dossier that is to be opened. */
    record Prepared(Matter matter, Dossiers.Opening opening) {}

    private final Dossiers dossiers;
    private final DossierShelf<Matter, Stage> store;
    private final Supplier<Limits> limits;
    private final Sanctions sanctions;
    private final BiFunction<CaseRef, Asked, String> reveals;
    private final InstantSource clock;

    AskProceeding(
            Dossiers dossiers,
            DossierShelf<Matter, Stage> store,
            Supplier<Limits> limits,
            Sanctions sanctions,
            BiFunction<CaseRef, Asked, String> reveals,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.limits = limits;
        this.sanctions = sanctions;
        this.reveals = reveals;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.ASK_MEASURE;
    }

    @Override
    public @Nullable Known read(Command command) {
        var matter = command.matter();
        var deciding = matter == null ? Dossiers.Deciding.CHAIR : matter.deciding();
        var first = command.first();
        return dossiers.before(command.ref(), command.commune(), deciding, clock.instant())
                .map(before ->
                        new Known(
                                before,
                                matter == Matter.CRITICISM
                                        && first != null
                                        && sanctions.has(command.ref(), first),
                                reveals.apply(command.ref(), command.asked())))
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
        var holder = facts.before().holder();
        var commune = command.commune();
        var matter = command.matter();
        return switch (codes(command, facts.sanctioned(), limits.get())) {
            case Decision.Refused<Particulars>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Particulars> _ when !facts.reveals().isEmpty() ->
                    Decision.refuse(facts.reveals());
            case Decision.Accepted<Particulars>(var codes) -> {
                if (commune == null || matter == null) {
                    yield Decision.refuse("measures.refused.commune");
                }
                if (holder == null) {
                    yield Decision.refuse("measures.refused.nobody");
                }
                var asked = command.asked();
                yield Decision.accept(
                        new Prepared(
                                matter,
                                new Dossiers.Opening(
                                        command.ref(),
                                        holder,
                                        commune.key(),
                                        asked.him(),
                                        asked.her(),
                                        new Draft(Act.ASKED, command.at(), codes, asked.words()),
                                        hers(matter, command.at()))));
            }
        };
    }

    static Draft hers(Matter matter, Instant at) {
        return new Draft(HerKind.OPENED, at, Particulars.none().code("matter", matter));
    }

    /** What the dossier begins with, or what it lacks. */
    static Decision<Particulars> codes(Command command, boolean sanctioned, Limits limits) {
        var matter = command.matter();
        if (matter == null) {
            return Decision.refuse("accountability.refused.matter");
        }
        var lack = command.asked().lack();
        if (!lack.isEmpty()) {
            return Decision.refuse(lack);
        }
        var acted = command.acted();
        if (acted != null && acted.isAfter(command.at())) {
            return Decision.refuse("accountability.refused.acted");
        }
        var codes = Particulars.none().code("matter", matter);
        return switch (matter) {
            case STOPPING, PROGRAMME -> Decision.accept(codes);
            case SUMMONS -> {
                var ground = command.ground();
                yield ground == null
                        ? Decision.refuse("accountability.refused.ground")
                        : Decision.accept(codes.code("ground", ground));
            }
            case SANCTION -> sanction(command, codes, limits);
            case CRITICISM -> criticism(command, sanctioned, codes, limits);
        };
    }

    private static Decision<Particulars> sanction(
            Command command, Particulars codes, Limits limits) {
        var violation = command.violation();
        var acted = command.acted();
        if (violation == null) {
            return Decision.refuse("accountability.refused.violation");
        }
        if (acted == null) {
            return Decision.refuse("accountability.refused.acted");
        }
        return limits.rule(violation.rule(), acted).isEmpty()
                ? Decision.refuse("accountability.refused.norule")
                : Decision.accept(codes.code("violation", violation).moment("acted", acted));
    }

    private static Decision<Particulars> criticism(
            Command command, boolean sanctioned, Particulars codes, Limits limits) {
        var acted = command.acted();
        var first = command.first();
        if (!command.adult() || acted != null && isTooYoung(command, acted)) {
            return Decision.refuse("accountability.refused.adult");
        }
        return switch (limits.twice(first, acted, sanctioned)) {
            case Decision.Refused<Code.Twice>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Code.Twice>(var twice) when first != null && acted != null ->
                    Decision.accept(
                            codes.code("twice", twice)
                                    .moment("first", first)
                                    .moment("acted", acted));
            case Decision.Accepted<Code.Twice> _ -> Decision.refuse("accountability.refused.twice");
        };
    }

    /** Whether the year of birth says that he cannot have been eighteen. */
    private static boolean isTooYoung(Command command, Instant acted) {
        var born = command.asked().him().birthYear();
        return born != null && acted.atZone(Formats.ZONE).getYear() - born < GROWN_UP;
    }

    @Override
    public String keep(Prepared prepared, Actor actor, Instant now) {
        var opening = prepared.opening();
        return dossiers.open(
                        opening,
                        actor.person(),
                        now,
                        ref -> {
                            store.add(ref, prepared.matter(), now);
                            store.link(opening.hers(), ref, now);
                        })
                .toString();
    }

    @Override
    public Particulars particulars(Prepared prepared) {
        var first = prepared.opening().first();
        return first.codes().moment("happened", first.at());
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
