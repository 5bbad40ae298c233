package vn.binhan.shelter;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.access.Rights;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.directory.FacilityRef;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** From her case: which shelters have a free place, holding one, who brings her, how it went. */
final class StayPages {
    private static final String PAGE = StoryPages.CASE + "/noi-o";

    private static final Map<String, String> BESIDE =
            Map.of(
                    "shelter.refused.person", "person",
                    "shelter.refused.named", "person",
                    "shelter.refused.reason", "reason",
                    "shelter.refused.again", "again",
                    "shelter.refused.what", "what",
                    "shelter.refused.who", "told",
                    "chronicle.refused.future", "day");

    /** A shelter with fewer places says only that there is one. */
    private static final int COUNTED_FROM = 5;

    private final StoryPages pages;
    private final Shelter shelter;

    StayPages(StoryPages pages, Shelter shelter) {
        this.pages = pages;
        this.shelter = shelter;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE + "/tim", Operation.WORK_ON_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE + "/giu", Operation.WORK_ON_CASE, this::hold)
                .post(PAGE + "/don", Operation.WORK_ON_CASE, this::escort)
                .post(PAGE, Operation.WORK_ON_CASE, this::tell);
    }

    /**
     * A shelter with a free place, as somebody who looks for one may know it.
     *
     * @param free how many; 0 where the shelter is so small that a number would tell too much
     */
    record Offer(FacilityRef ref, String name, String area, String phones, int free) {}

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        return pages.show(
                request,
                status,
                errors,
                "shelter/stay.jte",
                (story, values) -> {
                    var mayWork =
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, story.held().subject())
                                    .isPresent();
                    var live = Stay.live(story.happenings(), shelter.now());
                    var stays = Stay.of(story.happenings());
                    values.put("stays", stays);
                    if (stays.stream().anyMatch(stay -> stay.tellBy() != null)) {
                        values.put("rule", shelter.tellingRule());
                    }
                    values.put("live", live.orElse(null));
                    values.put("needs", HoldPlace.needsShelter(story));
                    values.put("mayWork", mayWork);
                    values.put("name", live.map(this::name).orElse(""));
                    values.put(
                            "people",
                            live.isPresent() && mayWork
                                    ? people(story)
                                    : new LinkedHashMap<String, String>());
                    values.put(
                            "offers",
                            live.isEmpty() && mayWork && HoldPlace.needsShelter(story)
                                    ? offers(story, Form.of(request))
                                    : List.<Offer>of());
                });
    }

    private String name(Stay stay) {
        return shelter.places()
                .with(stay.id())
                .flatMap(place -> shelter.directory().one(place.facility()))
                .map(facility -> facility.details().name())
                .orElse("");
    }

    private List<Offer> offers(Story story, Form form) {
        var province = story.held().file().ref().province();
        return shelter.free(province, wish(form))
                .flatMap(room ->
                        shelter.directory().takingIn(province).stream()
                                .filter(each -> each.ref().equals(room.facility()))
                                .map(each ->
                                        new Offer(
                                                each.ref(),
                                                each.details().name(),
                                                shelter.directory().written(each.details().area()),
                                                each.phones(),
                                                room.all() < COUNTED_FROM ? 0 : room.free())))
                .toList();
    }

    private LinkedHashMap<String, String> people(Story story) {
        var subject = story.held().subject();
        var names = shelter.access().names(subject.province());
        var found = new LinkedHashMap<String, String>();
        shelter.escorts(subject.province()).stream()
                .filter(person -> !subject.barred().contains(person))
                .sorted(
                        java.util.Comparator.comparing(
                                person -> names.getOrDefault(person.number(), "")))
                .forEach(person ->
                        found.put(person.toString(), names.getOrDefault(person.number(), "")));
        return found;
    }

    static PlaceStore.Wish wish(Form form) {
        var suits = EnumSet.noneOf(Suits.class);
        form.texts("suits")
                .forEach(each -> StoryPages.one(Suits.class, each).ifPresent(suits::add));
        return new PlaceStore.Wish(suits, Math.max(1, form.number("people", 1)));
    }

    private StoryPages.Again again(ServerRequest request) {
        StoryPages.Again plain = (status, errors) -> show(request, status, errors);
        return plain.beside(BESIDE);
    }

    private ServerResponse hold(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var facility = FacilityRef.parse(form.text("facility")).orElse(null);
        return pages.perform(
                request,
                shelter.acts().hold(),
                ref ->
                        new HoldPlace.Command(
                                ref, UUID.randomUUID(), facility, wish(form), form.once()),
                "/noi-o",
                "shelter.held",
                again(request));
    }

    private ServerResponse escort(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var person = form.text("person");
        return pages.perform(
                request,
                shelter.acts().escort(),
                ref ->
                        new NameEscort.Command(
                                ref,
                                person.matches("\\d{2}-\\d{1,18}") ? PersonId.parse(person) : null,
                                StoryPages.one(Errand.Reason.class, form.text("reason"))
                                        .orElse(null),
                                form.text("again"),
                                form.once()),
                "/noi-o",
                "shelter.named",
                again(request));
    }

    private ServerResponse tell(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        var what = StoryPages.one(StayEvent.class, form.text("what")).orElse(null);
        var words = form.text(what == StayEvent.COMMUNE_TOLD ? "told" : "words");
        return pages.perform(
                request,
                shelter.acts().tell(),
                ref -> new TellOfStay.Command(ref, at, what, words, form.once()),
                "/noi-o",
                "shelter.told",
                again(request));
    }
}
