package vn.binhan.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.drafting.Draft;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.Source;

/** Makes a corrected draft a plan, or the next version of one; what is issued never changes. */
final class IssuePlan implements Action<IssuePlan.Command, IssuePlan.Facts, IssuePlan.Issue> {

    /**
     * What becomes of a body as the plan names it: work for a body that stands, or a new body.
     *
     * @param named the body that the plan means, which may no longer exist
     * @param body who does the work now, absent for a body that is yet to be written down
     */
    record Mapping(@Nullable OrganisationId named, @Nullable OrganisationId body) {}

    /**
     * @param bodies by the key of the body's line; a line that is missing stays as written, without
     *     work for anybody
     */
    record Command(
            DraftId draft,
            int edit,
            String note,
            Map<Integer, Mapping> bodies,
            @Nullable UUID once) {}

    /**
     * @param outdated the plan has a newer version than the one from which the draft was made
     * @param known the same document was issued here before
     */
    record Facts(
            Draft draft, Source source, Optional<Plan> before, boolean outdated, boolean known) {}

    record Issue(Command command, Facts facts, Plan plan, List<Line> lines) {}

    private final Drafting drafting;
    private final PlanStore plans;
    private final Issuing issuing;

    IssuePlan(Drafting drafting, PlanStore plans, Issuing issuing) {
        this.drafting = drafting;
        this.plans = plans;
        this.issuing = issuing;
    }

    @Override
    public Operation operation() {
        return Operation.ISSUE_PLAN;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var draft = drafting.lock(command.draft());
        var source = drafting.source(command.draft());
        if (draft.isEmpty() || source.isEmpty()) {
            return null;
        }
        var written = draft.get().revises();
        var revised = written == null ? null : Revised.parse(written);
        var before = revised == null ? Optional.<Plan>empty() : plans.lock(revised.plan());
        var outdated =
                revised != null
                        && before.filter(plan -> plan.version() == revised.version()).isEmpty();
        var known = before.isEmpty() && plans.same(DraftHead.plan(draft.get(), null)).isPresent();
        return new Facts(draft.get(), source.get(), before, outdated, known);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("draft:" + command.draft(), facts.draft().owner());
    }

    @Override
    public Decision<Issue> decide(Command command, Facts facts, Actor actor, Instant now) {
        var draft = facts.draft();
        if (command.edit() != draft.edit()) {
            return Decision.refuse("programme.refused.draftnewer");
        }
        if (DraftHead.value(draft, "title").isBlank()) {
            return Decision.refuse("programme.refused.untitled");
        }
        if (draft.items().isEmpty()) {
            return Decision.refuse("programme.refused.emptyplan");
        }
        if (facts.outdated()) {
            return Decision.refuse("programme.refused.outdated");
        }
        if (facts.known()) {
            return Decision.refuse("programme.refused.known");
        }
        if (command.note().length() > 1_000) {
            return Decision.refuse("programme.refused.long", 1_000);
        }
        var plan = DraftHead.plan(draft, facts.before().orElse(null));
        return Decision.accept(new Issue(command, facts, plan, Line.of(draft.items())));
    }

    @Override
    public String keep(Issue issue, Actor actor, Instant now) {
        var plan = issuing.write(issue, actor, now);
        drafting.close(issue.command().draft());
        return plan.toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
