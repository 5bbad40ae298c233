package vn.binhan.accountability;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.measures.Asked;
import vn.binhan.measures.Moments;
import vn.binhan.places.Unit;

/** From her case: which dossiers about him were opened, and having one opened. */
final class AskPages {
    private static final String PATH = StoryPages.CASE + "/xu-ly";

    private final Pages pages;
    private final Accountability accountability;

    AskPages(Pages pages, Accountability accountability) {
        this.pages = pages;
        this.accountability = accountability;
    }

    void routes(Routes routes) {
        routes.get(PATH, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), List.of()))
                .post(PATH, Operation.ASK_MEASURE, this::ask);
    }

    /** A dossier of hers as far as whoever looks may know it. */
    record Known(DossierShelf.Link link, DossierShelf.@Nullable Line<Matter, Stage> line) {}

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            List<Unit> communes)
            throws Exception {
        var actor = Gate.actor(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var chronicle = accountability.rooms().chronicle();
        if (ref.flatMap(one -> chronicle.read(actor, one))
                .filter(story -> !chronicle.isDossier(story))
                .isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var form = Form.of(request);
        var choice = choice();
        var written = new LinkedHashMap<String, String>();
        communes.forEach(unit -> written.put(unit.key().code(), choice.written(unit)));
        var values = new HashMap<String, Object>();
        values.put("ref", ref.orElseThrow());
        values.put("known", known(actor, ref.orElseThrow()));
        values.put("matter", StoryPages.one(Matter.class, form.text("matter")).orElse(null));
        values.put("communes", written);
        values.put("errors", errors);
        values.put("form", form);
        return pages.show(request, status, "accountability/ask.jte", values);
    }

    private List<Known> known(Actor actor, CaseRef hers) {
        var store = accountability.store();
        return accountability
                .rooms()
                .access()
                .wall()
                .as(
                        actor,
                        () ->
                                store.linksOf(hers).stream()
                                        .map(link ->
                                                new Known(
                                                        link,
                                                        store.find(link.dossier()).orElse(null)))
                                        .toList());
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var form = Form.of(request);
        var words = pages.words(request);
        var now = accountability.now();
        var errors = new LinkedHashMap<String, String>();
        var at = Moments.or(form, "at", now);
        if (at.isEmpty()) {
            errors.put("at-time", words.t("measures.refused.moment"));
        }
        var communes = Asked.communes(form, choice());
        if (communes.size() != 1) {
            var reason = communes.isEmpty() ? "commune" : "communes";
            errors.put("commune", words.t("measures.refused." + reason));
        }
        if (!errors.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, errors, communes);
        }
        var command =
                new AskProceeding.Command(
                        ref.get(),
                        at.orElseThrow(),
                        StoryPages.one(Matter.class, form.text("matter")).orElse(null),
                        Asked.of(form),
                        communes.getFirst(),
                        StoryPages.one(Code.Ground.class, form.text("ground")).orElse(null),
                        StoryPages.one(Violation.class, form.text("violation")).orElse(null),
                        Moments.of(form, "acted", now).orElse(null),
                        Moments.of(form, "first", now).orElse(null),
                        form.text("adult").equals("yes"),
                        form.once());
        var ask = accountability.acts().ask();
        return switch (accountability.perform(Gate.actor(request), ask, command)) {
            case Outcome.Done(var dossier) ->
                    Pages.to("/xu-ly/" + dossier + "?bao=accountability.asked");
            case Outcome.Refused(var reason, var said) -> {
                errors.put(field(reason), words.t(reason, said.toArray()));
                yield show(request, HttpStatus.UNPROCESSABLE_CONTENT, errors, communes);
            }
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    /** The field beside which a reason stands; empty for one about the whole form. */
    private static String field(String reason) {
        var last = reason.substring(reason.lastIndexOf('.') + 1);
        return switch (last) {
            case "him",
                    "her",
                    "bond",
                    "place",
                    "deeds",
                    "commune",
                    "ground",
                    "violation",
                    "adult" ->
                    last;
            case "acted", "window", "norule" -> "acted-day";
            case "twice" -> "first-day";
            default -> "";
        };
    }

    private PlaceChoice choice() {
        return new PlaceChoice(
                accountability.rooms().places(),
                LocalDate.ofInstant(accountability.now(), Formats.ZONE));
    }
}
