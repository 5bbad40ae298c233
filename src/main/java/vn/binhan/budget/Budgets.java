package vn.binhan.budget;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;

/** The door to the money of plans. */
public final class Budgets {
    private final BudgetStore store;
    private final Access access;
    private final Plans plans;
    private final Programme programme;

    public Budgets(JdbcClient sql, Access access, Plans plans, Programme programme) {
        this.store = new BudgetStore(sql);
        this.access = access;
        this.plans = plans;
        this.programme = programme;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var page = new PlanPage(pages, plans, access);
        var planBudget = new PlanBudget(plans, store);
        var takeBack = new TakeBackLine(plans, store);
        new BudgetPages(pages, page, access, programme, store, planBudget, takeBack).routes(routes);
    }
}
