package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
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
 * Confirmed, its key is destroyed in the same transaction, and it is there for nobody.
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
    private final Consumer<CaseRef> told;

    /**
     * @param told hears within the transaction which case is erased
     */
    SettleErasure(
            FileStore files,
            ErasureStore erasures,
            Vault vault,
            Wall wall,
            InstantSource clock,
            Consumer<CaseRef> told) {
        this.files = files;
        this.erasures = erasures;
        this.vault = vault;
        this.wall = wall;
        this.clock = clock;
        this.told = told;
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
            wall.asClock(() -> {
                told.accept(ref);
                erasures.erase(ref, now);
                return true;
            });
            vault.destroy(by, new CaseId(ref.province(), ref.id()), settled.request().why());
        }
        return ref.toString();
    }

    @Override
    public Particulars particulars(Settled settled) {
        return Particulars.none().number("confirmed", settled.confirmed() ? 1 : 0);
    }
}
