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

/** The pages on which an administrator sets up people and their duties. */
final class PeoplePages {
    private final Pages pages;
    private final Desk desk;
    private final People people;
    private final Organisations organisations;
    private final Access.Accounts accounts;
    private final AddPerson addPerson;
    private final EndDuty endDuty;
    private final InstantSource clock;

    PeoplePages(
            Pages pages,
            Desk desk,
            People people,
            Organisations organisations,
            Access.Accounts accounts,
            AddPerson addPerson,
            EndDuty endDuty,
            InstantSource clock) {
        this.pages = pages;
        this.desk = desk;
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
        this.addPerson = addPerson;
        this.endDuty = endDuty;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(
                        "/nguoi-dung",
                        Operation.READ_PEOPLE,
                        r -> people(r, HttpStatus.OK, "", Map.of()))
                .post("/nguoi-dung", Operation.MANAGE_PEOPLE, this::addPerson)
                .post("/nguoi-dung/thoi-nhiem-vu", Operation.MANAGE_PEOPLE, this::endDuty);
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

    private ServerResponse endDuty(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var words = pages.words(request);
        var parts = form.text("duty").split("\\|", -1);
        if (parts.length != 3) {
            var wrong = words.t("access.duty.choose");
            return people(request, HttpStatus.UNPROCESSABLE_CONTENT, "", Map.of("ending", wrong));
        }
        var receiver = form.text("receiver");
        var command =
                new EndDuty.Command(
                        Gate.actor(request).person(),
                        PersonId.parse(parts[0]),
                        DutyKind.valueOf(parts[1]),
                        OrganisationId.parse(parts[2]),
                        receiver.isEmpty() ? null : PersonId.parse(receiver));
        return switch (desk.perform(Gate.actor(request), endDuty, command)) {
            case Outcome.Done done -> Pages.to("/nguoi-dung?bao=access.dutyended");
            case Outcome.Refused(var reason, var values) ->
                    people(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "",
                            Map.of("ending", words.t(reason, values.toArray())));
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

    private List<Organisation> standing(String province, LocalDate today) {
        return organisations.of(province).stream().filter(body -> body.standsOn(today)).toList();
    }

    private static String link(ServerRequest request, String token) {
        var uri = request.uri();
        return uri.getScheme() + "://" + uri.getAuthority() + "/loi-moi/" + token;
    }
}
