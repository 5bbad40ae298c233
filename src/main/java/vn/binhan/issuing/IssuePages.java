package vn.binhan.issuing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Desk;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Subject;
import vn.binhan.drafting.Draft;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The last look before a plan is issued: what it holds, and who the bodies it names are today. */
final class IssuePages {
    private static final String NEW = "new";

    private final Pages pages;
    private final Desk desk;
    private final Drafting drafting;
    private final KnownBodies known;
    private final IssuePlan issuePlan;

    IssuePages(Pages pages, Desk desk, Drafting drafting, KnownBodies known, IssuePlan issuePlan) {
        this.pages = pages;
        this.desk = desk;
        this.drafting = drafting;
        this.known = known;
        this.issuePlan = issuePlan;
    }

    void routes(Routes routes) {
        routes.get(
                        "/ban-thao/{id}/ban-hanh",
                        Operation.ISSUE_PLAN,
                        r -> show(r, HttpStatus.OK, Map.of()))
                .post("/ban-thao/{id}/ban-hanh", Operation.ISSUE_PLAN, this::issue);
    }

    /**
     * One body that the plan names, with what is offered for it.
     *
     * @param suggested what stands chosen at first: a body's number, "new", or nothing
     * @param ended the name and end of the body that the plan means, when it no longer exists
     */
    record Named(NamedBody body, String suggested, @Nullable Organisation ended) {}

    private ServerResponse issue(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var draft = drafting.find(DraftId.parse(request.pathVariable("id")));
        if (draft.isEmpty()) {
            return pages.show(request, HttpStatus.NOT_FOUND, "plans/no-plan.jte", Map.of());
        }
        var command =
                new IssuePlan.Command(
                        draft.get().id(),
                        form.number("edit", -1),
                        form.text("note"),
                        mappings(draft.get(), form),
                        form.once());
        return switch (desk.perform(Gate.actor(request), issuePlan, command)) {
            case Outcome.Done(var plan) -> Pages.to("/ke-hoach/" + plan + "?bao=issuing.issued");
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of(
                                    place(reason),
                                    pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    /** Where on the page it stands what hinders the plan, with the way to mend it. */
    private static String place(String reason) {
        return switch (reason) {
            case IssuePlan.BLANK -> "blank";
            case IssuePlan.PERIOD -> "period";
            default -> "";
        };
    }

    private Map<String, IssuePlan.Mapping> mappings(Draft draft, Form form) {
        var mappings = new HashMap<String, IssuePlan.Mapping>();
        var meant = known.meant(draft);
        for (var body : NamedBody.of(draft.items())) {
            var chosen = form.text(body.field());
            if (!chosen.isEmpty()) {
                var named =
                        meant.getOrDefault(body.name(), KnownBodies.Meant.NOBODY).mapping().named();
                var doer = NEW.equals(chosen) ? null : OrganisationId.parse(chosen);
                mappings.put(body.name(), new IssuePlan.Mapping(named, doer));
            }
        }
        return mappings;
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var draft = drafting.find(DraftId.parse(request.pathVariable("id")));
        if (draft.isEmpty() || !mayIssue(request, draft.get())) {
            return pages.show(request, HttpStatus.NOT_FOUND, "plans/no-plan.jte", Map.of());
        }
        return pages.show(
                request,
                status,
                "issuing/issue.jte",
                Map.of(
                        "draft", draft.get(),
                        "counts", counts(draft.get()),
                        "blank", IssuePlan.blank(draft.get()),
                        "look", drafting.toLookAt(draft.get().id()),
                        "bodies", bodies(draft.get()),
                        "options", options(draft.get()),
                        "form", Form.of(request),
                        "errors", errors));
    }

    private boolean mayIssue(ServerRequest request, Draft draft) {
        var subject = Subject.of("draft:" + draft.id(), draft.owner());
        return desk.may(Gate.actor(request), Operation.ISSUE_PLAN, subject);
    }

    private static Map<ItemKind, Integer> counts(Draft draft) {
        var counts = new HashMap<ItemKind, Integer>();
        draft.items().forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        return counts;
    }

    private LinkedHashMap<String, String> options(Draft draft) {
        var options = new LinkedHashMap<String, String>();
        known.standing(draft.owner().province())
                .forEach(body -> options.put(body.id().toString(), body.name()));
        return options;
    }

    private List<Named> bodies(Draft draft) {
        var meant = known.meant(draft);
        return NamedBody.of(draft.items()).stream()
                .map(body -> {
                    var who = meant.getOrDefault(body.name(), KnownBodies.Meant.NOBODY);
                    var suggested = who.doer() == null ? "" : who.doer().toString();
                    return new Named(body, suggested, who.ended());
                })
                .toList();
    }
}
