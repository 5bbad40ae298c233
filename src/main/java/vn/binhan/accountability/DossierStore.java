package vn.binhan.accountability;

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

/** Which cases are dossiers of this room, and which case asked for which; behind the walls. */
final class DossierStore {
    private static final int OLDEST_SHOWN = 20;

    private static final String LINES =
            "select province, file, matter, stage, opened_at, due from accountability.dossier ";

    /** How many dossiers of whoever asks wait for an act within a day. */
    static final String DUE_SOON = "accountability.due(:me, :now + interval '24 hours')";

    private final JdbcClient sql;

    DossierStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A dossier in a list.
     *
     * @param due by when somebody has to act; absent when no time is known
     */
    record Line(CaseRef ref, Matter matter, Stage stage, Instant opened, @Nullable Instant due) {}

    void add(CaseRef ref, Matter matter, Instant now) {
        sql.sql(
                        """
                        insert into accountability.dossier
                            (province, file, matter, opened_at, stage, waits)
                        values (:province, :file, :matter, :now, 'NEW', true)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("matter", matter.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What lists and the clock need of the story as it is now. */
    void stands(CaseRef ref, Stage stage, Optional<Instant> due, Optional<Instant> lookAt) {
        sql.sql(
                        """
                        update accountability.dossier set stage = :stage, waits = :waits,
                            due = :due::timestamptz, look_at = :look::timestamptz
                        where province = :province and file = :file
                        """)
                .param("stage", stage.name())
                .param("waits", stage.isOpen())
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

    /** Those in which somebody has to act, the most urgent first. */
    List<Line> waiting(String province) {
        return sql.sql(
                        LINES
                                + """
                                where province = :province and waits
                                order by due nulls last, opened_at, file
                                """)
                .param("province", province)
                .query((row, n) -> line(row))
                .list();
    }

    /** The newest of the others. */
    List<Line> settled(String province) {
        return sql.sql(
                        LINES
                                + """
                                where province = :province and not waits
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
                        select province, file from accountability.dossier
                        where look_at <= :now order by look_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** From her case, or from the order that he broke, one finds the dossier, never back. */
    void link(CaseRef from, CaseRef dossier, Instant asked) {
        sql.sql(
                        """
                        insert into accountability.link (province, file, dossier, asked_at)
                        values (:province, :file, :dossier, :asked)
                        """)
                .param("province", from.province())
                .param("file", from.id())
                .param("dossier", dossier.id())
                .param("asked", asked.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A dossier that was opened from a case. */
    record Link(CaseRef dossier, Instant asked) {}

    /** The dossiers that were opened from this case, the newest first. */
    List<Link> linksOf(CaseRef from) {
        return sql.sql(
                        """
                        select dossier, asked_at from accountability.link
                        where province = :province and file = :file order by asked_at desc, dossier
                        """)
                .param("province", from.province())
                .param("file", from.id())
                .query((row, n) ->
                        new Link(
                                new CaseRef(from.province(), row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()))
                .list();
    }

    /** The cases from which it was opened; for the program behind its own wall. */
    List<CaseRef> from(CaseRef dossier) {
        return sql.sql(
                        """
                        select file from accountability.link
                        where province = :province and dossier = :dossier
                        """)
                .param("province", dossier.province())
                .param("dossier", dossier.id())
                .query((row, n) -> new CaseRef(dossier.province(), row.getObject(1, UUID.class)))
                .list();
    }

    /** The same without when they were asked for. */
    List<CaseRef> dossiersOf(CaseRef from) {
        return linksOf(from).stream().map(Link::dossier).toList();
    }

    /** Forgets a case that is being erased, whichever side it was. */
    void remove(CaseRef ref) {
        for (var table : List.of("link", "dossier")) {
            sql.sql(
                            "delete from accountability."
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
                Matter.valueOf(row.getString(3)),
                Stage.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                due == null ? null : due.toInstant());
    }
}
