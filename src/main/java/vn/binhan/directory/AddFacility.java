package vn.binhan.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.access.Subject;
import vn.binhan.directory.Facility.Check;
import vn.binhan.directory.Facility.Details;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.VaultFault;

/** A body writes down a place or line that helps; a secret place goes into the vault with it. */
final class AddFacility implements Action<AddFacility.Command, AddFacility.Facts, AddFacility.New> {

    /**
     * @param safe where it lies, of a secret place only
     */
    record Command(
            OrganisationId by,
            Details details,
            @Nullable SafePlace safe,
            Check check,
            @Nullable UUID once) {}

    /**
     * @param ref the number it will bear, drawn at random
     * @param closed why nothing can be sealed now; absent while the vault is live
     */
    record Facts(Organisation by, FacilityRef ref, @Nullable VaultFault closed) {}

    record New(Facility facility, @Nullable SafePlace safe) {}

    private final FacilityStore store;
    private final SafePlaces safes;
    private final Organisations organisations;

    AddFacility(FacilityStore store, SafePlaces safes, Organisations organisations) {
        this.store = store;
        this.safes = safes;
        this.organisations = organisations;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_DIRECTORY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var ref = new FacilityRef(command.by().province(), UUID.randomUUID());
        return organisations
                .find(command.by())
                .map(by -> new Facts(by, ref, safes.closed()))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of(facts.ref().subject(), command.by());
    }

    @Override
    public Decision<New> decide(Command command, Facts facts, Actor actor, Instant now) {
        var safe = command.safe();
        var refusal =
                FacilityRules.refusal(
                        command.details(), null, safe, SafePlaces.mayKeep(facts.by()));
        if (refusal != null) {
            return Decision.refuse(refusal.key(), refusal.values().toArray());
        }
        var closed = facts.closed();
        if (safe != null && closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        var facility =
                new Facility(
                        facts.ref(), command.by(), command.details(), command.check(), 1, null);
        return Decision.accept(new New(facility, safe));
    }

    @Override
    public String keep(New decided, Actor actor, Instant now) {
        var facility = decided.facility();
        store.add(facility, FacilityStore.Act.ADDED, actor.person(), now);
        if (decided.safe() != null) {
            safes.add(facility.ref(), decided.safe());
        }
        return facility.ref().toString();
    }

    @Override
    public Particulars particulars(New decided) {
        return Particulars.none().code("kind", decided.facility().details().kind());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
