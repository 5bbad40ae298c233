package vn.binhan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Json;
import vn.binhan.kit.SearchWords;
import vn.binhan.kit.VietnameseText;
import vn.binhan.plans.Line;
import vn.binhan.plans.PlanId;

/** The lines of issued plans as they are kept, with what was last reported on each. */
final class NodeStore {
    private static final String COLUMNS =
            """
            select province, plan, key, kind, parent, depth, label, text, details, span_from, span_to,
                   due, percent, sentence, reported_at, asked_since, reported_for, edit
            from programme.node
            """;

    private final JdbcClient sql;

    NodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The lines of the newest version in document order. */
    List<Node> of(PlanId plan) {
        return sql.sql(
                        COLUMNS
                                + """
                                where province = :province and plan = :plan
                                  and last_version is null
                                order by position, key
                                """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .query((row, n) -> node(row))
                .list();
    }

    Optional<Node> find(NodeId id) {
        return one(id, "");
    }

    /** The line, held against change by others until the transaction ends. */
    Optional<Node> lock(NodeId id) {
        return one(id, " for update");
    }

    boolean hasParts(NodeId id) {
        return about(
                        """
                        select exists (
                            select from programme.node
                            where province = :province and plan = :plan and parent = :key
                              and last_version is null and kind in ('CONTENT', 'TASK', 'DUTY'))
                        """,
                        id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<Node> search(String key) {
        return sql.sql(
                        COLUMNS
                                + """
                                where search like all (:likes) and last_version is null
                                  and kind in ('CONTENT', 'TASK', 'DUTY', 'TARGET')
                                order by province, plan, key limit 30
                                """)
                .param("likes", SearchWords.patterns(key))
                .query((row, n) -> node(row))
                .list();
    }

    /** Writes the lines of a version: new ones are added, known ones keep their reports. */
    void write(PlanId plan, int version, LocalDate day, List<Line> lines) {
        var position = 0;
        for (var line : lines) {
            var item = line.item();
            position++;
            sql.sql(
                            """
                            insert into programme.node as n
                                (province, plan, key, kind, parent, position, depth, label, text,
                                 details, span_from, span_to, first_version, asked_since, search)
                            values (:province, :plan, :key, :kind, :parent, :position, :depth,
                                    :label, :text, :details::jsonb, :from, :to, :version, :day, :search)
                            on conflict (province, plan, key) do update
                            set kind = excluded.kind, parent = excluded.parent,
                                position = excluded.position, depth = excluded.depth,
                                label = excluded.label, text = excluded.text,
                                details = excluded.details, span_from = excluded.span_from,
                                span_to = excluded.span_to, last_version = null,
                                search = excluded.search, edit = n.edit + 1,
                                asked_since = case
                                    when n.last_version is null
                                      and n.details ->> 'due' is not distinct from
                                          excluded.details ->> 'due'
                                    then n.asked_since else excluded.asked_since end
                            """)
                    .param("province", plan.province())
                    .param("plan", plan.number())
                    .param("key", item.key())
                    .param("kind", item.kind().name())
                    .param("parent", line.parent())
                    .param("position", position)
                    .param("depth", item.depth())
                    .param("label", item.label())
                    .param("text", item.text())
                    .param("details", Json.line(item.details()))
                    .param("from", item.from())
                    .param("to", item.to())
                    .param("version", version)
                    .param("day", day)
                    .param("search", VietnameseText.key(item.text()))
                    .update();
        }
        sql.sql(
                        """
                        update programme.node set last_version = :before
                        where province = :province and plan = :plan and last_version is null
                          and key < :activities and not (key = any (:keys))
                        """)
                .param("before", version - 1)
                .param("activities", Node.FIRST_ACTIVITY)
                .param("province", plan.province())
                .param("plan", plan.number())
                .param(
                        "keys",
                        lines.stream().map(line -> line.item().key()).toArray(Integer[]::new))
                .update();
    }

    /** Whether the line is part of the newest version. */
    boolean stands(NodeId id) {
        return about(
                        """
                        select last_version is null from programme.node
                        where province = :province and plan = :plan and key = :key
                        """,
                        id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /**
     * @param first of which time of work that comes back this is the first report, absent when it
     *     is none; what was reported before then speaks of an earlier time and stays with it
     */
    void report(
            NodeId id,
            @Nullable Integer percent,
            String sentence,
            Instant at,
            @Nullable LocalDate first) {
        about(
                        """
                        update programme.node
                        set percent = case when :first::date is null
                                then coalesce(:percent, percent) else :percent end,
                            sentence = :sentence, reported_at = :at,
                            reported_for = coalesce(:first::date, reported_for),
                            edit = edit + 1
                        where province = :province and plan = :plan and key = :key
                        """,
                        id)
                .param("percent", percent)
                .param("sentence", sentence)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("first", first)
                .update();
    }

    void setDue(NodeId id, @Nullable LocalDate due) {
        about(
                        """
                        update programme.node set due = :due, edit = edit + 1
                        where province = :province and plan = :plan and key = :key
                        """,
                        id)
                .param("due", due)
                .update();
    }

    private Optional<Node> one(NodeId id, String how) {
        return about(
                        COLUMNS
                                + "where province = :province and plan = :plan and key = :key"
                                + how,
                        id)
                .query((row, n) -> node(row))
                .optional();
    }

    private JdbcClient.StatementSpec about(String statement, NodeId id) {
        return sql.sql(statement)
                .param("province", id.plan().province())
                .param("plan", id.plan().number())
                .param("key", id.key());
    }

    @SuppressWarnings("unchecked")
    private static Node node(ResultSet row) throws SQLException {
        var plan = new PlanId(row.getString(1), row.getLong(2));
        var details = row.getString(9);
        var reported = row.getTimestamp(15);
        return new Node(
                new NodeId(plan, row.getInt(3)),
                ItemKind.valueOf(row.getString(4)),
                row.getObject(5, Integer.class),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                "{}".equals(details) ? Map.of() : Json.read(details, Map.class),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class),
                row.getObject(12, LocalDate.class),
                row.getObject(13, Integer.class),
                row.getString(14),
                reported == null ? null : reported.toInstant(),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                row.getInt(18));
    }
}
