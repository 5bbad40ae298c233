package vn.binhan.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationKind;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * The doors of staff: a short form for a village head or an officer on a phone, at a counter, for a
 * letter or another agency. It goes the way of every report, and gives a receipt to hand on.
 */
final class ReceivePages {
    private static final int CHOICES = 6;

    /** The doors at which staff stand. */
    static final Set<Door> DOORS =
            EnumSet.of(Door.VILLAGE_HEAD, Door.OFFICER, Door.COUNTER, Door.LETTER, Door.AGENCY);

    private final Pages pages;
    private final Intake intake;
    private final Places places;
    private final Response response;

    ReceivePages(Pages pages, Intake intake, Places places, Response response) {
        this.pages = pages;
        this.intake = intake;
        this.places = places;
        this.response = response;
    }

    void routes(Routes routes) {
        routes.get("/nhan-tin", Operation.RECEIVE_TELLING, this::ask)
                .post("/nhan-tin", Operation.RECEIVE_TELLING, this::accept);
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        return show(request, HttpStatus.OK, Map.of(), new LinkedHashMap<>());
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            SequencedMap<String, String> communes)
            throws Exception {
        var values = new HashMap<String, Object>();
        values.put("errors", errors);
        values.put("communes", communes);
        values.put("form", Form.of(request));
        return pages.show(request, status, "response/receive.jte", values);
    }

    private ServerResponse accept(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var words = pages.words(request);
        var province = Gate.actor(request).person().province();
        var door = ReportPages.one(Door.class, form.text("door")).filter(DOORS::contains);
        if (door.isEmpty()) {
            return wrong(request, "door", words.t("response.receive.refused.door"));
        }
        var once = form.once();
        if (once == null) {
            return wrong(request, "", words.t("response.receive.refused.again"));
        }
        var found = communes(form.text("place"), province);
        var commune = commune(form.text("commune"), found);
        if (!form.text("place").isEmpty() && commune == null) {
            var key = found.isEmpty() ? "nowhere" : "which";
            return show(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("place", words.t("response.receive.refused." + key)),
                    names(found));
        }
        var told = through(door.get(), response.kindsOf(Gate.actor(request)));
        return answer(request, sent(once, told, form, province, commune));
    }

    /**
     * Through which door a report comes that somebody of these bodies was told: police, border
     * posts, schools and unions are another agency to the commune, whose Chair they tell.
     */
    static Door through(Door chosen, Set<OrganisationKind> bodies) {
        var byWordOfMouth = chosen == Door.OFFICER || chosen == Door.COUNTER;
        return byWordOfMouth && !bodies.contains(OrganisationKind.PEOPLES_COMMITTEE)
                ? Door.AGENCY
                : chosen;
    }

    private ServerResponse answer(ServerRequest request, Submission sent) throws Exception {
        return switch (intake.accept(sent)) {
            case Acceptance.Accepted(var receipt) ->
                    pages.show(
                            request,
                            "response/received.jte",
                            Map.of("receipt", receipt == null ? "" : receipt.shown()));
            case Acceptance.Refused _, Acceptance.Crowded _ ->
                    wrong(request, "", pages.words(request).t("response.receive.refused.room"));
        };
    }

    private ServerResponse wrong(ServerRequest request, String field, String sentence)
            throws Exception {
        return show(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of(field, sentence),
                new LinkedHashMap<>());
    }

    private static Submission sent(
            UUID once, Door door, Form form, String province, @Nullable UnitKey commune) {
        var contact = form.text("contact");
        var channel =
                ReportPages.one(Telling.SafeContact.Channel.class, form.text("channel"))
                        .orElse(null);
        var telling =
                new Telling(
                        ReportPages.one(Telling.Whom.class, form.text("whom"))
                                .orElse(Telling.Whom.NOT_SAID),
                        answer(form.text("danger")),
                        commune == null ? null : new Telling.Area(province, commune),
                        form.text("where"),
                        all(Telling.Kind.class, form.texts("kinds")),
                        form.text("story"),
                        all(Telling.Wish.class, form.texts("wishes")),
                        answer(form.text("official")),
                        null,
                        channel == null
                                ? null
                                : new Telling.SafeContact(
                                        channel, contact, form.text("hours"), "", "", ""),
                        List.of(),
                        Language.VI,
                        "");
        return new Submission(once, null, door, telling, List.of());
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> of, List<String> names) {
        var all = EnumSet.noneOf(of);
        names.forEach(name -> ReportPages.one(of, name).ifPresent(all::add));
        return all;
    }

    private static Telling.Answer answer(String text) {
        return ReportPages.one(Telling.Answer.class, text).orElse(Telling.Answer.NOT_SAID);
    }

    /**
     * The communes of the province that these words may mean, as they stand today; a name of before
     * a reform means those that have its area now.
     */
    private List<Unit> communes(String typed, String province) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(response.now(), Formats.ZONE);
        var register = places.register();
        return places.search(typed, CHOICES, today).stream()
                .map(Places.Found::unit)
                .filter(unit -> unit.level().equals("commune"))
                .flatMap(unit -> register.whereabouts(unit.key(), today).units().stream())
                .distinct()
                .flatMap(key -> register.find(key).stream())
                .filter(unit -> unit.stoodOn(today))
                .filter(unit ->
                        register.above(unit.key(), "province", today)
                                .filter(above -> above.key().code().equals(province))
                                .isPresent())
                .toList();
    }

    /** The one that was chosen, or the only one there is. */
    private static @Nullable UnitKey commune(String chosen, List<Unit> found) {
        Optional<Unit> one =
                found.size() == 1
                        ? Optional.of(found.getFirst())
                        : found.stream()
                                .filter(unit -> unit.key().code().equals(chosen))
                                .findFirst();
        return one.map(Unit::key).orElse(null);
    }

    private static SequencedMap<String, String> names(List<Unit> found) {
        var names = new LinkedHashMap<String, String>();
        found.forEach(unit -> names.put(unit.key().code(), unit.name()));
        return names;
    }
}
