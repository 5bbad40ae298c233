package vn.binhan.work;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.programme.NodeId;

/** The work given to the bodies of the person who looks, most urgent first. */
final class OwnWorkPages {
    private final Pages pages;
    private final Work work;
    private final OwnWork own;
    private final Access access;

    OwnWorkPages(Pages pages, Work work, OwnWork own, Access access) {
        this.pages = pages;
        this.work = work;
        this.own = own;
        this.access = access;
    }

    void routes(Routes routes) {
        routes.get(
                        "/viec-cua-toi",
                        Operation.READ_OWN_WORK,
                        request -> show(request, HttpStatus.OK, Map.of()))
                .post(
                        "/viec-cua-toi/bao-cao",
                        Operation.REPORT_PROGRESS,
                        request -> say(request, work.sendReport, "work.reportsent"))
                .post(
                        "/viec-cua-toi/bao-cao/bo",
                        Operation.REPORT_PROGRESS,
                        request -> say(request, work.takeBackReport, "work.reportback"));
    }

    private ServerResponse say(ServerRequest request, ReportAct act, String done) throws Exception {
        var form = Form.of(request);
        var due = form.day("due");
        if (due == null) {
            var why = pages.words(request).t("work.refused.notdue");
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("", why));
        }
        var command =
                new ReportAct.Command(
                        NodeId.parse(form.text("report")),
                        OrganisationId.parse(form.text("body")),
                        due,
                        form.once());
        return switch (work.perform(Gate.actor(request), act, command)) {
            case Outcome.Done _ -> Pages.to("/viec-cua-toi?bao=" + done);
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var mine = own.of(actor);
        var names = new BodyNames(access.organisations(), actor.person().province());
        return pages.show(
                request,
                status,
                "work/own-work.jte",
                Map.of(
                        "lines", mine.lines(),
                        "reports", mine.reports(),
                        "bodies", mine.bodies().stream().map(names::of).toList(),
                        "names", names,
                        "counts", mine.counts(),
                        "errors", errors));
    }
}
