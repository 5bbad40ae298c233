package vn.binhan.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.places.Places;

/** Gathers what the page of one piece of work shows to one person. */
final class TaskViews {
    private final Programme programme;
    private final Access access;
    private final Work.Finder finder;
    private final ProgrammeActs.Stores stores;

    TaskViews(Programme programme, Access access, Work.Finder finder, ProgrammeActs.Stores stores) {
        this.programme = programme;
        this.access = access;
        this.finder = finder;
        this.stores = stores;
    }

    TaskView of(Work work, Actor actor) {
        var plan = work.plan();
        var node = work.node();
        var outline = programme.outline(plan);
        var version = stores.plans().version(plan.id(), plan.version()).orElseThrow();
        var evidence = new HashMap<Long, List<WorkStore.Evidence>>();
        for (var file : stores.work().evidence(node.id())) {
            evidence.computeIfAbsent(file.report(), key -> new ArrayList<>()).add(file);
        }
        var desk = access.desk();
        var subject = work.subject();
        return new TaskView(
                work,
                outline,
                programme.today(),
                Quotation.of(version.text(), node),
                new BodyNames(access.organisations(), plan.id().province()),
                stores.work().reports(node.id()),
                evidence,
                stores.work().milestones(node.id()),
                stores.work().comments(node.id()),
                lines(stores.links().upFrom(plan.id()), node, true),
                lines(stores.links().downFrom(plan.id()), node, false),
                candidates(plan),
                speaksFor(actor, work),
                standingBodies(plan),
                access.names(plan.id().province()),
                desk.may(actor, Operation.REPORT_PROGRESS, subject),
                desk.may(actor, Operation.ASSIGN_TASK, subject),
                desk.may(actor, Operation.COMMENT_ON_TASK, subject),
                desk.may(actor, Operation.SET_MILESTONE, subject),
                desk.may(actor, Operation.ADD_ACTIVITY, subject)
                        && node.isWork()
                        && !node.isActivity());
    }

    /** The linked lines above or below this one. */
    private List<TaskView.Linked> lines(List<LinkStore.Link> links, Node node, boolean up) {
        var lines = new ArrayList<TaskView.Linked>();
        for (var link : links) {
            if ((up ? link.below() : link.above()).equals(node.id())) {
                var other = up ? link.above() : link.below();
                finder.find(other)
                        .ifPresent(w -> lines.add(new TaskView.Linked(w.plan(), w.node())));
            }
        }
        return lines;
    }

    /**
     * The work of plans above that this work could carry out: the nation's and its own province's.
     */
    private LinkedHashMap<String, String> candidates(Plan plan) {
        var options = new LinkedHashMap<String, String>();
        for (var other : programme.plans()) {
            var above =
                    other.id().province().equals(Places.NATION)
                            || other.id().province().equals(plan.id().province());
            if (above && !other.id().equals(plan.id())) {
                for (var line : programme.outline(other).all()) {
                    if (line.isWork() && line.depth() <= 1) {
                        options.put(
                                line.id().toString(),
                                (other.citation().isEmpty() ? other.title() : other.citation())
                                        + ": "
                                        + line.shortLine(90));
                    }
                }
            }
        }
        return options;
    }

    private LinkedHashMap<String, String> speaksFor(Actor actor, Work work) {
        var options = new LinkedHashMap<String, String>();
        for (var duty : actor.duties()) {
            var ofWork =
                    duty.organisation().equals(work.plan().owner())
                            || work.givenTo(duty.organisation()).isPresent();
            if (ofWork) {
                options.put(duty.organisation().toString(), duty.organisationName());
            }
        }
        return options;
    }

    private LinkedHashMap<String, String> standingBodies(Plan plan) {
        var options = new LinkedHashMap<String, String>();
        access.organisations().of(plan.id().province()).stream()
                .filter(body -> body.standsOn(programme.today()))
                .forEach(body -> options.put(body.id().toString(), body.name()));
        return options;
    }
}
