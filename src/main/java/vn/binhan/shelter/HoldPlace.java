package vn.binhan.shelter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.directory.Directory;
import vn.binhan.directory.Facility;
import vn.binhan.directory.FacilityRef;
import vn.binhan.ledger.Particulars;
import vn.binhan.needs.Need;
import vn.binhan.needs.NeedKind;

/** Holds one free place for a case for an hour; of all who ask for the last one, one gets it. */
final class HoldPlace extends StoryAct<HoldPlace.Command> {
    /** After so long without her the place is free again. */
    static final Duration HELD = Duration.ofHours(1);

    /**
     * @param stay the number that the stay will have
     * @param facility the shelter; absent when none was chosen
     */
    record Command(
            CaseRef ref,
            UUID stay,
            @Nullable FacilityRef facility,
            PlaceStore.Wish wish,
            @Nullable UUID once)
            implements StoryAct.Command {}

    private final PlaceStore places;
    private final Directory directory;

    HoldPlace(Chronicle chronicle, PlaceStore places, Directory directory) {
        super(chronicle);
        this.places = places;
        this.directory = directory;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    /** The place is taken while it is decided; a refusal gives it back with the transaction. */
    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var chosen = command.facility();
        var facility =
                chosen == null
                        ? Optional.<Facility>empty()
                        : directory.one(chosen).filter(Facility::takesIn);
        if (facility.isEmpty()
                || !facility.get().ref().province().equals(command.ref().province())) {
            return Decision.refuse("shelter.refused.facility");
        }
        var need = safety(story).findFirst();
        if (need.isEmpty()) {
            return Decision.refuse("shelter.refused.need");
        }
        if (Stay.live(story.happenings(), now).isPresent()) {
            return Decision.refuse("shelter.refused.already");
        }
        var until = now.plus(HELD);
        return places.hold(facility.get().ref(), command.wish(), command.stay(), now, until)
                ? Decision.accept(List.of(held(command, facility.get(), need.get(), now, until)))
                : Decision.refuse("shelter.refused.full");
    }

    /** Whether she needs a safe place and nothing has met that need. */
    static boolean needsShelter(Story story) {
        return safety(story).findAny().isPresent();
    }

    /** Her open needs for safety, the oldest first. */
    static Stream<Need> safety(Story story) {
        return Need.of(story.happenings()).stream()
                .filter(need -> need.kind() == NeedKind.SAFETY && need.isOpen());
    }

    private static Draft held(
            Command command, Facility facility, Need need, Instant now, Instant until) {
        var codes =
                Particulars.none()
                        .id("stay", command.stay())
                        .number("need", need.turn())
                        .moment("until", until)
                        .codes("suits", command.wish().suits());
        return new Draft(StayEvent.HELD, now, codes, facility.details().name());
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var stay = UUID.fromString(told.drafts().getLast().codes().text("stay").orElseThrow());
        places.link(told.story().held().file().ref(), stay);
        return super.keep(told, actor, now);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
