package vn.binhan.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reforms with their undoing, and the reports of loadings. */
final class ReformStore {
    private static final String REFORMS =
            """
            select r.id, r.kind, r.on_day, r.province, r.basis, r.source, r.loading, r.known_from,
                   x.known_from, x.person, x.reason,
                   count(distinct (l.from_code, l.from_since)),
                   count(distinct (l.to_code, l.to_since)),
                   count(distinct (l.from_code, l.from_since)) filter (where not l.whole)
            from places.reform r
            left join places.undoing x on x.reform = r.id
            left join places.link l on l.reform = r.id
            """;
    private static final String REFORM_GROUPS = " group by r.id, x.reform ";

    private final JdbcClient sql;

    ReformStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The reforms that stand. */
    List<Reform> standing() {
        return sql.sql(REFORMS + " where x.reform is null " + REFORM_GROUPS + " order by r.id")
                .query((row, n) -> reform(row))
                .list();
    }

    /** All reforms, the newest day first, with those that were undone. */
    List<Reform> reforms() {
        return sql.sql(REFORMS + REFORM_GROUPS + " order by r.on_day desc, r.province, r.id desc")
                .query((row, n) -> reform(row))
                .list();
    }

    Optional<Reform> reform(long number) {
        return sql.sql(REFORMS + " where r.id = :id " + REFORM_GROUPS)
                .param("id", number)
                .query((row, n) -> reform(row))
                .optional();
    }

    /** What one reform did, also when it was undone. */
    List<Reform.Link> links(long reform) {
        return sql.sql(
                        """
                        select l.reform, l.from_code, l.from_since, l.to_code, l.to_since,
                               l.whole, l.share
                        from places.link l where l.reform = :reform order by l.to_code, l.from_code
                        """)
                .param("reform", reform)
                .query((row, n) -> PlaceStore.link(row))
                .list();
    }

    /** From and to, as codes, of everything that undone reforms had done on this day. */
    List<String> undonePairs(LocalDate day) {
        return sql.sql(
                        """
                        select l.from_code || ' ' || l.to_code
                        from places.link l join places.reform r on r.id = l.reform
                        join places.undoing x on x.reform = r.id where r.on_day = :day
                        """)
                .param("day", day)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The names of units that a reform made or ended, as they were written down. */
    List<Unit> unitsOf(long reform) {
        return sql.sql(
                        """
                        select u.code, u.valid_from, null::date, u.level, u.name, u.kind,
                               u.parent_code, u.parent_from, u.reform
                        from places.record u
                        where u.reform = :reform
                           or (exists (select from places.link l where l.reform = :reform
                                         and l.from_code = u.code and l.from_since = u.valid_from)
                               and (u.reform is null
                                    or exists (select from places.standing s where s.id = u.reform)))
                        """)
                .param("reform", reform)
                .query((row, n) -> PlaceStore.unit(row))
                .list();
    }

    /** Standing reforms that ended a unit which this one made. */
    List<Reform> laterThan(long reform) {
        return sql.sql(
                        REFORMS
                                + """
                                 where x.reform is null and r.id <> :reform and (
                                   exists (select from places.ending e
                                           join places.record u on u.code = e.code
                                                and u.valid_from = e.since
                                           where e.reform = r.id and u.reform = :reform)
                                   or exists (select from places.record below
                                              join places.record above
                                                on above.code = below.parent_code
                                               and above.valid_from = below.parent_from
                                              where below.reform = r.id and above.reform = :reform))
                                """
                                + REFORM_GROUPS
                                + " order by r.on_day, r.id")
                .param("reform", reform)
                .query((row, n) -> reform(row))
                .list();
    }

    void undo(long reform, Instant now, @Nullable Long person, String reason) {
        sql.sql(
                        """
                        insert into places.undoing (reform, known_from, person, reason)
                        values (:reform, :now, :person, :reason)
                        """)
                .param("reform", reform)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("reason", reason)
                .update();
    }

    /** Nobody else adds or undoes reforms until this transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('places.reform'))")
                .query((row, n) -> 0)
                .single();
    }

    /** The loadings with their reports, the newest first. */
    List<LoadReport.Kept> loadings() {
        return sql.sql("select id, known_from, report from places.loading order by id desc")
                .query((row, n) ->
                        new LoadReport.Kept(
                                row.getLong(1),
                                instant(row, 2),
                                vn.binhan.kit.Json.read(row.getString(3), LoadReport.class)))
                .list();
    }

    private static Reform reform(ResultSet row) throws SQLException {
        var undoneAt = row.getObject(9, OffsetDateTime.class);
        return new Reform(
                row.getLong(1),
                Reform.Kind.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                instant(row, 8),
                undoneAt == null
                        ? null
                        : new Reform.Undone(
                                undoneAt.toInstant(),
                                row.getObject(10, Long.class),
                                row.getString(11)),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14));
    }

    private static Instant instant(ResultSet row, int at) throws SQLException {
        return row.getObject(at, OffsetDateTime.class).toInstant();
    }
}
