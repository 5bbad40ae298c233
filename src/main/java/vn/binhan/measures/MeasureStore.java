package vn.binhan.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;

/** Which cases are dossiers of measures, and which case asked for which; behind the walls. */
final class MeasureStore {
    /** How many dossiers of whoever asks wait for an act within a day. */
    static final String DUE_SOON = "measures.due(:me, :now + interval '24 hours')";

    private static final int OLDEST_SHOWN = 20;

    private static final String LINES =
            "select province, file, kind, state, opened_at, due from measures.dossier ";

    private final JdbcClient sql;

    MeasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A dossier in a list.
     *
     * @param due by when somebody has to act; absent when nothing waits
     */
    record Line(
            CaseRef ref,
            MeasureKind kind,
            OrderState state,
            Instant opened,
            @Nullable Instant due) {}

    void add(CaseRef ref, MeasureKind kind, Instant now) {
        sql.sql(
                        """
                        insert into measures.dossier (province, file, kind, opened_at, state)
                        values (:province, :file, :kind, :now, 'NEW')
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What lists and the clock need of the story as it is now. */
    void stands(CaseRef ref, OrderState state, Optional<Instant> due, Optional<Instant> lookAt) {
        sql.sql(
                        """
                        update measures.dossier set state = :state,
                            due = :due::timestamptz, look_at = :look::timestamptz
                        where province = :province and file = :file
                        """)
                .param("state", state.name())
                .param("due", due.map(Instant::toString).orElse(null))
                .param("look", lookAt.map(Instant::toString).orElse(null))
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    Optional<Line> find(CaseRef ref) {
        return sql.sql(LINES + "where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> line(row))
                .optional();
    }

    /** Those that wait for somebody, the most urgent first; then the newest of the others. */
    List<Line> waiting(String province) {
        return sql.sql(
                        LINES
                                + """
                                where province = :province and due is not null
                                order by due, file
                                """)
                .param("province", province)
                .query((row, n) -> line(row))
                .list();
    }

    List<Line> settled(String province) {
        return sql.sql(
                        LINES
                                + """
                                where province = :province and due is null
                                order by opened_at desc, file limit :most
                                """)
                .param("province", province)
                .param("most", OLDEST_SHOWN)
                .query((row, n) -> line(row))
                .list();
    }

    /** Those at which the clock has to look. */
    List<CaseRef> toLookAt(Instant now) {
        return sql.sql(
                        """
                        select province, file from measures.dossier
                        where look_at <= :now order by look_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** From her case one finds the dossier, never back. */
    void link(CaseRef hers, CaseRef dossier, Instant now) {
        sql.sql(
                        """
                        insert into measures.link (province, file, dossier, asked_at)
                        values (:province, :file, :dossier, :now)
                        """)
                .param("province", hers.province())
                .param("file", hers.id())
                .param("dossier", dossier.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The case from which it was asked for; for the program behind its own wall. */
    Optional<CaseRef> hersOf(CaseRef dossier) {
        return sql.sql(
                        """
                        select file from measures.link
                        where province = :province and dossier = :dossier
                        """)
                .param("province", dossier.province())
                .param("dossier", dossier.id())
                .query((row, n) -> new CaseRef(dossier.province(), row.getObject(1, UUID.class)))
                .optional();
    }

    /** A dossier that was opened from a case. */
    record Link(CaseRef dossier, Instant asked) {}

    /** The dossiers that were opened from this case, the newest first. */
    List<Link> linksOf(CaseRef hers) {
        return sql.sql(
                        """
                        select dossier, asked_at from measures.link
                        where province = :province and file = :file order by asked_at desc, dossier
                        """)
                .param("province", hers.province())
                .param("file", hers.id())
                .query((row, n) ->
                        new Link(
                                new CaseRef(hers.province(), row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()))
                .list();
    }

    /** The same without when they were asked for. */
    List<CaseRef> dossiersOf(CaseRef hers) {
        return linksOf(hers).stream().map(Link::dossier).toList();
    }

    /** Forgets a case that is being erased, whichever side it was. */
    void remove(CaseRef ref) {
        for (var table : List.of("link", "dossier")) {
            sql.sql(
                            "delete from measures."
                                    + table
                                    + " where province = :province and file = :file")
                    .param("province", ref.province())
                    .param("file", ref.id())
                    .update();
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        var due = row.getTimestamp(6);
        return new Line(
                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                MeasureKind.valueOf(row.getString(3)),
                OrderState.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                due == null ? null : due.toInstant());
    }
}
