package vn.binhan.measures;

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
import vn.binhan.places.Unit;

/** From her case: which measures were asked for, and asking for one. */
final class RequestPages {
    private static final String PATH = StoryPages.CASE + "/cam-tiep-xuc";

    private final Pages pages;
    private final Measures measures;

    RequestPages(Pages pages, Measures measures) {
        this.pages = pages;
        this.measures = measures;
    }

    void routes(Routes routes) {
        routes.get(
                        PATH,
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, new LinkedHashMap<>(), List.of()))
                .post(PATH, Operation.ASK_MEASURE, this::ask);
    }

    /** A dossier of hers as far as whoever looks may know it. */
    record Known(
            DossierShelf.Link link, DossierShelf.@Nullable Line<MeasureKind, OrderState> line) {}

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            List<Unit> communes)
            throws Exception {
        var actor = Gate.actor(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()
                || measures.rooms().files().visit(actor, ref.get()).isEmpty()
                || isDossier(actor, ref.get())) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        values.put("ref", ref.get());
        values.put("known", known(actor, ref.get()));
        values.put("communes", written(communes));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "measures/request.jte", values);
    }

    private boolean isDossier(Actor actor, CaseRef ref) {
        var wall = measures.rooms().access().wall();
        return wall.as(actor, () -> measures.store().find(ref)).isPresent();
    }

    private List<Known> known(Actor actor, CaseRef hers) {
        var store = measures.store();
        return measures.rooms()
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

    private LinkedHashMap<String, String> written(List<Unit> communes) {
        var choice = choice();
        var all = new LinkedHashMap<String, String>();
        communes.forEach(unit -> all.put(unit.key().code(), choice.written(unit)));
        return all;
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var form = Form.of(request);
        var words = pages.words(request);
        var now = measures.now();
        var errors = new LinkedHashMap<String, String>();
        var at = Moments.or(form, "at", now);
        if (at.isEmpty()) {
            errors.put("at-time", words.t("measures.refused.moment"));
        }
        var court = form.text("what").equals(MeasureKind.COURT_NO_CONTACT.name());
        var until = Moments.of(form, "until", now);
        if (court && until.isEmpty()) {
            errors.put("until-day", words.t("measures.refused.until"));
        }
        var communes = Asked.communes(form, choice());
        if (communes.size() != 1) {
            errors.put(
                    "commune",
                    words.t(
                            communes.isEmpty()
                                    ? "measures.refused.commune"
                                    : "measures.refused.communes"));
        }
        if (!errors.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, errors, communes);
        }
        var command =
                new RequestOrder.Command(
                        ref.get(),
                        at.orElseThrow(),
                        StoryPages.one(OrderCode.Asker.class, form.text("asker")).orElse(null),
                        StoryPages.one(OrderCode.Capacity.class, form.text("capacity"))
                                .orElse(null),
                        StoryPages.one(OrderCode.Harm.class, form.text("harm")).orElse(null),
                        form.text("consent").equals("yes"),
                        court,
                        court ? until.orElse(null) : null,
                        Asked.of(form),
                        communes.getFirst(),
                        CaseRef.parse(form.text("after")).orElse(null),
                        form.once());
        var outcome = measures.perform(Gate.actor(request), measures.acts().request(), command);
        return switch (outcome) {
            case Outcome.Done(var dossier) ->
                    Pages.to("/bien-phap/" + dossier + "?bao=measures.asked");
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
        return List.of(
                                "him",
                                "her",
                                "bond",
                                "place",
                                "deeds",
                                "asker",
                                "capacity",
                                "harm",
                                "consent",
                                "commune")
                        .contains(last)
                ? last
                : "";
    }

    private PlaceChoice choice() {
        return new PlaceChoice(
                measures.rooms().places(), LocalDate.ofInstant(measures.now(), Formats.ZONE));
    }
}
