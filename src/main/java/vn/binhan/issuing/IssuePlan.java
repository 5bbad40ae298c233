package vn.binhan.issuing;

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
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.Source;
import vn.binhan.plans.Plan;
import vn.binhan.plans.Plans;

/** Makes a corrected draft a plan, or the next version of one; what is issued never changes. */
final class IssuePlan implements Action<IssuePlan.Command, IssuePlan.Facts, IssuePlan.Issue> {
    /** Why a draft with lines without words is refused. */
    static final String BLANK = "issuing.refused.blank";

    /** Why a draft whose last year comes before its first is refused. */
    static final String PERIOD = "issuing.refused.period";

    private static final int LONGEST_NOTE = 1_000;

    /**
     * What becomes of a body as the plan names it: work for a body that stands, or a new body.
     *
     * @param named the body that the plan means, which may no longer exist
     * @param body who does the work now, absent for a body that is yet to be written down
     */
    record Mapping(@Nullable OrganisationId named, @Nullable OrganisationId body) {}

    /**
     * @param bodies by the body's name; one that is missing stays as written, without work for
     *     anybody
     */
    record Command(
            DraftId draft,
            int edit,
            String note,
            Map<String, Mapping> bodies,
            @Nullable UUID once) {}

    /**
     * @param outdated the plan has a newer version than the one from which the draft was made
     * @param known the same document was issued here before
     */
    record Facts(
            Draft draft, Source source, Optional<Plan> before, boolean outdated, boolean known) {}

    record Issue(Command command, Facts facts, Plan plan) {}

    private final Drafting drafting;
    private final Plans plans;
    private final PlanWriting writing;

    IssuePlan(Drafting drafting, Plans plans, PlanWriting writing) {
        this.drafting = drafting;
        this.plans = plans;
        this.writing = writing;
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
        var known = before.isEmpty() && plans.knows(DraftHead.plan(draft.get(), null));
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
            return Decision.refuse("issuing.refused.draftnewer");
        }
        if (DraftHead.value(draft, "title").isBlank()) {
            return Decision.refuse("issuing.refused.untitled");
        }
        if (draft.items().isEmpty()) {
            return Decision.refuse("issuing.refused.emptyplan");
        }
        var blank = blank(draft);
        if (!blank.isEmpty()) {
            return Decision.refuse(BLANK, blank.size());
        }
        if (DraftHead.endsBeforeItBegins(draft)) {
            return Decision.refuse(
                    PERIOD,
                    DraftHead.value(draft, "periodFrom"),
                    DraftHead.value(draft, "periodTo"));
        }
        if (facts.outdated()) {
            return Decision.refuse("issuing.refused.outdated");
        }
        if (facts.known()) {
            return Decision.refuse("issuing.refused.known");
        }
        if (command.note().length() > LONGEST_NOTE) {
            return Decision.refuse("issuing.refused.note", LONGEST_NOTE);
        }
        var plan = DraftHead.plan(draft, facts.before().orElse(null));
        return Decision.accept(new Issue(command, facts, plan));
    }

    /** The lines that have no words yet. */
    static List<DraftItem> blank(Draft draft) {
        return draft.items().stream().filter(item -> item.text().isBlank()).toList();
    }

    @Override
    public String keep(Issue issue, Actor actor, Instant now) {
        var plan = writing.write(issue, actor, now);
        drafting.close(issue.command().draft());
        return plan.toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
