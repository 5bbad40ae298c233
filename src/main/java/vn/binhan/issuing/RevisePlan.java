package vn.binhan.issuing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.drafting.Draft;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.HeaderField;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.PlanVersion;
import vn.binhan.plans.Plans;

/**
 * Opens a draft of the next version of a plan; the plan itself stays as it is until it is issued.
 */
final class RevisePlan implements Action<RevisePlan.Command, RevisePlan.Facts, RevisePlan.Facts> {

    /** The reason when there is a draft of the next version already; its value is that draft. */
    static final String OPEN = "issuing.refused.open";

    record Command(PlanId plan, @Nullable UUID once) {}

    /**
     * @param version the newest version, from which the draft starts
     * @param draft the draft from which that version was issued
     * @param open the draft of the next version on which somebody works already
     */
    record Facts(Plan plan, PlanVersion version, Draft draft, Optional<DraftId> open) {}

    private final Plans plans;
    private final Drafting drafting;

    RevisePlan(Plans plans, Drafting drafting) {
        this.plans = plans;
        this.drafting = drafting;
    }

    @Override
    public Operation operation() {
        return Operation.ISSUE_PLAN;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var plan = plans.lock(command.plan()).orElse(null);
        if (plan == null) {
            return null;
        }
        var version = plans.newest(plan);
        return drafting.find(new DraftId(plan.id().province(), version.draft()))
                .map(draft -> new Facts(plan, version, draft, open(plan)))
                .orElse(null);
    }

    private Optional<DraftId> open(Plan plan) {
        return drafting.openRevision(plan.id().province(), revised(plan));
    }

    private static String revised(Plan plan) {
        return new Revised(plan.id(), plan.version()).toString();
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("plan:" + facts.plan().id(), facts.plan().owner());
    }

    @Override
    public Decision<Facts> decide(Command command, Facts facts, Actor actor, Instant now) {
        return facts.open().isPresent()
                ? Decision.refuse(OPEN, facts.open().get())
                : Decision.accept(facts);
    }

    @Override
    public String keep(Facts decided, Actor actor, Instant now) {
        return drafting.reviseFrom(
                        decided.plan().owner(),
                        decided.draft().source(),
                        header(decided.version(), decided.draft()),
                        decided.version().bases(),
                        confirmed(decided.version().items()),
                        plans.nextKey(decided.plan().id()),
                        revised(decided.plan()),
                        actor,
                        now)
                .toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }

    /** The head as it was issued, each field where it was read. */
    static Map<String, HeaderField> header(PlanVersion version, Draft draft) {
        var header = new LinkedHashMap<String, HeaderField>();
        version.header()
                .forEach((name, value) -> {
                    var read = draft.header().get(name);
                    header.put(
                            name,
                            read == null
                                    ? new HeaderField(value, null, null, 1)
                                    : new HeaderField(value, read.from(), read.to(), 1));
                });
        return header;
    }

    /** The lines as they were issued: by that a person stood for every one of them. */
    static List<DraftItem> confirmed(List<DraftItem> items) {
        return items.stream()
                .map(item ->
                        new DraftItem(
                                item.key(),
                                item.kind(),
                                item.depth(),
                                item.label(),
                                item.text(),
                                item.details(),
                                item.from(),
                                item.to(),
                                1))
                .toList();
    }
}
