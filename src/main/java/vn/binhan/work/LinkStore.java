package vn.binhan.work;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.NodeId;

/** Which work carries out which work of a plan above it, as it is kept. */
final class LinkStore {

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    void link(NodeId below, NodeId above, Instant at, long person) {
        both(
                        """
                        insert into work.link
                            (province, plan, node, up_province, up_plan, up_node, at, person)
                        values (:province, :plan, :node, :upProvince, :upPlan, :upNode, :at, :person)
                        on conflict (province, plan, node, up_province, up_plan, up_node)
                        do update set ended_at = null, at = excluded.at, person = excluded.person
                        """,
                        below,
                        above)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    void end(NodeId below, NodeId above, Instant at) {
        both(
                        """
                        update work.link set ended_at = :at
                        where province = :province and plan = :plan and node = :node
                          and up_province = :upProvince and up_plan = :upPlan and up_node = :upNode
                        """,
                        below,
                        above)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets nobody else link until the transaction ends, so that two links make no circle. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('work.link', 0))")
                .query((row, n) -> 0)
                .single();
    }

    /** This plan and every plan whose work carries it out, directly or through others. */
    Set<PlanId> andBelow(PlanId plan) {
        var found = new LinkedHashSet<PlanId>();
        var waiting = new ArrayDeque<PlanId>(List.of(plan));
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            if (found.add(next)) {
                downFrom(next).forEach(link -> waiting.add(link.below().plan()));
            }
        }
        return found;
    }

    /** What the work of this plan carries out. */
    List<Work.Link> upFrom(PlanId plan) {
        return rows("province = :province and plan = :plan", plan);
    }

    /** What is done below for this plan. */
    List<Work.Link> downFrom(PlanId plan) {
        return rows("up_province = :province and up_plan = :plan", plan);
    }

    private List<Work.Link> rows(String which, PlanId plan) {
        return sql.sql(
                        """
                        select province, plan, node, up_province, up_plan, up_node
                        from work.link where ended_at is null and
                        """
                                + which
                                + " order by up_node, province, plan, node")
                .param("province", plan.province())
                .param("plan", plan.number())
                .query((row, n) ->
                        new Work.Link(
                                new NodeId(
                                        new PlanId(row.getString(1), row.getLong(2)),
                                        row.getInt(3)),
                                new NodeId(
                                        new PlanId(row.getString(4), row.getLong(5)),
                                        row.getInt(6))))
                .list();
    }

    private JdbcClient.StatementSpec both(String statement, NodeId below, NodeId above) {
        return sql.sql(statement)
                .param("province", below.plan().province())
                .param("plan", below.plan().number())
                .param("node", below.key())
                .param("upProvince", above.plan().province())
                .param("upPlan", above.plan().number())
                .param("upNode", above.key());
    }
}
