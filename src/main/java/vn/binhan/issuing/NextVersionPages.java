package vn.binhan.issuing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Desk;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Subject;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.Drafting;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Comparison;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.Plans;

/** From a plan and a new document to the draft of its next version, and what changes by it. */
final class NextVersionPages {
    private final Pages pages;
    private final PlanPage page;
    private final Desk desk;
    private final Drafting drafting;
    private final Plans plans;
    private final ReviseFromDocument reviseFromDocument;

    NextVersionPages(
            Pages pages,
            PlanPage page,
            Desk desk,
            Drafting drafting,
            Plans plans,
            ReviseFromDocument reviseFromDocument) {
        this.pages = pages;
        this.page = page;
        this.desk = desk;
        this.drafting = drafting;
        this.plans = plans;
        this.reviseFromDocument = reviseFromDocument;
    }

    void routes(Routes routes) {
        var document = "/ke-hoach/{id}/van-ban-moi";
        routes.get(document, Operation.ISSUE_PLAN, page.of(this::choose))
                .post(document, Operation.ISSUE_PLAN, page.of(this::revise))
                .get("/ban-thao/{id}/thay-doi", Operation.ISSUE_PLAN, this::changes);
    }

    private ServerResponse choose(ServerRequest request, Plan plan) throws Exception {
        return desk.may(Gate.actor(request), Operation.ISSUE_PLAN, subject(plan))
                ? choose(request, plan, HttpStatus.OK, Map.of())
                : denied(request);
    }

    private ServerResponse choose(
            ServerRequest request, Plan plan, HttpStatus status, Map<String, String> errors)
            throws Exception {
        var documents = new LinkedHashMap<String, String>();
        for (var duty : Gate.actor(request).duties()) {
            if (duty.organisation().province().equals(plan.id().province())) {
                drafting.readFor(duty.organisation())
                        .forEach(read ->
                                documents.put(
                                        read.id().toString(),
                                        "%s (%s, %s)"
                                                .formatted(
                                                        read.title(),
                                                        read.file(),
                                                        Formats.minute(read.at()))));
            }
        }
        return page.show(
                request,
                status,
                plan,
                "issuing/new-document.jte",
                Map.of("documents", documents, "form", Form.of(request), "errors", errors));
    }

    private ServerResponse revise(ServerRequest request, Plan plan) throws Exception {
        var form = Form.of(request);
        var chosen = form.text("document");
        if (chosen.isEmpty() || form.text("how").isEmpty()) {
            var missing =
                    chosen.isEmpty()
                            ? Map.entry("document", "issuing.refused.nodocument")
                            : Map.entry("how", "issuing.refused.nohow");
            var why = pages.words(request).t(missing.getValue());
            return choose(
                    request, plan, HttpStatus.UNPROCESSABLE_CONTENT, Map.of(missing.getKey(), why));
        }
        var command =
                new ReviseFromDocument.Command(
                        plan.id(),
                        DraftId.parse(chosen),
                        NextLines.How.valueOf(form.text("how")),
                        form.once());
        return switch (desk.perform(Gate.actor(request), reviseFromDocument, command)) {
            case Outcome.Done(var draft) -> Pages.to("/ban-thao/" + draft + "/thay-doi");
            case Outcome.Refused(var reason, var values) when reason.equals(RevisePlan.OPEN) ->
                    Pages.to("/ban-thao/%s?bao=issuing.open".formatted(values.getFirst()));
            case Outcome.Refused(var reason, var values) ->
                    choose(
                            request,
                            plan,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("document", pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() -> denied(request);
        };
    }

    /** What the draft of a next version changes, line beside line. */
    private ServerResponse changes(ServerRequest request) throws Exception {
        var draft = drafting.find(DraftId.parse(request.pathVariable("id")));
        var revises = draft.map(found -> found.revises()).orElse(null);
        if (draft.isEmpty() || revises == null) {
            return page.none(request);
        }
        var revised = Revised.parse(revises);
        var plan = plans.find(revised.plan()).orElseThrow();
        if (!desk.may(Gate.actor(request), Operation.ISSUE_PLAN, subject(plan))) {
            return denied(request);
        }
        var now = draft.get();
        return page.show(
                request,
                plan,
                "issuing/changes.jte",
                Map.of(
                        "draft",
                        now.id(),
                        "open",
                        drafting.isOpen(now.id()),
                        "from",
                        revised.version(),
                        "comparison",
                        Comparison.with(
                                plans.version(plan.id(), revised.version()).orElseThrow(),
                                DraftHead.words(now),
                                now.bases(),
                                now.items())));
    }

    private static Subject subject(Plan plan) {
        return Subject.of("plan:" + plan.id(), plan.owner());
    }

    private ServerResponse denied(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
    }
}
