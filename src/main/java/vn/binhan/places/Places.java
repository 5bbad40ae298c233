package vn.binhan.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to the places: which units there are on a day, and what became of one. */
public final class Places {
    /** The key under which the nation's own plans lie. */
    public static final String NATION = "00";

    private final JdbcClient sql;

    public Places(JdbcClient sql) {
        this.sql = sql;
    }

    /** The provinces and centrally run cities of this day, by name. */
    public List<Unit> provincesOn(LocalDate day) {
        return sql.sql(
                        """
                        select code, valid_from, valid_to, level, name from places.unit
                        where level = 'province' and valid_from <= :day
                          and (valid_to is null or valid_to > :day)
                        order by name
                        """)
                .param("day", day)
                .query((row, n) -> unit(row))
                .list();
    }

    /** The unit that bore this code on this day. */
    public Optional<Unit> on(String code, LocalDate day) {
        return sql.sql(
                        """
                        select code, valid_from, valid_to, level, name from places.unit
                        where code = :code and valid_from <= :day
                          and (valid_to is null or valid_to > :day)
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** The units that directly took over from this one; empty while it stands. */
    public List<Unit> successors(UnitKey of) {
        return sql.sql(
                        """
                        select u.code, u.valid_from, u.valid_to, u.level, u.name
                        from places.succession s
                        join places.unit u on u.code = s.to_code and u.valid_from = s.to_since
                        where s.from_code = :code and s.from_since = :since
                        order by u.name
                        """)
                .param("code", of.code())
                .param("since", of.since())
                .query((row, n) -> unit(row))
                .list();
    }

    private static Unit unit(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Unit(
                new UnitKey(row.getString(1), row.getObject(2, LocalDate.class)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5));
    }
}
