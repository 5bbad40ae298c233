package vn.binhan.shelter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.directory.Directory;
import vn.binhan.ledger.Particulars;

/**
 * Names who brings or visits her: this person may see the address once. What was shown counts as
 * shown even when the page was lost; then the person is named again, with a reason in words.
 */
final class NameEscort extends StoryAct<NameEscort.Command> {
    /** How long somebody who visits her may ask for the way. */
    private static final Duration TO_VISIT = Duration.ofHours(24);

    /**
     * @param words why the same person has to see it again; sealed
     */
    record Command(
            CaseRef ref,
            @Nullable PersonId person,
            Errand.@Nullable Reason reason,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    private final PlaceStore places;
    private final ErrandStore errands;
    private final Directory directory;
    private final Function<String, Set<PersonId>> staff;

    /**
     * @param staff who in a province may be named
     */
    NameEscort(
            Chronicle chronicle,
            PlaceStore places,
            ErrandStore errands,
            Directory directory,
            Function<String, Set<PersonId>> staff) {
        super(chronicle);
        this.places = places;
        this.errands = errands;
        this.directory = directory;
        this.staff = staff;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var person = command.person();
        var reason = command.reason();
        var subject = story.held().subject();
        if (person == null
                || subject.barred().contains(person)
                || !staff.apply(subject.province()).contains(person)) {
            return Decision.refuse("shelter.refused.person");
        }
        if (reason == null) {
            return Decision.refuse("shelter.refused.reason");
        }
        var stay = Stay.live(story.happenings(), now);
        var place = stay.flatMap(each -> places.with(each.id()));
        if (stay.isEmpty() || place.isEmpty()) {
            return Decision.refuse("shelter.refused.over");
        }
        var facility = directory.one(place.get().facility());
        if (facility.isEmpty() || !facility.get().details().sealed()) {
            return Decision.refuse("shelter.refused.open");
        }
        var before =
                errands.of(stay.get().id()).stream()
                        .filter(errand -> errand.person().equals(person))
                        .toList();
        if (before.stream().anyMatch(errand -> errand.isOpen(now))) {
            return Decision.refuse("shelter.refused.named");
        }
        if (!before.isEmpty() && command.words().isBlank()) {
            return Decision.refuse("shelter.refused.again");
        }
        var codes =
                Particulars.none()
                        .id("stay", stay.get().id())
                        .numbered("person", person.province(), person.number())
                        .code("reason", reason);
        return Decision.accept(List.of(new Draft(StayEvent.ESCORTED, now, codes, command.words())));
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var codes = told.drafts().getLast().codes();
        var id = UUID.fromString(codes.text("stay").orElseThrow());
        var place = places.with(id).orElseThrow();
        var until = place.until();
        errands.add(
                new Errand(
                        UUID.randomUUID(),
                        codes.text("person").map(PersonId::parse).orElseThrow(),
                        place.facility(),
                        id,
                        codes.one(Errand.Reason.class, "reason").orElseThrow(),
                        place.taken() || until == null ? now.plus(TO_VISIT) : until,
                        null),
                now);
        return super.keep(told, actor, now);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
