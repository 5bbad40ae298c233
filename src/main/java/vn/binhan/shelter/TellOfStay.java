package vn.binhan.shelter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;
import vn.binhan.needs.Need;

/** Writes down what became of a hold: she came, she left, it is not needed, the commune knows. */
final class TellOfStay extends StoryAct<TellOfStay.Command> {

    /**
     * @param what what happened; absent when nothing was chosen
     * @param words who was told, or how she left; sealed
     */
    record Command(
            CaseRef ref, Instant at, @Nullable StayEvent what, String words, @Nullable UUID once)
            implements StoryAct.Command {}

    /** Writes down that a need got its first service, in the same transaction. */
    interface FirstService {
        void given(Actor worker, CaseRef ref, int need, Instant at, UUID stay);
    }

    private final PlaceStore places;
    private final BiFunction<UUID, Instant, Optional<Instant>> tellBy;
    private final FirstService firstService;

    /**
     * @param tellBy by when the commune has to know that this stay began then; empty where nobody
     *     has to tell it
     * @param firstService hears that she has arrived where she was to be safe
     */
    TellOfStay(
            Chronicle chronicle,
            PlaceStore places,
            BiFunction<UUID, Instant, Optional<Instant>> tellBy,
            FirstService firstService) {
        super(chronicle);
        this.places = places;
        this.tellBy = tellBy;
        this.firstService = firstService;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var decision = tell(command, story.happenings());
        if (decision instanceof Decision.Accepted<List<Draft>>(var drafts)
                && command.what() == StayEvent.ARRIVED) {
            var stay = UUID.fromString(drafts.getFirst().codes().text("stay").orElseThrow());
            return places.take(stay)
                    ? Decision.accept(List.of(arrived(command, drafts.getFirst(), stay)))
                    : Decision.refuse("shelter.refused.late");
        }
        return decision;
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story) {
        var what = command.what();
        if (what == null) {
            return Decision.refuse("shelter.refused.what");
        }
        var stay =
                Stay.of(story).reversed().stream()
                        .filter(each ->
                                switch (what) {
                                    case ARRIVED, GIVEN_UP ->
                                            !each.over() && each.arrived() == null;
                                    case LEFT -> !each.over() && each.arrived() != null;
                                    case COMMUNE_TOLD -> each.tellBy() != null;
                                    case HELD, ESCORTED, FOUND_EMPTY -> false;
                                })
                        .findFirst();
        if (stay.isEmpty()) {
            return Decision.refuse("shelter.refused.over");
        }
        if (what == StayEvent.COMMUNE_TOLD && command.words().isBlank()) {
            return Decision.refuse("shelter.refused.who");
        }
        var codes = Particulars.none().id("stay", stay.get().id());
        return Decision.accept(List.of(new Draft(what, command.at(), codes, command.words())));
    }

    private Draft arrived(Command command, Draft draft, UUID stay) {
        var codes =
                tellBy.apply(stay, command.at())
                        .map(by -> draft.codes().moment("tell_by", by))
                        .orElse(draft.codes());
        return new Draft(StayEvent.ARRIVED, command.at(), codes, command.words());
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var draft = told.drafts().getLast();
        if (draft.kind() == StayEvent.LEFT || draft.kind() == StayEvent.GIVEN_UP) {
            places.free(UUID.fromString(draft.codes().text("stay").orElseThrow()));
        }
        var result = super.keep(told, actor, now);
        if (draft.kind() == StayEvent.ARRIVED) {
            var stay = UUID.fromString(draft.codes().text("stay").orElseThrow());
            var ref = told.story().held().file().ref();
            needOf(told.story(), stay)
                    .ifPresent(
                            need -> firstService.given(actor, ref, need.turn(), draft.at(), stay));
        }
        return result;
    }

    /** The need for which the place was held, while nobody has helped with it yet. */
    private static Optional<Need> needOf(Story story, UUID stay) {
        var asked =
                Stay.of(story.happenings()).stream()
                        .filter(each -> each.id().equals(stay))
                        .map(Stay::need)
                        .findFirst()
                        .orElse(0);
        return asked == 0
                ? HoldPlace.safety(story).findFirst()
                : Need.of(story.happenings()).stream()
                        .filter(need -> need.turn() == asked && need.isUnserved())
                        .findFirst();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
