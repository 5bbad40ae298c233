package vn.binhan.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Duty;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;
import vn.binhan.programme.WorkState;

/** The work given to the bodies of the person who looks, most urgent first. */
final class OwnWorkPages {
    private final Pages pages;
    private final Work work;
    private final Pieces pieces;
    private final ReportDuties reportDuties;
    private final Access access;

    OwnWorkPages(Pages pages, Work work, Pieces pieces, ReportDuties reportDuties, Access access) {
        this.pages = pages;
        this.work = work;
        this.pieces = pieces;
        this.reportDuties = reportDuties;
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

    /**
     * One piece of work with its plan, what the bodies are in it, its day and how it stands, with
     * the sum of its parts when it has some.
     */
    record Line(
            Plan plan,
            Node node,
            BodyRole role,
            @Nullable LocalDate due,
            WorkState state,
            @Nullable RollUp parts) {}

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
        var bodies = actor.duties().stream().map(Duty::organisation).distinct().toList();
        var province = actor.person().province();
        var given = pieces.doneBy(province, bodies);
        var lines = lines(given);
        var plans = given.stream().map(one -> one.node().plan()).distinct().toList();
        var reports = reportDuties.of(plans, bodies);
        var names = new BodyNames(access.organisations(), province);
        return pages.show(
                request,
                status,
                "work/own-work.jte",
                Map.of(
                        "lines", lines,
                        "reports", reports,
                        "bodies", bodies.stream().map(names::of).toList(),
                        "names", names,
                        "counts", counts(lines, reports),
                        "errors", errors));
    }

    /** The work that still stands, most urgent first. */
    private List<Line> lines(List<Assignment> given) {
        var programme = pieces.programme();
        var today = programme.today();
        var plans = new HashMap<PlanId, Plan>();
        var outlines = new HashMap<PlanId, Outline>();
        var roles = new LinkedHashMap<NodeId, BodyRole>();
        for (var one : given) {
            // Whoever is in the lead for one body and supports for another is in the lead.
            roles.merge(
                    one.node(), one.role(), (some, more) -> some == more ? some : BodyRole.LEAD);
        }
        var lines = new ArrayList<Line>();
        for (var one : roles.entrySet()) {
            var id = one.getKey();
            var role = one.getValue();
            var plan =
                    plans.computeIfAbsent(id.plan(), key -> pieces.plans().find(key).orElseThrow());
            var outline = outlines.computeIfAbsent(id.plan(), key -> programme.outline(plan));
            outline.find(id.key())
                    .filter(Node::isWork)
                    .map(node ->
                            new Line(
                                    plan,
                                    node,
                                    role,
                                    outline.dueOf(node),
                                    outline.stateOf(node, today),
                                    outline.hasParts(node) ? outline.standing(node, today) : null))
                    .ifPresent(lines::add);
        }
        lines.sort(BY_URGENCY);
        return lines;
    }

    private static final Comparator<Line> BY_URGENCY =
            Comparator.comparingInt((Line line) -> rank(line.state()))
                    .thenComparing(line -> line.due() == null ? LocalDate.MAX : line.due());

    /** Overdue before due soon before the rest; what is done comes last. */
    private static int rank(WorkState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case DUE_SOON -> 1;
            case NO_DATA -> 2;
            case UNDER_WAY -> 3;
            case DONE -> 4;
        };
    }

    /** What stands in which state; reports that are not due yet are no work without data. */
    private static Map<WorkState, Integer> counts(List<Line> lines, List<ReportDuty> reports) {
        var counts = new HashMap<WorkState, Integer>();
        lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        reports.stream()
                .map(ReportDuty::state)
                .filter(state -> state == WorkState.OVERDUE || state == WorkState.DUE_SOON)
                .forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }
}
