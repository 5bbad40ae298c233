package vn.binhan.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The form of an entry, for a new one and for one that is corrected. */
final class EntryForms {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;
    private static final String HERE = DirectoryPages.HERE;

    private final Pages pages;
    private final Directory directory;

    EntryForms(Pages pages, Directory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    void routes(Routes routes) {
        var keep = Operation.KEEP_DIRECTORY;
        routes.get(HERE + "/moi", keep, r -> form(r, null, Asked.empty(), Map.of()))
                .post(HERE + "/moi", keep, this::add)
                .get(HERE + "/{ref}/sua", keep, this::edit)
                .post(HERE + "/{ref}/sua", keep, this::change);
    }

    private ServerResponse form(
            ServerRequest request,
            @Nullable Facility before,
            Asked asked,
            Map<String, String> errors)
            throws Exception {
        var values = new HashMap<String, Object>();
        var bodies = new LinkedHashMap<String, String>();
        directory
                .bodies(Gate.actor(request), Operation.KEEP_DIRECTORY)
                .forEach(id ->
                        directory
                                .body(id)
                                .ifPresent(body -> bodies.put(id.toString(), body.name())));
        values.put("before", before);
        values.put("area", before == null ? "" : directory.written(before.details().area()));
        values.put("asked", asked);
        values.put("bodies", bodies);
        values.put("errors", errors);
        var status = errors.isEmpty() ? HttpStatus.OK : UNPROCESSABLE;
        return pages.show(request, status, "directory/form.jte", values);
    }

    private ServerResponse add(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var asked = Asked.of(form);
        var bodies = directory.bodies(actor, Operation.KEEP_DIRECTORY);
        var by =
                bodies.stream()
                        .filter(id -> id.toString().equals(asked.text("by")))
                        .findFirst()
                        .orElse(bodies.getFirst());
        var read = read(asked, by, null);
        var check = asked.check(directory.today(), name(by));
        var details = read.details();
        if (details == null || check == null) {
            return form(request, null, asked, errors(request, read, check));
        }
        var command = new AddFacility.Command(by, details, read.safe(), check, form.once());
        return switch (directory.perform(actor, command)) {
            case Outcome.Done(var ref) -> Pages.to(HERE + "/" + ref + "?bao=directory.added");
            case Outcome.Refused refused -> form(request, null, asked, why(request, refused));
            case Outcome.Denied() -> missing(request);
        };
    }

    private Typed.Result read(Asked asked, OrganisationId by, @Nullable Facility before) {
        return new Typed(asked.fields(), asked.sets(), before)
                .read(directory.typing(by.province()));
    }

    private Map<String, String> errors(
            ServerRequest request, Typed.Result read, Facility.@Nullable Check check) {
        var words = pages.words(request);
        var errors = Asked.sentences(words, read.wrong());
        if (check == null) {
            errors.put("source", words.t("directory.refused.source"));
        }
        return errors;
    }

    private String name(OrganisationId body) {
        return directory.body(body).map(found -> found.name()).orElse("");
    }

    private ServerResponse edit(ServerRequest request) throws Exception {
        var facility = directory.visible(Gate.actor(request), request.pathVariable("ref"));
        return facility.isEmpty()
                ? missing(request)
                : form(request, facility.get(), Asked.of(facility.get(), directory), Map.of());
    }

    private ServerResponse change(ServerRequest request) throws Exception {
        var facility = directory.visible(Gate.actor(request), request.pathVariable("ref"));
        var actor = Gate.actor(request);
        var by = facility.flatMap(one -> directory.body(actor, one, Operation.KEEP_DIRECTORY));
        if (facility.isEmpty() || by.isEmpty()) {
            return missing(request);
        }
        var form = Form.of(request);
        var asked = Asked.of(form);
        var read = read(asked, by.get(), facility.get());
        var check = asked.check(directory.today(), name(by.get()));
        var details = read.details();
        if (details == null || check == null) {
            return form(request, facility.get(), asked, errors(request, read, check));
        }
        var command =
                new ChangeFacility.Command(
                        facility.get().ref(),
                        by.get(),
                        form.number("edit", 0),
                        details,
                        read.safe(),
                        check,
                        form.once());
        return switch (directory.perform(actor, command)) {
            case Outcome.Done(var ref) -> Pages.to(HERE + "/" + ref + "?bao=directory.changed");
            case Outcome.Refused refused ->
                    form(request, facility.get(), asked, why(request, refused));
            case Outcome.Denied() -> missing(request);
        };
    }

    private Map<String, String> why(ServerRequest request, Outcome.Refused refused) {
        return Map.of("", pages.words(request).t(refused.reason(), refused.values().toArray()));
    }

    private ServerResponse missing(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "directory/missing.jte", Map.of());
    }
}
