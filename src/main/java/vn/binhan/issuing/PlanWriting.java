package vn.binhan.issuing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import vn.binhan.programme.DueDay;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Programme;
import vn.binhan.work.PlanWords;
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
        var before = issue.facts().before().map(plans::newest);
        plans.keep(version);
        programme.write(version);
        setDays(version, before, issue);
        giveWork(version, before, issue, now);
        return version.plan();
    }

    /**
     * The days that a person confirmed are those of the work, unless the version before had them.
     */
    private void setDays(PlanVersion version, Optional<PlanVersion> before, IssuePlan.Issue issue) {
        var known = new HashMap<Integer, LocalDate>();
        var earlier = issue.facts().before();
        before.ifPresent(one ->
                one.items()
                        .forEach(
                                item -> known.put(item.key(), dayOf(item, earlier.orElseThrow()))));
        for (var item : version.items()) {
            var day = dayOf(item, issue.plan());
            if (!Objects.equals(day, known.get(item.key()))) {
                programme.setDue(new NodeId(version.plan(), item.key()), day);
            }
        }
    }

    private static @Nullable LocalDate dayOf(DraftItem item, Plan plan) {
        var work = item.kind() == ItemKind.TASK || item.kind() == ItemKind.DUTY;
        return work
                ? DueDay.read(item.details().getOrDefault("due", ""), plan.onlyYear())
                        .map(DueDay::once)
                        .filter(day -> Plan.mayReach(day.getYear()))
                        .orElse(null)
                : null;
    }

    /** Who has which line, by the bodies to which the names of the plan were mapped. */
    private void giveWork(
            PlanVersion version, Optional<PlanVersion> before, IssuePlan.Issue issue, Instant now) {
        var doers = new HashMap<String, OrganisationId>();
        var words = new ArrayList<PlanWords>();
        for (var naming : Naming.of(version.items())) {
            var mapping = issue.command().bodies().get(naming.name());
            OrganisationId doer = null;
            if (mapping != null) {
                doer = doers.get(naming.name());
                if (doer == null) {
                    doer = doer(version.plan(), issue.plan(), naming.written(), mapping);
                    doers.put(naming.name(), doer);
                }
            }
            words.add(said(version.plan(), naming, mapping, doer));
        }
        var earlier =
                before.map(PlanVersion::items).map(Naming::of).orElse(List.of()).stream()
                        .map(naming -> said(version.plan(), naming, null, null))
                        .toList();
        work.give(version.plan(), earlier, words, now);
    }

    private static PlanWords said(
            PlanId plan,
            Naming naming,
            IssuePlan.@Nullable Mapping mapping,
            @Nullable OrganisationId doer) {
        return new PlanWords(
                new NodeId(plan, naming.line()),
                naming.written(),
                mapping == null ? null : mapping.named(),
                doer,
                naming.role());
    }

    private OrganisationId doer(PlanId plan, Plan head, String written, IssuePlan.Mapping mapping) {
        if (mapping.body() != null) {
            return mapping.body();
        }
        var unit = organisations.find(head.owner()).orElseThrow().unit();
        return organisations.add(
                plan.province(), written, null, BodyMatch.kindOf(written), unit, null);
    }
}
