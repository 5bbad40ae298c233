package vn.binhan.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units and reforms as they are kept: rows are added, never changed. */
final class PlaceStore {
    private static final String UNITS =
            """
            select u.code, u.valid_from, u.valid_to, u.level, u.name, u.kind,
                   u.parent_code, u.parent_from, u.reform
            from places.unit u
            """;

    private final JdbcClient sql;
    private final ReformStore reforms;

    PlaceStore(JdbcClient sql) {
        this.sql = sql;
        this.reforms = new ReformStore(sql);
    }

    List<Unit> provincesOn(LocalDate day) {
        return sql.sql(
                        UNITS
                                + """
                                where u.level = 'province' and u.valid_from <= :day
                                  and (u.valid_to is null or u.valid_to > :day)
                                order by u.name
                                """)
                .param("day", day)
                .query((row, n) -> unit(row))
                .list();
    }

    List<Unit> communesOn(String province, LocalDate day) {
        return sql.sql(
                        UNITS
                                + """
                                where u.level = 'commune' and u.parent_code = :province
                                  and u.valid_from <= :day
                                  and (u.valid_to is null or u.valid_to > :day)
                                order by u.name
                                """)
                .param("province", province)
                .param("day", day)
                .query((row, n) -> unit(row))
                .list();
    }

    Optional<Unit> on(String code, LocalDate day) {
        return sql.sql(
                        UNITS
                                + """
                                where u.code = :code and u.valid_from <= :day
                                  and (u.valid_to is null or u.valid_to > :day)
                                """)
                .param("code", code)
                .param("day", day)
                .query((row, n) -> unit(row))
                .optional();
    }

    List<Unit> successors(UnitKey of) {
        return sql.sql(
                        UNITS
                                + """
                                join places.succession s
                                  on u.code = s.to_code and u.valid_from = s.to_since
                                where s.from_code = :code and s.from_since = :since
                                order by u.name
                                """)
                .param("code", of.code())
                .param("since", of.since())
                .query((row, n) -> unit(row))
                .list();
    }

    /** Changes with every loading and when a reform is undone; nothing else can change. */
    String stamp() {
        return sql.sql(
                        """
                        select (select coalesce(max(id), 0) from places.loading) || ' '
                            || (select coalesce(max(id), 0) from places.reform) || ' '
                            || (select count(*) from places.undoing)
                        """)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** Every standing row as text, without the numbers of reforms. */
    List<String> extract() {
        return sql.sql(
                        """
                        select row(u.code, u.valid_from, u.valid_to, u.level, u.name, u.kind,
                                   u.parent_code, u.parent_from)::text as line
                        from places.unit u
                        union all
                        select row(s.from_code, s.from_since, s.to_code, s.to_since, s.on_day,
                                   s.whole, s.share, s.basis)::text
                        from places.succession s
                        order by 1
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Everything that stands now. */
    Register register() {
        return new Register(
                sql.sql(UNITS + " order by u.code, u.valid_from")
                        .query((row, n) -> unit(row))
                        .list(),
                sql.sql(
                                """
                                select l.reform, l.from_code, l.from_since, l.to_code, l.to_since,
                                       l.whole, l.share
                                from places.link l join places.standing r on r.id = l.reform
                                order by l.from_code, l.to_code, l.reform
                                """)
                        .query((row, n) -> link(row))
                        .list(),
                reforms.standing(),
                sql.sql(
                                """
                                select h.from_code, h.from_since, h.search, h.to_code, h.to_since
                                from places.hamlet h join places.standing r on r.id = h.reform
                                """)
                        .query((row, n) ->
                                new Register.Hamlet(key(row, 1), row.getString(3), key(row, 4)))
                        .list());
    }

    /** The units as they were known at a moment: what was learned or undone later is left out. */
    List<Unit> unitsAsKnown(Instant moment) {
        return sql.sql(
                        """
                        with standing as (
                            select r.id, r.on_day from places.reform r
                            where r.known_from <= :moment and not exists (
                                select from places.undoing x
                                where x.reform = r.id and x.known_from <= :moment))
                        select u.code, u.valid_from,
                               (select min(s.on_day) from places.ending e
                                join standing s on s.id = e.reform
                                where e.code = u.code and e.since = u.valid_from),
                               u.level, u.name, u.kind, u.parent_code, u.parent_from, u.reform
                        from places.record u
                        where u.known_from <= :moment
                          and (u.reform is null or u.reform in (select id from standing))
                        order by u.code, u.valid_from
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> unit(row))
                .list();
    }

    static Reform.Link link(ResultSet row) throws SQLException {
        return new Reform.Link(
                row.getLong(1), key(row, 2), key(row, 4), row.getBoolean(6), row.getBigDecimal(7));
    }

    static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                key(row, 1),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7) == null ? null : key(row, 7),
                row.getObject(9, Long.class));
    }

    private static UnitKey key(ResultSet row, int at) throws SQLException {
        return new UnitKey(row.getString(at), row.getObject(at + 1, LocalDate.class));
    }
}
