package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.Programme;
import vn.binhan.programme.WorkState;
import vn.binhan.today.Today;

/** The door to the work: who has which line of a plan, what was reported, what carries out what. */
public final class Work {
    final ReportProgress reportProgress;
    final AssignWork assignWork;
    final EndAssignment endAssignment;
    final SetDue setDue;
    final AddActivity addActivity;
    final AddMilestone addMilestone;
    final TakeBackActivity takeBackActivity;
    final FinishMilestone finishMilestone;
    final TakeBackMilestone takeBackMilestone;
    final CommentOnWork commentOnWork;
    final LinkWork linkWork;
    final SendReport sendReport;
    final TakeBackReport takeBackReport;

    private final Access access;
    private final Originals originals;
    private final WorkStore store;
    private final AssignmentStore given;
    private final LinkStore links;
    private final SentStore sent;
    private final Pieces pieces;
    private final ReportDuties reportDuties;
    private final OwnWork own;

    public Work(
            JdbcClient sql, Access access, Originals originals, Plans plans, Programme programme) {
        this.access = access;
        this.originals = originals;
        this.store = new WorkStore(sql);
        this.given = new AssignmentStore(sql);
        this.links = new LinkStore(sql);
        var milestones = new MilestoneStore(sql);
        this.pieces =
                new Pieces(plans, programme, store, given, milestones, access.organisations());
        this.reportProgress = new ReportProgress(pieces, originals);
        this.assignWork = new AssignWork(pieces, access.organisations());
        this.endAssignment = new EndAssignment(pieces);
        this.setDue = new SetDue(pieces);
        this.addActivity = new AddActivity(pieces);
        this.addMilestone = new AddMilestone(pieces);
        this.takeBackActivity = new TakeBackActivity(pieces);
        this.finishMilestone = new FinishMilestone(pieces);
        this.takeBackMilestone = new TakeBackMilestone(pieces);
        this.commentOnWork = new CommentOnWork(pieces);
        this.linkWork = new LinkWork(pieces, links);
        this.sent = new SentStore(sql);
        this.reportDuties = new ReportDuties(pieces, sent);
        this.own = new OwnWork(pieces, reportDuties);
        this.sendReport = new SendReport(pieces, reportDuties, sent);
        this.takeBackReport = new TakeBackReport(pieces, reportDuties, sent);
    }

    /** The work of the plan that bodies have now, as those do it who took it over. */
    public List<Assignment> assignments(Plan plan) {
        return assignments(plan.id());
    }

    /** The same of the plan of this number. */
    public List<Assignment> assignments(PlanId plan) {
        return pieces.assignments(plan);
    }

    /**
     * When each body last sent something for the plan, a report on its work or one that the plan
     * asks for; whoever took work over has sent what was sent before.
     */
    public Map<OrganisationId, LocalDate> lastSent(Plan plan) {
        var heirs = pieces.heirs(plan.id().province());
        var last = new HashMap<OrganisationId, LocalDate>();
        sent.last(plan.id())
                .forEach((body, day) ->
                        Stream.concat(Stream.of(body), heirs.doers(body).stream())
                                .forEach(doer ->
                                        last.merge(doer, day, (a, b) -> a.isAfter(b) ? a : b)));
        return last;
    }

    /** The day of the last report on each line of the plan that has one, by the line's key. */
    public Map<Integer, LocalDate> lastReports(PlanId plan) {
        return store.lastReports(plan);
    }

    /**
     * A report that the plan asks of a body.
     *
     * @param to to whom it goes, empty when the plan does not say
     * @param due the day it is due, absent when the plan's words name none
     * @param derived whether the plan names no day, so that it is the last of its period
     * @param written the day as the plan writes it
     * @param lastDue the last day for which the body noted that it sent it
     */
    public record Owed(
            Node node,
            OrganisationId body,
            String to,
            @Nullable LocalDate due,
            boolean derived,
            String written,
            @Nullable LocalDate lastDue,
            WorkState state) {}

    /** The reports that bodies owe for the plan, the most urgent first. */
    public List<Owed> reportsOwed(Plan plan, Outline outline) {
        return reportDuties.of(plan, outline).stream()
                .map(duty ->
                        new Owed(
                                duty.node(),
                                duty.body(),
                                duty.to(),
                                duty.due(),
                                duty.isDerived(),
                                duty.written(),
                                duty.lastSent(),
                                duty.state()))
                .toList();
    }

    /** Work below that carries out work above. */
    public record Link(NodeId below, NodeId above) {}

    /** What is done in plans below for this plan. */
    public List<Link> below(PlanId plan) {
        return links.downFrom(plan);
    }

    /**
     * Gives the work of a version of a plan by its words, in the caller's transaction; lines that
     * stayed since the version before keep who has them.
     *
     * @param before what the version before said, nothing for the first
     */
    public void give(PlanId plan, List<PlanWords> before, List<PlanWords> words, Instant now) {
        var heirs = pieces.heirs(plan.province());
        new NextVersion(given, heirs, given.ever(plan), before, now).give(words);
    }

    /** Gives a piece of work to a body. */
    public Outcome assign(Actor actor, NodeId node, OrganisationId body, BodyRole role) {
        return perform(actor, assignWork, new AssignWork.Command(node, body, role, null));
    }

    /** Reports on a piece of work as it stands now, without files. */
    public Outcome report(
            Actor actor,
            NodeId node,
            OrganisationId body,
            @Nullable Integer percent,
            String sentence) {
        var edit = pieces.programme().find(node).orElseThrow().edit();
        var typed = percent == null ? null : percent.longValue();
        return perform(
                actor,
                reportProgress,
                new ReportProgress.Command(node, edit, body, typed, sentence, List.of(), null));
    }

    /** How much of what plans give to the bodies of this person is late, and due soon. */
    public Today.PlanWork today(Actor actor) {
        var view = own.of(actor);
        return new Today.PlanWork(view.in(WorkState.OVERDUE), view.in(WorkState.DUE_SOON));
    }

    /** Says that one piece of work carries out another of a plan above. */
    public Outcome link(Actor actor, NodeId below, NodeId above) {
        return perform(actor, linkWork, new LinkWork.Command(below, above, true));
    }

    <C, F, D> Outcome perform(Actor actor, Action<C, F, D> action, C command) {
        return access.desk().perform(actor, action, command);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var page = new PlanPage(pages, pieces.plans(), access);
        var views = new TaskViews(access, pieces, links);
        new TaskPages(pages, page, this, pieces, views, originals).routes(routes);
        new BodyPages(page, pieces, access).routes(routes);
        new OwnWorkPages(pages, this, own, access).routes(routes);
    }
}
