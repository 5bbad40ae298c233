package vn.binhan.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to the issued plans: their heads, and every version as it was issued. */
public final class Plans {
    private final Access access;
    private final Originals originals;
    private final PlanStore plans;
    private final VersionStore versions;

    public Plans(JdbcClient sql, Access access, Originals originals) {
        this.access = access;
        this.originals = originals;
        this.plans = new PlanStore(sql);
        this.versions = new VersionStore(sql);
    }

    /** All issued plans, the nation's first. */
    public List<Plan> all() {
        return plans.all();
    }

    /**
     * A stretch of all issued plans.
     *
     * @param from how many come before it
     * @param most how many it has at most
     */
    public List<Plan> some(int from, int most) {
        return plans.some(from, most);
    }

    /** The plan in its newest version. */
    public Optional<Plan> find(PlanId id) {
        return plans.find(id);
    }

    /** The plan, held against change by others until the caller's transaction ends. */
    public Optional<Plan> lock(PlanId id) {
        return plans.lock(id);
    }

    /** Some plans whose title, issuer, number or symbol hold all words of this search key. */
    public List<Plan> search(String key) {
        return plans.search(key);
    }

    /** Whether a plan with this owner, number, symbol, day and title was issued here before. */
    public boolean knows(Plan plan) {
        return plans.same(plan).isPresent();
    }

    /** The newest version of the plan. */
    public PlanVersion newest(Plan plan) {
        return versions.find(plan.id(), plan.version()).orElseThrow();
    }

    /** This version of the plan. */
    public Optional<PlanVersion> version(PlanId plan, int version) {
        return versions.find(plan, version);
    }

    /** What the newest version's document says beside its head, and the day it was issued here. */
    public record Edition(LocalDate day, @Nullable String place, List<String> bases) {}

    public Edition edition(Plan plan) {
        return versions.edition(plan);
    }

    /** The first number that no line of any version of the plan ever had. */
    public int nextKey(PlanId plan) {
        return versions.nextKey(plan);
    }

    /**
     * Writes down the head of a plan in the caller's transaction: a new one in its first version, a
     * known one in its next.
     */
    public PlanId keep(Plan plan, @Nullable String place) {
        if (plan.version() == 1) {
            return plans.add(plan, place);
        }
        plans.revise(plan, place);
        return plan.id();
    }

    /** Writes down a version for good, in the caller's transaction. */
    public void keep(PlanVersion version) {
        versions.add(version);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var page = new PlanPage(pages, this, access);
        new VersionPages(page, versions, originals, access).routes(routes);
        new ComparisonPages(page, versions).routes(routes);
    }
}
