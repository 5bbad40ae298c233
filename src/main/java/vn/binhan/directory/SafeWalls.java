package vn.binhan.directory;

import vn.binhan.access.Access;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.access.Rights;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Walls;

/**
 * What the vault asks before it opens a secret place; of everything else it asks the next walls.
 */
final class SafeWalls implements Walls {
    private final FacilityStore store;
    private final Access access;
    private final Walls others;

    SafeWalls(FacilityStore store, Access access, Walls others) {
        this.store = store;
        this.access = access;
        this.others = others;
    }

    @Override
    public boolean mayOpen(Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
        var facility = store.find(new FacilityRef(of.province(), of.id()));
        if (facility.isEmpty()) {
            return others.mayOpen(reader, of, kind, purpose);
        }
        if (kind != FieldClass.PLACE || !SafePlaces.PURPOSES.contains(purpose)) {
            return false;
        }
        return access.actor(new PersonId(reader.province(), reader.person()))
                .filter(actor -> !actor.duties().isEmpty())
                .flatMap(actor ->
                        Rights.dutyFor(
                                actor,
                                Operation.OPEN_SAFE_PLACE,
                                facility.get().subject(actor.duties().getFirst().organisation())))
                .filter(duty -> duty.kind().name().equals(reader.duty()))
                .filter(duty -> duty.organisation().number() == reader.organisation())
                .isPresent();
    }

    @Override
    public boolean mayKnow(Reader reader, CaseId of) {
        return store.find(new FacilityRef(of.province(), of.id())).isEmpty()
                && others.mayKnow(reader, of);
    }
}
