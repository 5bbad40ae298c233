package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.Formats;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.NodeId;

/** What is done about the lines of plans, as it is kept: reports, files, comments. */
final class WorkStore {
    private final JdbcClient sql;

    WorkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One report on a piece of work; its percentage may be that of the body's part alone. */
    record Report(
            long id,
            OrganisationId body,
            @Nullable Integer percent,
            boolean part,
            String sentence,
            Instant at,
            long person) {}

    long addReport(NodeId node, Report report) {
        return about(
                        """
                        insert into work.progress
                            (province, plan, node, body, percent, part, sentence, at, person)
                        values (:province, :plan, :node, :body, :percent, :part, :sentence, :at,
                                :person)
                        returning id
                        """,
                        node)
                .param("body", report.body().number())
                .param("percent", report.percent())
                .param("part", report.part())
                .param("sentence", report.sentence())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .param("person", report.person())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    List<Report> reports(NodeId node) {
        return about(
                        """
                        select id, body, percent, part, sentence, at, person from work.progress
                        where province = :province and plan = :plan and node = :node
                        order by id desc
                        """,
                        node)
                .query((row, n) ->
                        new Report(
                                row.getLong(1),
                                new OrganisationId(node.plan().province(), row.getLong(2)),
                                row.getObject(3, Integer.class),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant(),
                                row.getLong(7)))
                .list();
    }

    /** The day of the last report on each line of the plan that has one, by the line's key. */
    Map<Integer, LocalDate> lastReports(PlanId plan) {
        var days = new HashMap<Integer, LocalDate>();
        about(
                        """
                        select node, max(at) from work.progress
                        where province = :province and plan = :plan group by node
                        """,
                        plan)
                .query(row -> {
                    days.put(
                            row.getInt(1),
                            LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Formats.ZONE));
                });
        return days;
    }

    /** One file that shows what was done. */
    record Evidence(long id, long report, String file, String name, String mediaType, long bytes) {}

    void addEvidence(NodeId node, long report, Evidence file, Instant at, long person) {
        about(
                        """
                        insert into work.evidence
                            (province, plan, node, progress, file, file_name, media_type, bytes, at,
                             person)
                        values (:province, :plan, :node, :report, :file, :name, :type, :bytes, :at,
                                :person)
                        """,
                        node)
                .param("report", report)
                .param("file", HexFormat.of().parseHex(file.file()))
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    List<Evidence> evidence(NodeId node) {
        return about(
                        """
                        select id, progress, file, file_name, media_type, bytes
                        from work.evidence
                        where province = :province and plan = :plan and node = :node order by id
                        """,
                        node)
                .query((row, n) ->
                        new Evidence(
                                row.getLong(1),
                                row.getLong(2),
                                HexFormat.of().formatHex(row.getBytes(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6)))
                .list();
    }

    Optional<Evidence> evidence(NodeId node, long id) {
        return evidence(node).stream().filter(file -> file.id() == id).findFirst();
    }

    /** One remark on a piece of work. */
    record Comment(String text, Instant at, long person) {}

    void addComment(NodeId node, String text, Instant at, long person) {
        about(
                        """
                        insert into work.comment (province, plan, node, text, at, person)
                        values (:province, :plan, :node, :text, :at, :person)
                        """,
                        node)
                .param("text", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    List<Comment> comments(NodeId node) {
        return about(
                        """
                        select text, at, person from work.comment
                        where province = :province and plan = :plan and node = :node order by id
                        """,
                        node)
                .query((row, n) ->
                        new Comment(
                                row.getString(1), row.getTimestamp(2).toInstant(), row.getLong(3)))
                .list();
    }

    private JdbcClient.StatementSpec about(String statement, PlanId plan) {
        return sql.sql(statement).param("province", plan.province()).param("plan", plan.number());
    }

    private JdbcClient.StatementSpec about(String statement, NodeId node) {
        return about(statement, node.plan()).param("node", node.key());
    }
}
