package vn.binhan.accountability;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page of a Chair's recognised works for the community. */
final class WorkPages {
    private static final String PAGE = "/viec-cong-dong";

    private final Pages pages;
    private final Accountability accountability;

    WorkPages(Pages pages, Accountability accountability) {
        this.pages = pages;
        this.accountability = accountability;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_MEASURES, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.DECIDE_MEASURE, this::keep);
    }

    /** A unit that this person heads, with its list. */
    record Unit(OrganisationId id, String name, List<WorkStore.Work> works) {}

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var store = accountability.works();
        var units = new LinkedHashMap<OrganisationId, Unit>();
        for (var id : actor.organisationsAs(DutyKind.UNIT_HEAD)) {
            accountability
                    .rooms()
                    .access()
                    .organisations()
                    .find(id)
                    .ifPresent(body -> units.put(id, new Unit(id, body.name(), store.of(id))));
        }
        var values = new HashMap<String, Object>();
        values.put("units", List.copyOf(units.values()));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "accountability/works.jte", values);
    }

    private ServerResponse keep(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var unit = form.text("unit");
        if (!unit.matches("\\d{2}-\\d{1,18}")) {
            return CaseFiles.absent(pages, request);
        }
        var command =
                new RecogniseWork.Command(
                        OrganisationId.parse(unit),
                        form.text("name"),
                        form.day("discussed"),
                        id(form.text("ended")).orElse(null),
                        form.once());
        var outcome =
                accountability.perform(
                        Gate.actor(request), accountability.acts().recognise(), command);
        return switch (outcome) {
            case Outcome.Done _ -> Pages.to(PAGE + "?bao=accountability.works");
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
