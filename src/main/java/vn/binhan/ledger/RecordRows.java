package vn.binhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the two logs in their order, and their seals. */
final class RecordRows {

    /** One row: where it stands and its line. */
    record Row(Point point, String line) {}

    private final JdbcClient sql;

    RecordRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether this transaction alone may seal; the right lasts until it ends. */
    boolean mayISeal() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('ledger.seal'))")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** The next rows that nothing can come before any more: no older transaction is open. */
    List<Row> settled(Log log, Point after, int most) {
        return rows(log, after, "and turn < pg_snapshot_xmin(pg_current_snapshot())", most);
    }

    /** The next rows, also those that are not settled yet. */
    List<Row> next(Log log, Point after, int most) {
        return rows(log, after, "", most);
    }

    private List<Row> rows(Log log, Point after, String and, int most) {
        return sql.sql(
                        """
                        select turn::text::bigint, id, %s from %s
                        where (turn, id) > (:turn::text::xid8, :row) %s
                        order by turn, id limit :most
                        """
                                .formatted(log.line(), log.table(), and))
                .param("turn", Long.toString(after.turn()))
                .param("row", after.row())
                .param("most", most)
                .query((row, n) ->
                        new Row(new Point(row.getLong(1), row.getLong(2)), row.getString(3)))
                .list();
    }

    Optional<Seal> lastSeal(Log log) {
        return seals(log, "position desc limit 1").stream().findFirst();
    }

    /** The seals of the log, the first first. */
    List<Seal> seals(Log log) {
        return seals(log, "position");
    }

    private List<Seal> seals(Log log, String order) {
        return sql.sql(
                        """
                        select position, turn::text::bigint, row_id, link,
                            (extract(epoch from at) * 1000000)::bigint, signature
                        from ledger.seal where log = :log
                        order by
                        """
                                + order)
                .param("log", log.name())
                .query((row, n) -> seal(log, row))
                .list();
    }

    void add(Seal seal) {
        sql.sql(
                        """
                        insert into ledger.seal (log, position, turn, row_id, link, at, signature)
                        values (:log, :position, :turn::text::xid8, :row, :link,
                            'epoch'::timestamptz + :micros * interval '1 microsecond', :signature)
                        """)
                .param("log", seal.log().name())
                .param("position", seal.position())
                .param("turn", Long.toString(seal.last().turn()))
                .param("row", seal.last().row())
                .param("link", seal.link())
                .param("micros", seal.micros())
                .param("signature", seal.signature())
                .update();
    }

    private static Seal seal(Log log, ResultSet row) throws SQLException {
        return new Seal(
                log,
                row.getLong(1),
                new Point(row.getLong(2), row.getLong(3)),
                row.getBytes(4),
                row.getLong(5),
                row.getBytes(6));
    }
}
