package vn.binhan.programme;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.ItemKind;

/** Writes an issued plan down: its version for good, its lines, and who has which work. */
final class Issuing {
    private final Drafting drafting;
    private final PlanStore plans;
    private final NodeStore nodes;
    private final WorkStore work;
    private final Organisations organisations;

    Issuing(
            Drafting drafting,
            PlanStore plans,
            NodeStore nodes,
            WorkStore work,
            Organisations organisations) {
        this.drafting = drafting;
        this.plans = plans;
        this.nodes = nodes;
        this.work = work;
        this.organisations = organisations;
    }

    PlanId write(IssuePlan.Issue issue, Actor actor, Instant now) {
        var draft = issue.facts().draft();
        var place = DraftHead.orNull(draft, "place");
        var plan = issue.plan();
        PlanId id;
        if (issue.facts().before().isPresent()) {
            id = plan.id();
            plans.revise(plan, place);
        } else {
            id = plans.add(plan, place);
        }
        var source = issue.facts().source();
        plans.addVersion(
                new PlanVersion(
                        id,
                        plan.version(),
                        draft.id().number(),
                        draft.items(),
                        DraftHead.words(draft),
                        draft.bases(),
                        drafting.text(draft.id()),
                        source.sha256(),
                        source.name(),
                        source.mediaType(),
                        now,
                        actor.person().number(),
                        issue.command().note()));
        var parents = new HashMap<Integer, Integer>();
        for (var line : issue.lines()) {
            if (line.parent() != null) {
                parents.put(line.item().key(), line.parent());
            }
        }
        nodes.write(id, plan.version(), draft.items(), parents);
        giveWork(id, issue, now);
        return id;
    }

    /** The duties under a body's line become work of the body to which the line was mapped. */
    private void giveWork(PlanId plan, IssuePlan.Issue issue, Instant now) {
        @Nullable DraftItem body = null;
        Map<Integer, OrganisationId> doers = new HashMap<>();
        for (var line : issue.lines()) {
            var item = line.item();
            if (item.kind() == ItemKind.BODY) {
                body = item;
            } else if (item.kind() != ItemKind.DUTY) {
                body = null;
            } else if (body != null) {
                var mapping = issue.command().bodies().get(body.key());
                if (mapping != null) {
                    var doer = doers.get(body.key());
                    if (doer == null) {
                        doer = doer(plan, issue.plan(), body, mapping);
                        doers.put(body.key(), doer);
                    }
                    work.assign(
                            new NodeId(plan, item.key()),
                            body.text(),
                            mapping.named(),
                            doer,
                            BodyRole.of(body.details().getOrDefault("role", "lead")),
                            now);
                }
            }
        }
    }

    private OrganisationId doer(PlanId plan, Plan head, DraftItem body, IssuePlan.Mapping mapping) {
        if (mapping.body() != null) {
            return mapping.body();
        }
        var unit = organisations.find(head.owner()).orElseThrow().unit();
        return organisations.add(
                plan.province(), body.text(), null, BodyMatch.kindOf(body.text()), unit, null);
    }
}
