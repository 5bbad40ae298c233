package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.Formats;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.NodeId;

/** The reports that bodies noted as sent, as they are kept. */
final class SentStore {
    private final JdbcClient sql;

    SentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The days for which reports of one plan were sent. */
    record Sent(Map<List<Object>, Set<LocalDate>> days) {

        Set<LocalDate> of(NodeId report, OrganisationId body) {
            return days.getOrDefault(List.of(report.key(), body.number()), Set.of());
        }
    }

    Sent of(PlanId plan) {
        var days = new HashMap<List<Object>, Set<LocalDate>>();
        sql.sql(
                        """
                        select node, body, due from work.report_sent
                        where province = :province and plan = :plan and taken_back_at is null
                        """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .query(row -> {
                    days.computeIfAbsent(
                                    List.of(row.getInt(1), row.getLong(2)), k -> new HashSet<>())
                            .add(row.getObject(3, LocalDate.class));
                });
        return new Sent(days);
    }

    /** The day on which each body last reported on work of the plan, or noted a report as sent. */
    Map<OrganisationId, LocalDate> last(PlanId plan) {
        var days = new HashMap<OrganisationId, LocalDate>();
        sql.sql(
                        """
                        select body, max(at)
                        from (select body, at from work.progress
                              where province = :province and plan = :plan
                              union all
                              select body, at from work.report_sent
                              where province = :province and plan = :plan
                                and taken_back_at is null) sent
                        group by body
                        """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .query(row -> {
                    days.put(
                            new OrganisationId(plan.province(), row.getLong(1)),
                            LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Formats.ZONE));
                });
        return days;
    }

    void add(NodeId report, OrganisationId body, LocalDate due, Instant at, long person) {
        sql.sql(
                        """
                        insert into work.report_sent (province, plan, node, body, due, at, person)
                        values (:province, :plan, :node, :body, :due, :at, :person)
                        on conflict do nothing
                        """)
                .param("province", report.plan().province())
                .param("plan", report.plan().number())
                .param("node", report.key())
                .param("body", body.number())
                .param("due", due)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    /** What was noted by mistake counts no longer; it stays with who took it back. */
    void takeBack(NodeId report, OrganisationId body, LocalDate due, Instant at, long person) {
        sql.sql(
                        """
                        update work.report_sent
                        set taken_back_at = :at, taken_back_by = :person
                        where province = :province and plan = :plan and node = :node
                          and body = :body and due = :due and taken_back_at is null
                        """)
                .param("province", report.plan().province())
                .param("plan", report.plan().number())
                .param("node", report.key())
                .param("body", body.number())
                .param("due", due)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }
}
