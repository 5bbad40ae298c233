package vn.binhan.shelter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.directory.Facility;
import vn.binhan.directory.FacilityRef;
import vn.binhan.ledger.Particulars;

/** A shelter writes down places that it has, so many of the same kind. */
final class AddPlaces implements Action<AddPlaces.Command, Facility, AddPlaces.Command> {
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_PEOPLE = 20;

    record Command(FacilityRef facility, PlaceStore.Wish kind, int count, @Nullable UUID once) {}

    private final PlaceStore places;
    private final Kept kept;

    AddPlaces(PlaceStore places, Kept kept) {
        this.places = places;
        this.kept = kept;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_DIRECTORY;
    }

    @Override
    public @Nullable Facility read(Command command) {
        return kept.find(command.facility()).orElse(null);
    }

    @Override
    public Subject subject(Command command, Facility facts) {
        return Kept.subject(facts);
    }

    @Override
    public Decision<Command> decide(Command command, Facility facts, Actor actor, Instant now) {
        if (command.kind().suits().isEmpty()) {
            return Decision.refuse("shelter.refused.suits");
        }
        if (!mayBeAdded(command.count())
                || command.kind().people() < 1
                || command.kind().people() > MOST_PEOPLE) {
            return Decision.refuse("shelter.refused.count", MOST_AT_ONCE, MOST_PEOPLE);
        }
        return Decision.accept(command);
    }

    /** Whether so many places are added at once. */
    static boolean mayBeAdded(int count) {
        return count >= 1 && count <= MOST_AT_ONCE;
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        places.add(decided.facility(), decided.kind(), decided.count());
        return decided.facility().toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        return Particulars.none()
                .number("places", decided.count())
                .codes("suits", decided.kind().suits());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
