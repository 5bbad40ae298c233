package vn.binhan.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.NodeId;

/** To whom lines of plans were given, as it is kept: the body itself, also when it has ended. */
final class AssignmentStore {
    private final JdbcClient sql;

    AssignmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Assignment> assignments(PlanId plan) {
        return about(
                        """
                        select id, plan, node, as_written, named, body, role, given_at
                        from work.assignment
                        where province = :province and plan = :plan and ended_at is null order by id
                        """,
                        plan)
                .query((row, n) -> assignment(plan.province(), row))
                .list();
    }

    List<Assignment> assignments(NodeId node) {
        return assignments(node.plan()).stream().filter(a -> a.node().equals(node)).toList();
    }

    /** The lines that these bodies have now, those of one plan together. */
    List<Assignment> givenTo(String province, List<Long> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select id, plan, node, as_written, named, body, role, given_at
                        from work.assignment
                        where province = :province and body in (:bodies) and ended_at is null
                        order by plan, node, id
                        """)
                .param("province", province)
                .param("bodies", bodies)
                .query((row, n) -> assignment(province, row))
                .list();
    }

    /** Gives the work to the body; nothing happens when it already has it. */
    void assign(
            NodeId node,
            @Nullable String asWritten,
            @Nullable OrganisationId named,
            OrganisationId body,
            BodyRole role,
            Instant at) {
        about(
                        """
                        insert into work.assignment
                            (province, plan, node, as_written, named, body, role, given_at)
                        values (:province, :plan, :node, :asWritten, :named, :body, :role, :at)
                        on conflict do nothing
                        """,
                        node)
                .param("asWritten", asWritten)
                .param("named", named == null ? null : named.number())
                .param("body", body.number())
                .param("role", role.stored())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void endAssignment(NodeId node, long id, Instant at) {
        about(
                        """
                        update work.assignment set ended_at = :at
                        where province = :province and plan = :plan and node = :node and id = :id
                          and ended_at is null
                        """,
                        node)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One assignment of any time, and whether it stands. */
    record Ever(Assignment given, boolean stands) {}

    /** Everything that was ever given of the plan, the oldest first. */
    List<Ever> ever(PlanId plan) {
        return about(
                        """
                        select id, plan, node, as_written, named, body, role, given_at,
                               ended_at is null
                        from work.assignment
                        where province = :province and plan = :plan order by id
                        """,
                        plan)
                .query((row, n) -> new Ever(assignment(plan.province(), row), row.getBoolean(9)))
                .list();
    }

    private JdbcClient.StatementSpec about(String statement, PlanId plan) {
        return sql.sql(statement).param("province", plan.province()).param("plan", plan.number());
    }

    private JdbcClient.StatementSpec about(String statement, NodeId node) {
        return about(statement, node.plan()).param("node", node.key());
    }

    private static Assignment assignment(String province, ResultSet row) throws SQLException {
        var named = row.getObject(5, Long.class);
        return new Assignment(
                row.getLong(1),
                new NodeId(new PlanId(province, row.getLong(2)), row.getInt(3)),
                row.getString(4),
                named == null ? null : new OrganisationId(province, named),
                new OrganisationId(province, row.getLong(6)),
                new OrganisationId(province, row.getLong(6)),
                BodyRole.of(row.getString(7)),
                row.getTimestamp(8).toInstant());
    }
}
