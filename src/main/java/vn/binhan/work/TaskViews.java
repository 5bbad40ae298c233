package vn.binhan.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;

/** Gathers what the page of one piece of work shows to one person. */
final class TaskViews {
    private final Access access;
    private final Pieces pieces;
    private final LinkStore links;

    TaskViews(Access access, Pieces pieces, LinkStore links) {
        this.access = access;
        this.pieces = pieces;
        this.links = links;
    }

    /**
     * @param chosen the number of the plan above to whose work this is to be tied, empty for none
     */
    TaskView of(PieceOfWork work, Actor actor, String chosen) {
        var plan = work.plan();
        var node = work.node();
        var outline = pieces.programme().outline(plan);
        var store = pieces.store();
        var version = pieces.plans().newest(plan);
        var evidence = new HashMap<Long, List<WorkStore.Evidence>>();
        for (var file : store.evidence(node.id())) {
            evidence.computeIfAbsent(file.report(), key -> new ArrayList<>()).add(file);
        }
        var desk = access.desk();
        var subject = work.subject();
        Predicate<Operation> may =
                operation -> work.stands() && desk.may(actor, operation, subject);
        var mayLink = may.test(Operation.LINK_TASK);
        return new TaskView(
                work,
                outline,
                pieces.programme().today(),
                version.sentence(node.id().key()),
                version.dueWords(node.id().key()),
                new BodyNames(access.organisations(), plan.id().province()),
                store.reports(node.id()),
                evidence,
                pieces.milestones().of(node.id()),
                store.comments(node.id()),
                lines(links.upFrom(plan.id()), node, true),
                lines(links.downFrom(plan.id()), node, false),
                mayLink ? tying(plan, chosen) : TaskView.Tying.NONE,
                speaksFor(actor, work),
                standingBodies(plan),
                access.namesOfWhoeverActs(plan.id().province()),
                may.test(Operation.REPORT_PROGRESS),
                may.test(Operation.ASSIGN_TASK),
                may.test(Operation.COMMENT_ON_TASK),
                may.test(Operation.SET_MILESTONE),
                may.test(Operation.ADD_ACTIVITY) && node.isWork() && !node.isActivity(),
                may.test(Operation.ADD_ACTIVITY) && node.isActivity(),
                mayLink,
                pieces.programme().takenBack(node.id()));
    }

    /** The linked lines above or below this one. */
    private List<TaskView.Linked> lines(List<Work.Link> links, Node node, boolean up) {
        var lines = new ArrayList<TaskView.Linked>();
        for (var link : links) {
            if ((up ? link.below() : link.above()).equals(node.id())) {
                var other = up ? link.above() : link.below();
                pieces.find(other)
                        .ifPresent(w -> lines.add(new TaskView.Linked(w.plan(), w.node())));
            }
        }
        return lines;
    }

    /** The plans above; only of the chosen one the lines are read. */
    private TaskView.Tying tying(Plan plan, String chosen) {
        var options = new LinkedHashMap<String, String>();
        var lines = new LinkedHashMap<String, String>();
        for (var other : pieces.above(plan)) {
            var number = other.id().toString();
            options.put(
                    number,
                    other.citation().isEmpty()
                            ? other.title()
                            : other.citation() + " " + other.title());
            if (number.equals(chosen)) {
                pieces.programme().outline(other).all().stream()
                        .filter(line -> line.isWork() && line.depth() <= 1)
                        .forEach(line -> lines.put(line.id().toString(), line.shortLine(90)));
            }
        }
        return new TaskView.Tying(options, options.containsKey(chosen) ? chosen : "", lines);
    }

    private LinkedHashMap<String, String> speaksFor(Actor actor, PieceOfWork work) {
        var options = new LinkedHashMap<String, String>();
        for (var duty : actor.duties()) {
            if (work.isOf(duty.organisation())) {
                options.put(duty.organisation().toString(), duty.organisationName());
            }
        }
        return options;
    }

    private LinkedHashMap<String, String> standingBodies(Plan plan) {
        var options = new LinkedHashMap<String, String>();
        access.organisations().of(plan.id().province()).stream()
                .filter(body -> body.standsOn(pieces.programme().today()))
                .forEach(body -> options.put(body.id().toString(), body.name()));
        return options;
    }
}
