package vn.binhan.budget;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;

/** Takes a line of money back that was typed wrong; it counts no more and stays told. */
final class TakeBackLine
        implements Action<TakeBackLine.Command, TakeBackLine.Facts, TakeBackLine.Command> {

    /**
     * @param edit the edit of the line that the person saw
     */
    record Command(PlanId plan, long line, int edit) {}

    record Facts(Plan plan, Optional<BudgetStore.Line> line) {}

    private final Plans plans;
    private final BudgetStore budget;

    TakeBackLine(Plans plans, BudgetStore budget) {
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
                .map(plan -> new Facts(plan, budget.lock(plan.id(), command.line())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("budget:" + facts.plan().id(), facts.plan().owner());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (facts.line().isEmpty()) {
            return Decision.refuse("budget.refused.noline");
        }
        return facts.line().get().edit() == command.edit()
                ? Decision.accept(command)
                : Decision.refuse("budget.refused.newer");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        budget.takeBack(decided.plan(), decided.line(), now, actor.person().number());
        return Long.toString(decided.line());
    }
}
