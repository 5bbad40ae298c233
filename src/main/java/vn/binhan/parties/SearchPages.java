package vn.binhan.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.Identity;

/** The page on which a person is looked for blindly, and the one for those who look for kin. */
final class SearchPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Pages pages;
    private final Access access;
    private final Parties parties;

    SearchPages(Pages pages, Access access, Parties parties) {
        this.pages = pages;
        this.access = access;
        this.parties = parties;
    }

    void routes(Routes routes) {
        routes.get("/ho-so/{ref}/tim", Operation.SEARCH_PEOPLE, this::ask)
                .post("/ho-so/{ref}/tim", Operation.SEARCH_PEOPLE, this::search)
                .get("/lan-tim", Operation.CHECK_SEARCHES, r -> alerts(r, HttpStatus.OK, Map.of()))
                .post("/lan-tim/{n}", Operation.CHECK_SEARCHES, this::check);
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        return ref.isPresent() && maySearch(actor, ref.get())
                ? page(request, HttpStatus.OK, ref.get(), null, Map.of())
                : CaseFiles.absent(pages, request);
    }

    private boolean maySearch(Actor actor, CaseRef ref) {
        return parties.of(actor, ref).filter(Parties.People::maySearch).isPresent();
    }

    private ServerResponse search(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var year = form.text("year");
        var phone = form.text("phone");
        var query =
                new Identity(
                        form.text("name"),
                        year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                        form.textOrNull("citizen"),
                        phone.isEmpty() ? List.of() : List.of(phone));
        return switch (parties.searches().search(Gate.actor(request), ref.get(), query)) {
            case Answer.Found found -> page(request, HttpStatus.OK, ref.get(), found, Map.of());
            case Answer.Stopped(var reason, var values) ->
                    page(
                            request,
                            UNPROCESSABLE,
                            ref.get(),
                            null,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Answer.Shown shown -> throw new IllegalStateException("Nothing was opened");
            case Answer.Absent() -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse page(
            ServerRequest request,
            HttpStatus status,
            CaseRef ref,
            Answer.@Nullable Found found,
            Map<String, String> errors)
            throws Exception {
        var values = new HashMap<String, Object>();
        values.put("ref", ref);
        values.put("found", found);
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "parties/search.jte", values);
    }

    private ServerResponse alerts(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        return pages.show(
                request,
                status,
                "parties/alerts.jte",
                Map.of(
                        "alerts", parties.searches().alerts(actor),
                        "names", access.names(actor.person().province()),
                        "errors", errors));
    }

    private ServerResponse check(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var number = request.pathVariable("n");
        if (!number.matches("\\d{1,18}")) {
            return CaseFiles.absent(pages, request);
        }
        var command =
                new CheckSearch.Command(
                        actor.organisationsAs(DutyKind.INSPECTOR).getFirst(),
                        Long.parseLong(number));
        return switch (parties.searches().perform(actor, command)) {
            case Outcome.Refused(var reason, var values) ->
                    alerts(
                            request,
                            UNPROCESSABLE,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Outcome.Done done -> Pages.to("/lan-tim?bao=parties.checked");
            case Outcome.Denied() -> Pages.to("/lan-tim");
        };
    }
}
