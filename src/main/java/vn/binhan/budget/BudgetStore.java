package vn.binhan.budget;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.plans.Line;
import vn.binhan.plans.PlanId;

/** The money of plans as it is kept. */
final class BudgetStore {

    /**
     * One line: money of one year from one source, in đồng; an amount that is not known is absent.
     *
     * @param node the work it is for, absent for the plan as a whole
     */
    record Line(
            long id,
            @Nullable Integer node,
            int year,
            BudgetSource source,
            @Nullable Long planned,
            @Nullable Long allocated,
            @Nullable Long spent,
            String note,
            int edit) {}

    private static final String COLUMNS =
            "select id, node, year, source, planned, allocated, spent, note, edit"
                    + " from budget.budget_line where province = :province and plan = :plan"
                    + " and taken_back_at is null";

    private final JdbcClient sql;

    BudgetStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Line> of(PlanId plan) {
        return query(COLUMNS + " order by year, source, id", plan)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<Line> lock(PlanId plan, long id) {
        return query(COLUMNS + " and id = :id for update", plan)
                .param("id", id)
                .query((row, n) -> line(row))
                .optional();
    }

    /** A line that was taken back, by whom and when. */
    record TakenBack(Line line, Instant at, long person) {}

    /** The lines of the plan that were taken back, in the order in which they were. */
    List<TakenBack> takenBack(PlanId plan) {
        return query(
                        """
                        select id, node, year, source, planned, allocated, spent, note, edit,
                               taken_back_at, taken_back_by
                        from budget.budget_line
                        where province = :province and plan = :plan and taken_back_at is not null
                        order by taken_back_at, id
                        """,
                        plan)
                .query((row, n) ->
                        new TakenBack(line(row), row.getTimestamp(10).toInstant(), row.getLong(11)))
                .list();
    }

    void takeBack(PlanId plan, long id, Instant at, long person) {
        query(
                        """
                        update budget.budget_line
                        set taken_back_at = :at, taken_back_by = :person, edit = edit + 1
                        where province = :province and plan = :plan and id = :id
                        """,
                        plan)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    void add(PlanId plan, Line line) {
        values(
                        """
                        insert into budget.budget_line
                            (province, plan, node, year, source, planned, allocated, spent, note)
                        values (:province, :plan, :node, :year, :source, :planned, :allocated,
                                :spent, :note)
                        """,
                        plan,
                        line)
                .param("node", line.node())
                .update();
    }

    void change(PlanId plan, Line line) {
        values(
                        """
                        update budget.budget_line
                        set year = :year, source = :source, planned = :planned,
                            allocated = :allocated, spent = :spent, note = :note, edit = edit + 1
                        where province = :province and plan = :plan and id = :id
                        """,
                        plan,
                        line)
                .param("id", line.id())
                .update();
    }

    private JdbcClient.StatementSpec values(String statement, PlanId plan, Line line) {
        return query(statement, plan)
                .param("year", line.year())
                .param("source", line.source().name())
                .param("planned", line.planned())
                .param("allocated", line.allocated())
                .param("spent", line.spent())
                .param("note", line.note());
    }

    private JdbcClient.StatementSpec query(String statement, PlanId plan) {
        return sql.sql(statement).param("province", plan.province()).param("plan", plan.number());
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                row.getLong(1),
                row.getObject(2, Integer.class),
                row.getInt(3),
                BudgetSource.valueOf(row.getString(4)),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getObject(7, Long.class),
                row.getString(8),
                row.getInt(9));
    }
}
