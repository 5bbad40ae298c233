package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.programme.NodeId;

/** The milestones of pieces of work, as they are kept. */
final class MilestoneStore {
    private final JdbcClient sql;

    MilestoneStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A day by which something visible is there. */
    record Milestone(
            long id,
            String title,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable Instant takenBackAt,
            long takenBackBy) {

        boolean isTakenBack() {
            return takenBackAt != null;
        }
    }

    void add(NodeId node, String title, LocalDate due) {
        about(
                        """
                        insert into work.milestone (province, plan, node, title, due)
                        values (:province, :plan, :node, :title, :due)
                        """,
                        node)
                .param("title", title)
                .param("due", due)
                .update();
    }

    void finish(NodeId node, long id, LocalDate on) {
        about(
                        """
                        update work.milestone set done_on = :on, edit = edit + 1
                        where province = :province and plan = :plan and node = :node and id = :id
                          and done_on is null and taken_back_at is null
                        """,
                        node)
                .param("id", id)
                .param("on", on)
                .update();
    }

    void takeBack(NodeId node, long id, Instant at, long person) {
        about(
                        """
                        update work.milestone
                        set taken_back_at = :at, taken_back_by = :person, edit = edit + 1
                        where province = :province and plan = :plan and node = :node and id = :id
                        """,
                        node)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    List<Milestone> of(NodeId node) {
        return about(
                        """
                        select id, title, due, done_on, taken_back_at, taken_back_by from work.milestone
                        where province = :province and plan = :plan and node = :node
                        order by due, id
                        """,
                        node)
                .query((row, n) -> {
                    var takenBack = row.getTimestamp(5);
                    return new Milestone(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            takenBack == null ? null : takenBack.toInstant(),
                            row.getLong(6));
                })
                .list();
    }

    private JdbcClient.StatementSpec about(String statement, NodeId node) {
        return sql.sql(statement)
                .param("province", node.plan().province())
                .param("plan", node.plan().number())
                .param("node", node.key());
    }
}
