package vn.binhan.shelter;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.directory.Facility;
import vn.binhan.directory.FacilityRef;
import vn.binhan.ledger.Particulars;

/** A shelter closes a place, opens it again, or says that it found it empty. */
final class ChangePlace
        implements Action<ChangePlace.Command, ChangePlace.Facts, ChangePlace.Next> {

    /** What a shelter does with one of its places. */
    enum Change {
        CLOSE,
        OPEN,
        FOUND_EMPTY
    }

    record Command(FacilityRef facility, int n, @Nullable Change change) {}

    record Facts(Facility facility, PlaceStore.Place place) {}

    record Next(PlaceStore.Place place, Change change) {}

    private final PlaceStore places;
    private final Kept kept;
    private final BiConsumer<UUID, Instant> foundEmpty;

    /**
     * @param foundEmpty tells in her story that this stay is over
     */
    ChangePlace(PlaceStore places, Kept kept, BiConsumer<UUID, Instant> foundEmpty) {
        this.places = places;
        this.kept = kept;
        this.foundEmpty = foundEmpty;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_DIRECTORY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return kept.find(command.facility())
                .flatMap(facility ->
                        places.of(facility.ref()).stream()
                                .filter(place -> place.n() == command.n())
                                .findFirst()
                                .map(place -> new Facts(facility, place)))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Kept.subject(facts.facility());
    }

    @Override
    public Decision<Next> decide(Command command, Facts facts, Actor actor, Instant now) {
        var change = command.change();
        if (change == null) {
            return Decision.refuse("shelter.refused.what");
        }
        return change == Change.FOUND_EMPTY && !facts.place().taken()
                ? Decision.refuse("shelter.refused.nobody")
                : Decision.accept(new Next(facts.place(), change));
    }

    @Override
    public String keep(Next decided, Actor actor, Instant now) {
        var place = decided.place();
        var stay = place.stay();
        if (decided.change() != Change.FOUND_EMPTY) {
            places.close(place.facility(), place.n(), decided.change() == Change.CLOSE);
        } else if (stay != null) {
            foundEmpty.accept(stay, now);
            places.free(stay);
        }
        return place.facility() + "/" + place.n();
    }

    @Override
    public Particulars particulars(Next decided) {
        return Particulars.none().code("change", decided.change());
    }
}
