package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.VietnameseText;
import vn.binhan.plans.PlanId;

/** The activities that people add below the lines of plans, as they are kept. */
final class ActivityStore {
    private final JdbcClient sql;

    ActivityStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds an activity as the last part of this line and gives it the next number of its kind. */
    NodeId add(NodeId below, int version, String text, @Nullable LocalDate due) {
        var key =
                sql.sql(
                                """
                                insert into programme.node
                                    (province, plan, key, kind, parent, position, depth, label, text,
                                     details, first_version, due, search)
                                select n.province, n.plan,
                                    (select greatest(max(o.key) + 1, :first) from programme.node o
                                     where o.province = n.province and o.plan = n.plan),
                                    case n.kind when 'DUTY' then 'DUTY' else 'TASK' end, n.key,
                                    (select coalesce(max(o.position), n.position)
                                     from programme.node o
                                     where o.province = n.province and o.plan = n.plan
                                       and o.parent = n.key and o.last_version is null),
                                    n.depth + 1, '', :text, '{}', :version, :due, :search
                                from programme.node n
                                where n.province = :province and n.plan = :plan and n.key = :key
                                returning key
                                """)
                        .param("first", Node.FIRST_ACTIVITY)
                        .param("version", version)
                        .param("text", text)
                        .param("due", due)
                        .param("search", VietnameseText.key(text))
                        .param("province", below.plan().province())
                        .param("plan", below.plan().number())
                        .param("key", below.key())
                        .query((row, n) -> row.getInt(1))
                        .single();
        return new NodeId(below.plan(), key);
    }

    /** Activities of a line that a version left out end with it: this was their last version. */
    void end(PlanId plan, int last) {
        sql.sql(
                        """
                        update programme.node a set last_version = :last
                        where a.province = :province and a.plan = :plan
                          and a.last_version is null and a.key >= :activities
                          and exists (
                              select from programme.node n
                              where n.province = a.province and n.plan = a.plan
                                and n.key = a.parent and n.last_version is not null)
                        """)
                .param("last", last)
                .param("activities", Node.FIRST_ACTIVITY)
                .param("province", plan.province())
                .param("plan", plan.number())
                .update();
    }

    /** Takes an activity back: it counts no more, and stays with who took it back. */
    void takeBack(NodeId id, int version, Instant at, long person) {
        about(
                        """
                        update programme.node
                        set last_version = :version, taken_back_at = :at, taken_back_by = :person,
                            edit = edit + 1
                        where province = :province and plan = :plan and key = :key
                          and last_version is null
                        """,
                        id)
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    /** The activities of this line that were taken back. */
    List<Programme.TakenBack> takenBack(NodeId below) {
        return about(
                        """
                        select text, taken_back_at, taken_back_by from programme.node
                        where province = :province and plan = :plan and parent = :key
                          and taken_back_at is not null
                        order by taken_back_at
                        """,
                        below)
                .query((row, n) ->
                        new Programme.TakenBack(
                                row.getString(1), row.getTimestamp(2).toInstant(), row.getLong(3)))
                .list();
    }

    private JdbcClient.StatementSpec about(String statement, NodeId id) {
        return sql.sql(statement)
                .param("province", id.plan().province())
                .param("plan", id.plan().number())
                .param("key", id.key());
    }
}
