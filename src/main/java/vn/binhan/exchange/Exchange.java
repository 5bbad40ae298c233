package vn.binhan.exchange;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Operation;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;

/**
 * The door for other programs; its addresses stay outside sign-in because all it says is public.
 */
public final class Exchange {
    private final Plans plans;
    private final Programme programme;
    private final Health health;

    /**
     * @param ready whether everything that must be in before people come is in
     */
    public Exchange(Plans plans, Programme programme, JdbcClient sql, BooleanSupplier ready) {
        this.plans = plans;
        this.programme = programme;
        this.health = new Health(sql, ready);
    }

    /** Adds this room's lines to the route table, the catch-all below /api last. */
    public void routes(Routes routes, Pages pages) {
        var problems = new Problems(pages);
        var answers = new PlanAnswers(plans, programme, problems);
        routes.get("/healthz", Operation.READ_OPEN_PAGES, request -> health.answer())
                .get("/api/v1/plans", Operation.READ_OPEN_PAGES, problems.guarded(answers::all))
                .get(
                        "/api/v1/plans/{id}",
                        Operation.READ_OPEN_PAGES,
                        problems.guarded(answers::one))
                .get(
                        "/api/v1/openapi.json",
                        Operation.READ_OPEN_PAGES,
                        problems.guarded(Description::answer))
                .get("/api/{*rest}", Operation.READ_OPEN_PAGES, problems::missing);
    }
}
