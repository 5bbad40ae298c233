package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages of organisations: which there are, and whose work passed on to whom. */
final class OrganisationPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Pages pages;
    private final Desk desk;
    private final Organisations organisations;
    private final AddOrganisation addOrganisation;
    private final AddSuccession addSuccession;
    private final UndoSuccession undoSuccession;
    private final InstantSource clock;

    OrganisationPages(Pages pages, Desk desk, Organisations organisations, InstantSource clock) {
        this.pages = pages;
        this.desk = desk;
        this.organisations = organisations;
        this.addOrganisation = new AddOrganisation(organisations);
        this.addSuccession = new AddSuccession(organisations);
        this.undoSuccession = new UndoSuccession(organisations);
        this.clock = clock;
    }

    void routes(Routes routes) {
        var right = Operation.MANAGE_ORGANISATIONS;
        routes.get("/co-quan", right, r -> list(r, HttpStatus.OK, Map.of()))
                .post("/co-quan", right, this::add)
                .get("/co-quan/{id}", right, r -> show(r, HttpStatus.OK, Map.of()))
                .post("/co-quan/{id}/ke-thua", right, this::addSuccession)
                .post("/co-quan/{id}/ke-thua/bo", right, this::undoSuccession);
    }

    private ServerResponse list(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var province = Gate.actor(request).person().province();
        return pages.show(
                request,
                status,
                "access/organisations.jte",
                Map.of(
                        "organisations", organisations.of(province),
                        "form", Form.of(request),
                        "errors", errors));
    }

    private ServerResponse add(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var command =
                new AddOrganisation.Command(
                        actor.duties().getFirst().organisation(),
                        form.text("name"),
                        form.textOrNull("short"),
                        OrganisationKind.valueOf(form.text("kind")),
                        form.once());
        return switch (desk.perform(actor, addOrganisation, command)) {
            case Outcome.Done done -> Pages.to("/co-quan?xong=" + done.result());
            case Outcome.Refused refused -> list(request, UNPROCESSABLE, why(request, refused));
            case Outcome.Denied() -> denied(request);
        };
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var found = organisations.find(OrganisationId.parse(request.pathVariable("id")));
        if (found.isEmpty() || !found.get().id().province().equals(actor.person().province())) {
            return missing(request);
        }
        var id = found.get().id();
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        var values = new HashMap<String, Object>();
        values.put("body", found.get());
        values.put("after", organisations.successions(id, true));
        values.put("before", organisations.successions(id, false));
        values.put(
                "others",
                organisations.of(id.province()).stream()
                        .filter(body -> body.standsOn(today) && !body.id().equals(id))
                        .toList());
        values.put("form", Form.of(request));
        values.put("errors", errors);
        return pages.show(request, status, "access/organisation.jte", values);
    }

    private ServerResponse addSuccession(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var from = OrganisationId.parse(request.pathVariable("id"));
        if (organisations.find(from).isEmpty()) {
            return missing(request);
        }
        var on = form.day("on");
        if (on == null || form.text("to").isEmpty()) {
            var wrong = pages.words(request).t("access.succession.incomplete");
            return show(request, UNPROCESSABLE, Map.of("to", wrong));
        }
        var command =
                new AddSuccession.Command(
                        from,
                        OrganisationId.parse(form.text("to")),
                        on,
                        form.text("field"),
                        form.text("basis"));
        return answer(
                request,
                desk.perform(Gate.actor(request), addSuccession, command),
                from,
                "access.succeeded");
    }

    private ServerResponse undoSuccession(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var from = OrganisationId.parse(request.pathVariable("id"));
        if (organisations.find(from).isEmpty() || form.text("to").isEmpty()) {
            return missing(request);
        }
        var command =
                new UndoSuccession.Command(
                        from, OrganisationId.parse(form.text("to")), form.text("field"));
        return answer(
                request,
                desk.perform(Gate.actor(request), undoSuccession, command),
                from,
                "access.unsucceeded");
    }

    private ServerResponse answer(
            ServerRequest request, Outcome outcome, OrganisationId of, String notice)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done done -> Pages.to("/co-quan/" + of + "?bao=" + notice);
            case Outcome.Refused refused -> show(request, UNPROCESSABLE, why(request, refused));
            case Outcome.Denied() -> denied(request);
        };
    }

    private Map<String, String> why(ServerRequest request, Outcome.Refused refused) {
        return Map.of("", pages.words(request).t(refused.reason(), refused.values().toArray()));
    }

    private ServerResponse missing(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "access/no-organisation.jte", Map.of());
    }

    private ServerResponse denied(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
    }
}
