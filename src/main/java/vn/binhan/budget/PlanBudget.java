package vn.binhan.budget;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;

/** Writes a line of money for a plan, or changes one that is there. */
final class PlanBudget implements Action<PlanBudget.Command, PlanBudget.Facts, PlanBudget.Command> {
    /** The largest amount of one line, in đồng. */
    static final long LARGEST = 100_000_000_000_000L;

    /**
     * @param line the line as it shall be; number 0 for a new one, its edit the one that was seen
     */
    record Command(PlanId plan, BudgetStore.Line line, @Nullable UUID once) {}

    record Facts(Plan plan, Optional<BudgetStore.Line> before) {}

    private final Plans plans;
    private final BudgetStore budget;

    PlanBudget(Plans plans, BudgetStore budget) {
        this.plans = plans;
        this.budget = budget;
    }

    @Override
    public Operation operation() {
        return Operation.PLAN_BUDGET;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return plans.find(command.plan())
                .map(plan -> new Facts(plan, budget.lock(plan.id(), command.line().id())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("budget:" + facts.plan().id(), facts.plan().owner());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var line = command.line();
        if (!Plan.mayReach(line.year())) {
            return Decision.refuse("budget.refused.year");
        }
        var amounts = Stream.of(line.planned(), line.allocated(), line.spent());
        if (amounts.anyMatch(a -> a != null && (a < 0 || a > LARGEST))) {
            return Decision.refuse("budget.refused.amount");
        }
        if (line.planned() == null && line.allocated() == null && line.spent() == null) {
            return Decision.refuse("budget.refused.noamount");
        }
        if (line.id() != 0 && facts.before().isEmpty()) {
            return Decision.refuse("budget.refused.noline");
        }
        if (facts.before().isPresent() && facts.before().get().edit() != line.edit()) {
            return Decision.refuse("budget.refused.newer");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        if (decided.line().id() == 0) {
            budget.add(decided.plan(), decided.line());
        } else {
            budget.change(decided.plan(), decided.line());
        }
        return decided.plan().toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
