package vn.binhan.issuing;

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
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.PlanVersion;
import vn.binhan.plans.Plans;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Programme;
import vn.binhan.work.BodyRole;
import vn.binhan.work.Work;

/** Writes an issued plan down: its version for good, its lines, and who has which work. */
final class PlanWriting {
    private final Drafting drafting;
    private final Plans plans;
    private final Programme programme;
    private final Work work;
    private final Organisations organisations;

    PlanWriting(
            Drafting drafting,
            Plans plans,
            Programme programme,
            Work work,
            Organisations organisations) {
        this.drafting = drafting;
        this.plans = plans;
        this.programme = programme;
        this.work = work;
        this.organisations = organisations;
    }

    PlanId write(IssuePlan.Issue issue, Actor actor, Instant now) {
        var draft = issue.facts().draft();
        var source = issue.facts().source();
        var version =
                new PlanVersion(
                        plans.keep(issue.plan(), DraftHead.orNull(draft, "place")),
                        issue.plan().version(),
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
                        issue.command().note());
        plans.keep(version);
        programme.write(version);
        giveWork(version, issue, now);
        return version.plan();
    }

    /** The duties under a body's line become work of the body to which the line was mapped. */
    private void giveWork(PlanVersion version, IssuePlan.Issue issue, Instant now) {
        @Nullable DraftItem body = null;
        Map<Integer, OrganisationId> doers = new HashMap<>();
        for (var item : version.items()) {
            if (item.kind() == ItemKind.BODY) {
                body = item;
            } else if (item.kind() != ItemKind.DUTY) {
                body = null;
            } else if (body != null) {
                var mapping = issue.command().bodies().get(body.key());
                if (mapping != null) {
                    var doer = doers.get(body.key());
                    if (doer == null) {
                        doer = doer(version.plan(), issue.plan(), body, mapping);
                        doers.put(body.key(), doer);
                    }
                    work.give(
                            new NodeId(version.plan(), item.key()),
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
