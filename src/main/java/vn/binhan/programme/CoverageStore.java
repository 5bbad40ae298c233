package vn.binhan.programme;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.Formats;

/** Reads who has work of a plan, and since when. */
final class CoverageStore {
    private final JdbcClient sql;

    CoverageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The bodies that have work of the plan's newest version, those that have it longest first. */
    List<Coverage.Given> given(PlanId plan) {
        return sql.sql(
                        """
                        select a.body, min(a.given_at) as since, count(*)
                        from programme.assignment a
                        join programme.node n
                          on n.province = a.province and n.plan = a.plan and n.key = a.node
                        where a.province = :province and a.plan = :plan and a.ended_at is null
                          and n.last_version is null and n.kind in ('CONTENT', 'TASK', 'DUTY')
                        group by a.body order by since, a.body
                        """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .query((row, n) ->
                        new Coverage.Given(
                                new OrganisationId(plan.province(), row.getLong(1)),
                                LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Formats.ZONE),
                                row.getInt(3)))
                .list();
    }
}
