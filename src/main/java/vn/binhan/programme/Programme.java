package vn.binhan.programme;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanPage;
import vn.binhan.plans.PlanVersion;
import vn.binhan.plans.Plans;

/** The door to the programme: the lines of the issued plans, and how they stand today. */
public final class Programme {
    private final Plans plans;
    private final Access access;
    private final InstantSource clock;
    private final NodeStore nodes;
    private final ActivityStore activities;

    public Programme(JdbcClient sql, Access access, Plans plans, InstantSource clock) {
        this.plans = plans;
        this.access = access;
        this.clock = clock;
        this.nodes = new NodeStore(sql);
        this.activities = new ActivityStore(sql);
    }

    /** The lines of the plan's newest version as a tree. */
    public Outline outline(Plan plan) {
        return new Outline(nodes.of(plan.id()), plan.periodFrom(), plan.periodTo());
    }

    /** How the plan's contents stand together today. */
    public RollUp standing(Plan plan) {
        return outline(plan).standing(today());
    }

    /** The line, of whatever version it was the last part. */
    public Optional<Node> find(NodeId id) {
        return nodes.find(id);
    }

    /** The line, held against change by others until the caller's transaction ends. */
    public Optional<Node> lock(NodeId id) {
        return nodes.lock(id);
    }

    /** Whether other work belongs to this line of the newest version. */
    public boolean hasParts(NodeId id) {
        return nodes.hasParts(id);
    }

    /** Makes the lines of an issued version the programme: known lines keep what was reported. */
    public void write(PlanVersion version) {
        var day = LocalDate.ofInstant(version.issuedAt(), Formats.ZONE);
        nodes.write(version.plan(), version.version(), day, version.lines());
        activities.end(version.plan(), version.version() - 1);
    }

    /**
     * Writes how far the work is, in the caller's transaction; without a percentage it stays. Of
     * work that comes back a report on the whole speaks of the time that counts on that day.
     *
     * @param whole whether it speaks of the whole line and not of a part of it
     */
    public void report(
            NodeId id, boolean whole, @Nullable Integer percent, String sentence, Instant at) {
        var first = whole ? firstOf(id, LocalDate.ofInstant(at, Formats.ZONE)) : null;
        nodes.report(id, percent, sentence, at, first);
    }

    /** The time of this work that counts on a day and was not reported on; absent when none is. */
    private @Nullable LocalDate firstOf(NodeId id, LocalDate day) {
        var outline = outline(plans.find(id.plan()).orElseThrow());
        return outline.find(id.key())
                .flatMap(node -> outline.turnOf(node, day))
                .filter(turn -> !turn.reported())
                .map(Turn::due)
                .orElse(null);
    }

    /** Sets the day by which the work is due, or takes it away, in the caller's transaction. */
    public void setDue(NodeId id, @Nullable LocalDate due) {
        nodes.setDue(id, due);
    }

    /** Adds an activity as the last part of this line, in the caller's transaction. */
    public NodeId addActivity(NodeId below, String text, @Nullable LocalDate due) {
        // Held, so that two activities of one plan at once do not get the same number.
        var plan = plans.lock(below.plan()).orElseThrow();
        return activities.add(below, plan.version(), text, due);
    }

    /**
     * What was taken back as typed wrong; it counts no more and is still told.
     *
     * @param person the number of who took it back
     */
    public record TakenBack(String text, Instant at, long person) {}

    /** Takes an activity back, in the caller's transaction. */
    public void takeBack(NodeId activity, Instant at, long person) {
        var plan = plans.lock(activity.plan()).orElseThrow();
        activities.takeBack(activity, plan.version(), at, person);
    }

    /** The activities below this line that were taken back. */
    public List<TakenBack> takenBack(NodeId below) {
        return activities.takenBack(below);
    }

    /** Whether the line is part of the newest version: neither left out nor taken back. */
    public boolean stands(NodeId id) {
        return nodes.stands(id);
    }

    /** Today in Việt Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var page = new PlanPage(pages, plans, access);
        new ProgrammePages(pages, page, plans, this).routes(routes);
        new SearchPages(pages, plans, nodes).routes(routes);
    }
}
