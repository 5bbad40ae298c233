package vn.binhan.shelter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Action;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.directory.Facility;
import vn.binhan.directory.FacilityRef;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** For the body that keeps a shelter: its places, which are free, held or taken. */
final class PlacePages {
    private static final String PAGE = "/danh-ba/{ref}/cho-o";

    private final Pages pages;
    private final Shelter shelter;

    PlacePages(Pages pages, Shelter shelter) {
        this.pages = pages;
        this.shelter = shelter;
    }

    void routes(Routes routes) {
        var keep = Operation.KEEP_DIRECTORY;
        routes.get(PAGE, keep, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, keep, this::add)
                .post(PAGE + "/{n}", keep, this::change);
    }

    private Optional<Facility> facility(ServerRequest request) {
        var actor = Gate.actor(request);
        return FacilityRef.parse(request.pathVariable("ref"))
                .flatMap(new Kept(shelter.directory())::find)
                .filter(facility ->
                        shelter.access()
                                .desk()
                                .may(actor, Operation.KEEP_DIRECTORY, Kept.subject(facility)));
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var facility = facility(request);
        if (facility.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        values.put("facility", facility.get());
        values.put("places", shelter.places().of(facility.get().ref()));
        values.put("now", shelter.now());
        values.put("form", Form.of(request));
        values.put("errors", errors);
        return pages.show(request, status, "shelter/places.jte", values);
    }

    private ServerResponse add(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var facility = facility(request);
        if (facility.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        return perform(
                request,
                shelter.acts().add(),
                new AddPlaces.Command(
                        facility.get().ref(),
                        StayPages.wish(form),
                        form.number("count", 0),
                        form.once()));
    }

    private ServerResponse change(ServerRequest request) throws Exception {
        var facility = facility(request);
        var n = request.pathVariable("n");
        if (facility.isEmpty() || !n.matches("\\d{1,6}")) {
            return CaseFiles.absent(pages, request);
        }
        var change =
                StoryPages.one(ChangePlace.Change.class, Form.of(request).text("change"))
                        .orElse(null);
        return perform(
                request,
                shelter.acts().change(),
                new ChangePlace.Command(facility.get().ref(), Integer.parseInt(n), change));
    }

    private <C, F, D> ServerResponse perform(
            ServerRequest request, Action<C, F, D> action, C command) throws Exception {
        return switch (shelter.access().desk().perform(Gate.actor(request), action, command)) {
            case Outcome.Done _ ->
                    Pages.to(
                            "/danh-ba/"
                                    + request.pathVariable("ref")
                                    + "/cho-o?bao=shelter.places");
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of(
                                    field(reason, Form.of(request)),
                                    pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    /** The field beside which this reason stands; empty for one about no field. */
    private static String field(String reason, Form form) {
        return switch (reason) {
            case "shelter.refused.suits" -> "suits";
            case "shelter.refused.count" ->
                    AddPlaces.mayBeAdded(form.number("count", 0)) ? "people" : "count";
            default -> "";
        };
    }
}
