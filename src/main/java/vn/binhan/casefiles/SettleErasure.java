package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.access.Wall;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Vault;

/**
 * The head of the unit, never the one who asked, confirms or declines that a case is erased.
 * Confirmed, its key and those of what was passed on from it are destroyed in the same transaction,
 * and it is there for nobody.
 */
final class SettleErasure
        implements Action<SettleErasure.Command, SettleErasure.Facts, SettleErasure.Settled> {

    record Command(CaseRef ref, boolean confirmed) {}

    record Facts(Known known, @Nullable ErasureRequest request) {}

    record Settled(ErasureRequest request, Known known, boolean confirmed) {}

    private final FileStore files;
    private final ErasureStore erasures;
    private final Vault vault;
    private final Wall wall;
    private final InstantSource clock;
    private final List<Consumer<CaseRef>> told = new CopyOnWriteArrayList<>();
    private final List<Function<CaseRef, List<CaseRef>>> copies = new CopyOnWriteArrayList<>();

    SettleErasure(
            FileStore files, ErasureStore erasures, Vault vault, Wall wall, InstantSource clock) {
        this.files = files;
        this.erasures = erasures;
        this.vault = vault;
        this.wall = wall;
        this.clock = clock;
    }

    /** Tells this listener, within the transaction, which case is erased. */
    void tell(Consumer<CaseRef> listener) {
        told.add(listener);
    }

    /** Erases along the files that this finds: they hold only what was passed on from the case. */
    void with(Function<CaseRef, List<CaseRef>> copiesOf) {
        copies.add(copiesOf);
    }

    @Override
    public Operation operation() {
        return Operation.ERASE_CASE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return files.lock(command.ref())
                .map(known -> new Facts(known, erasures.open(command.ref()).orElse(null)))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return facts.known().subjectAt(clock.instant());
    }

    @Override
    public Decision<Settled> decide(Command command, Facts facts, Actor actor, Instant now) {
        var request = facts.request();
        if (request == null) {
            return Decision.refuse("casefiles.refused.settled");
        }
        if (request.askedBy().equals(actor.person())) {
            return Decision.refuse("casefiles.refused.ownerasure");
        }
        return Decision.accept(new Settled(request, facts.known(), command.confirmed()));
    }

    @Override
    public String keep(Settled settled, Actor actor, Instant now) {
        var ref = settled.request().file();
        erasures.settle(settled.request(), actor.person(), settled.confirmed(), now);
        if (settled.confirmed()) {
            var person = actor.person();
            var by =
                    new Reader(
                            person.province(),
                            person.number(),
                            DutyKind.UNIT_HEAD.name(),
                            settled.known().file().holder().number());
            var all = new ArrayList<>(wall.asClock(() -> copiesOf(ref)));
            all.add(ref);
            for (var each : all) {
                wall.asClock(() -> {
                    told.forEach(listener -> listener.accept(each));
                    erasures.erase(each, now);
                    return true;
                });
                vault.destroy(by, new CaseId(each.province(), each.id()), settled.request().why());
            }
        }
        return ref.toString();
    }

    private List<CaseRef> copiesOf(CaseRef ref) {
        return copies.stream().flatMap(of -> of.apply(ref).stream()).distinct().toList();
    }

    @Override
    public Particulars particulars(Settled settled) {
        return Particulars.none().number("confirmed", settled.confirmed() ? 1 : 0);
    }
}
