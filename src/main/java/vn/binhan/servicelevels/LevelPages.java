package vn.binhan.servicelevels;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** How long a report may wait: for everybody to read, for an administrator to set. */
final class LevelPages {
    private static final String PAGE = "/thoi-gian-phan-hoi";

    private final Pages pages;
    private final Access access;
    private final ServiceLevels levels;

    LevelPages(Pages pages, Access access, ServiceLevels levels) {
        this.pages = pages;
        this.access = access;
        this.levels = levels;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_RULES, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.SET_SERVICE_LEVELS, this::set);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var set = levels.set(actor.person().province());
        var values = new HashMap<String, Object>();
        values.put("windows", levels.of(actor.person().province()));
        values.put("version", set.map(WindowStore.Set::version).orElse(0));
        values.put("set", set.orElse(null));
        values.put("names", access.names(actor.person().province()));
        values.put("may", Rights.mayEver(actor, Operation.SET_SERVICE_LEVELS));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "servicelevels/levels.jte", values);
    }

    private ServerResponse set(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var command =
                new SetWindows.Command(
                        actor.person().province(),
                        Windows.ofMinutes(
                                number(form, "answer"),
                                number(form, "answerInDanger"),
                                number(form, "act"),
                                number(form, "actInDanger"),
                                number(form, "read"),
                                number(form, "readInDanger")),
                        number(form, "version"),
                        form.once());
        return switch (levels.perform(actor, command)) {
            case Outcome.Done _ -> Pages.to(PAGE + "?bao=servicelevels.set");
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() ->
                    show(
                            request,
                            HttpStatus.FORBIDDEN,
                            Map.of("", pages.words(request).t("servicelevels.refused.denied")));
        };
    }

    /** What is no number is out of every range. */
    private static int number(Form form, String name) {
        var text = form.text(name);
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }
}
