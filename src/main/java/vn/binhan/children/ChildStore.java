package vn.binhan.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;

/** Which cases are children's files, and which case each came from; behind the walls. */
final class ChildStore {
    private static final int MOST = 100;

    private final JdbcClient sql;

    ChildStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A child's file in a list.
     *
     * @param due by when somebody has to act; absent when nothing waits
     */
    record Line(CaseRef ref, Instant opened, @Nullable Instant due) {}

    void add(CaseRef child, CaseRef hers, Instant now) {
        sql.sql(
                        "insert into children.file (province, file, opened_at) values (:province, :file, :now)")
                .param("province", child.province())
                .param("file", child.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql(
                        "insert into children.link (province, file, child) values (:province, :file, :child)")
                .param("province", hers.province())
                .param("file", hers.id())
                .param("child", child.id())
                .update();
    }

    /** What lists and other pages need of the file as it is now. */
    void stands(CaseRef child, ChildFile file) {
        sql.sql(
                        """
                        update children.file set due = :due::timestamptz,
                            plan_by = :plan::timestamptz, separate_by = :separate::timestamptz,
                            drafted = :drafted
                        where province = :province and file = :file
                        """)
                .param("due", file.due().map(Instant::toString).orElse(null))
                .param("plan", file.planDue().map(Instant::toString).orElse(null))
                .param("drafted", file.drafted() != null)
                .param("separate", Objects.toString(file.separateBy(), null))
                .param("province", child.province())
                .param("file", child.id())
                .update();
    }

    /** What the files that came from this case wait for, of those that exist for whoever asks. */
    List<Waiting> waiting(String proof, CaseRef hers) {
        return sql.sql("select what, due from children.waiting(:proof, :province, :file)")
                .param("proof", proof)
                .param("province", hers.province())
                .param("file", hers.id())
                .query((row, n) ->
                        new Waiting(
                                Waiting.What.valueOf(row.getString(1)),
                                row.getTimestamp(2).toInstant()))
                .list();
    }

    /** What waits in the files that are open to whoever asks, in one question that proves it. */
    List<ChildToday> today(String proof) {
        return sql.sql(
                        """
                        select province, file, plan_by, separate_by, drafted, heads
                        from children.today(:proof)
                        """)
                .param("proof", proof)
                .query((row, n) ->
                        new ChildToday(
                                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                                moment(row, 3),
                                moment(row, 4),
                                row.getBoolean(5),
                                row.getBoolean(6)))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The files that whoever asks may know, what is due first before all others. */
    List<Line> of(String province) {
        return sql.sql(
                        """
                        select province, file, opened_at, due from children.file
                        where province = :province order by due nulls last, opened_at desc
                        limit :most
                        """)
                .param("province", province)
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list();
    }

    /** The children's files that came from this case. */
    List<CaseRef> from(CaseRef hers) {
        return sql.sql(
                        "select child from children.link where province = :province and file = :file")
                .param("province", hers.province())
                .param("file", hers.id())
                .query((row, n) -> new CaseRef(hers.province(), row.getObject(1, UUID.class)))
                .list();
    }

    void remove(CaseRef ref) {
        for (var table : List.of("file", "link")) {
            sql.sql(
                            "delete from children."
                                    + table
                                    + " where province = :province and file = :file")
                    .param("province", ref.province())
                    .param("file", ref.id())
                    .update();
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        var due = row.getTimestamp(4);
        return new Line(
                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                row.getTimestamp(3).toInstant(),
                due == null ? null : due.toInstant());
    }
}
