package vn.binhan.work;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Action;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.PlanPage;
import vn.binhan.programme.NodeId;

/**
 * One piece of work: its sentence in the plan, who has it, what was reported, what is still due.
 */
final class TaskPages {
    /** Which field holds the day of the form with this field. */
    private static final Map<String, String> DAYS =
            Map.of("title", "day", "activity", "activity-day");

    private final Pages pages;
    private final PlanPage page;
    private final Work work;
    private final Pieces pieces;
    private final TaskViews views;
    private final Originals originals;

    TaskPages(
            Pages pages,
            PlanPage page,
            Work work,
            Pieces pieces,
            TaskViews views,
            Originals originals) {
        this.pages = pages;
        this.page = page;
        this.work = work;
        this.pieces = pieces;
        this.views = views;
        this.originals = originals;
    }

    void routes(Routes routes) {
        var task = "/ke-hoach/{id}/viec/{key}";
        routes.get(task, Operation.READ_PROGRAMME, r -> show(r, HttpStatus.OK, Map.of()))
                .get(task + "/tep/{file}", Operation.READ_PROGRAMME, this::file)
                .post(task + "/tien-do", Operation.REPORT_PROGRESS, this::report)
                .post(task + "/giao", Operation.ASSIGN_TASK, this::assign)
                .post(task + "/thoi-giao", Operation.ASSIGN_TASK, this::endAssignment)
                .post(task + "/han", Operation.ASSIGN_TASK, this::due)
                .post(task + "/hoat-dong", Operation.ADD_ACTIVITY, this::activity)
                .post(task + "/bo-hoat-dong", Operation.ADD_ACTIVITY, this::activityBack)
                .post(task + "/bo-moc", Operation.SET_MILESTONE, this::milestoneBack)
                .post(task + "/moc", Operation.SET_MILESTONE, this::milestone)
                .post(task + "/moc-xong", Operation.SET_MILESTONE, this::milestoneDone)
                .post(task + "/y-kien", Operation.COMMENT_ON_TASK, this::comment)
                .post(task + "/lien-ket", Operation.LINK_TASK, this::link);
    }

    private ServerResponse report(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var typed = form.text("percent");
        var percent = typed.isEmpty() ? null : form.number("percent");
        if (!typed.isEmpty() && percent == null) {
            return again(request, "percent", "work.refused.percent");
        }
        var command =
                new ReportProgress.Command(
                        node(request),
                        form.number("edit", 0),
                        OrganisationId.parse(form.text("body")),
                        percent,
                        form.text("sentence"),
                        EvidenceFiles.sentWith(request),
                        form.once());
        return perform(request, work.reportProgress, command, "work.reported", "sentence");
    }

    private ServerResponse assign(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var body = form.text("body");
        if (body.isEmpty()) {
            return again(request, "body", "work.refused.nobody");
        }
        var command =
                new AssignWork.Command(
                        node(request),
                        OrganisationId.parse(body),
                        BodyRole.of(form.text("role")),
                        form.once());
        return perform(request, work.assignWork, command, "work.assigned", "body");
    }

    private ServerResponse endAssignment(ServerRequest request) throws Exception {
        var number = Form.of(request).number("assignment", 0);
        var command = new EndAssignment.Command(node(request), number);
        return perform(request, work.endAssignment, command, "work.unassigned", "");
    }

    private ServerResponse due(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var day = form.day("due");
        if (day == null && !form.text("due").isEmpty()) {
            return again(request, "due", "work.refused.day");
        }
        var command = new SetDue.Command(node(request), form.number("edit", 0), day);
        return perform(request, work.setDue, command, "work.due", "due");
    }

    private ServerResponse activity(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var day = form.day("activity-day");
        if (day == null && !form.text("activity-day").isEmpty()) {
            return again(request, "activity-day", "work.refused.day");
        }
        var command =
                new AddActivity.Command(node(request), form.text("activity"), day, form.once());
        return perform(request, work.addActivity, command, "work.activity", "activity");
    }

    /** What was taken back is told on the page of the work above it. */
    private ServerResponse activityBack(ServerRequest request) throws Exception {
        var above = pieces.find(node(request)).map(piece -> piece.node().parent());
        var command = new TakeBackActivity.Command(node(request));
        var done = work.perform(Gate.actor(request), work.takeBackActivity, command);
        return done instanceof Outcome.Done
                ? to(request, String.valueOf(above.orElseThrow()), "work.activityback")
                : answer(request, done, "", "");
    }

    private ServerResponse milestoneBack(ServerRequest request) throws Exception {
        var number = Form.of(request).number("milestone", 0);
        var command = new TakeBackMilestone.Command(node(request), number);
        return perform(request, work.takeBackMilestone, command, "work.milestoneback", "");
    }

    private ServerResponse milestone(ServerRequest request) throws Exception {
        var form = Form.of(request);
        if (form.day("day") == null) {
            return again(request, "day", "work.refused.day");
        }
        var command =
                new AddMilestone.Command(
                        node(request), form.text("title"), form.day("day"), form.once());
        return perform(request, work.addMilestone, command, "work.milestone", "title");
    }

    private ServerResponse milestoneDone(ServerRequest request) throws Exception {
        var number = Form.of(request).number("milestone", 0);
        var command = new FinishMilestone.Command(node(request), number);
        return perform(request, work.finishMilestone, command, "work.milestone", "");
    }

    private ServerResponse comment(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var command = new CommentOnWork.Command(node(request), form.text("text"), form.once());
        return perform(request, work.commentOnWork, command, "work.commented", "text");
    }

    private ServerResponse link(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var field = form.text("tren").isEmpty() ? "tren" : "above";
        NodeId above;
        try {
            above = NodeId.parse(form.text("above"));
        } catch (IllegalArgumentException e) {
            return again(request, field, "work.refused.above");
        }
        var linked = !"0".equals(form.text("linked"));
        var command = new LinkWork.Command(node(request), above, linked);
        return perform(request, work.linkWork, command, "work.linked", field);
    }

    /** Performs the act; a refusal brings the page back with its reason and what was typed. */
    private <C, F, D> ServerResponse perform(
            ServerRequest request, Action<C, F, D> action, C command, String done, String field)
            throws Exception {
        return answer(request, work.perform(Gate.actor(request), action, command), done, field);
    }

    private ServerResponse answer(ServerRequest request, Outcome outcome, String done, String field)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done _ -> to(request, request.pathVariable("key"), done);
            case Outcome.Refused(var reason, var values) ->
                    again(
                            request,
                            reason.equals("work.refused.day")
                                    ? DAYS.getOrDefault(field, field)
                                    : field,
                            reason,
                            values.toArray());
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private static ServerResponse to(ServerRequest request, String key, String done) {
        var plan = request.pathVariable("id");
        return Pages.to("/ke-hoach/%s/viec/%s?bao=%s".formatted(plan, key, done));
    }

    /** The page with the reason beside the field, and with what was typed. */
    private ServerResponse again(
            ServerRequest request, String field, String reason, Object... values) throws Exception {
        var why = pages.words(request).t(reason, values);
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of(field, why));
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var found = pieces.find(node(request));
        if (found.isEmpty()) {
            return page.none(request);
        }
        return pages.show(
                request,
                status,
                "work/task.jte",
                Map.of(
                        "view",
                                views.of(
                                        found.get(),
                                        Gate.actor(request),
                                        Form.of(request).text("tren")),
                        "form", Form.of(request),
                        "errors", errors));
    }

    private ServerResponse file(ServerRequest request) throws Exception {
        var number = Long.parseLong(request.pathVariable("file"));
        var node = node(request);
        var found = pieces.store().evidence(node, number);
        if (found.isEmpty()) {
            return page.none(request);
        }
        return EvidenceFiles.download(originals, node.plan().province(), found.get());
    }

    private static NodeId node(ServerRequest request) {
        return new NodeId(
                PlanId.parse(request.pathVariable("id")),
                Integer.parseInt(request.pathVariable("key")));
    }
}
