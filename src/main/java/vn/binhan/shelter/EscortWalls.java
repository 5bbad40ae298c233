package vn.binhan.shelter;

import java.time.InstantSource;
import vn.binhan.access.PersonId;
import vn.binhan.directory.FacilityRef;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Walls;

/**
 * Lets whoever was named to bring her open that one address; of all else it asks the next walls.
 */
final class EscortWalls implements Walls {
    private final ErrandStore errands;
    private final InstantSource clock;
    private final Walls others;

    EscortWalls(ErrandStore errands, InstantSource clock, Walls others) {
        this.errands = errands;
        this.clock = clock;
        this.others = others;
    }

    @Override
    public boolean mayOpen(Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
        return kind == FieldClass.PLACE
                        && purpose == Purpose.VISIT_OR_ESCORT
                        && errands.isOpening(
                                new PersonId(reader.province(), reader.person()),
                                new FacilityRef(of.province(), of.id()),
                                clock.instant())
                || others.mayOpen(reader, of, kind, purpose);
    }

    @Override
    public boolean mayKnow(Reader reader, CaseId of) {
        return others.mayKnow(reader, of);
    }
}
