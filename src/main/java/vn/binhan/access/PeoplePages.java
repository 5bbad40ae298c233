package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages on which an administrator sets up bodies and people. */
final class PeoplePages {
    private final Pages pages;
    private final Desk desk;
    private final People people;
    private final Organisations organisations;
    private final Access.Accounts accounts;
    private final AddPerson addPerson;
    private final AddOrganisation addOrganisation;
    private final InstantSource clock;

    PeoplePages(
            Pages pages,
            Desk desk,
            People people,
            Organisations organisations,
            Access.Accounts accounts,
            InstantSource clock) {
        this.pages = pages;
        this.desk = desk;
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
        this.addPerson = new AddPerson(people, organisations, accounts);
        this.addOrganisation = new AddOrganisation(organisations);
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(
                        "/nguoi-dung",
                        Operation.MANAGE_PEOPLE,
                        r -> people(r, HttpStatus.OK, "", Map.of()))
                .post("/nguoi-dung", Operation.MANAGE_PEOPLE, this::addPerson)
                .get(
                        "/co-quan",
                        Operation.MANAGE_ORGANISATIONS,
                        r -> organisations(r, HttpStatus.OK, Map.of()))
                .post("/co-quan", Operation.MANAGE_ORGANISATIONS, this::addOrganisation);
    }

    private ServerResponse addPerson(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var command =
                new AddPerson.Command(
                        form.text("name"),
                        form.text("login"),
                        DutyKind.valueOf(form.text("duty")),
                        OrganisationId.parse(form.text("organisation")));
        var words = pages.words(request);
        return switch (desk.perform(Gate.actor(request), addPerson, command)) {
            case Outcome.Done(var token) -> people(request, HttpStatus.OK, token, Map.of());
            case Outcome.Refused(var reason, var values) ->
                    people(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "",
                            Map.of("", words.t(reason, values.toArray())));
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private ServerResponse addOrganisation(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var command =
                new AddOrganisation.Command(
                        actor.duties().getFirst().organisation(),
                        form.text("name"),
                        form.textOrNull("short"),
                        OrganisationKind.valueOf(form.text("kind")),
                        form.once());
        var words = pages.words(request);
        return switch (desk.perform(actor, addOrganisation, command)) {
            case Outcome.Done done -> Pages.to("/co-quan?xong=" + done.result());
            case Outcome.Refused(var reason, var values) ->
                    organisations(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("", words.t(reason, values.toArray())));
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private ServerResponse people(
            ServerRequest request, HttpStatus status, String token, Map<String, String> errors)
            throws Exception {
        var province = Gate.actor(request).person().province();
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        return pages.show(
                request,
                status,
                "access/people.jte",
                Map.of(
                        "people", people.of(province, today),
                        "ready", accounts.ready(province),
                        "organisations", standing(province, today),
                        "link", token.isEmpty() ? "" : link(request, token),
                        "form", Form.of(request),
                        "errors", errors));
    }

    private ServerResponse organisations(
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

    private List<Organisation> standing(String province, LocalDate today) {
        return organisations.of(province).stream().filter(body -> body.standsOn(today)).toList();
    }

    private static String link(ServerRequest request, String token) {
        var uri = request.uri();
        return uri.getScheme() + "://" + uri.getAuthority() + "/loi-moi/" + token;
    }
}
