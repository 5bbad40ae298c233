package vn.binhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the record in their order, and their seals. */
final class RecordRows {

    /** One row: where it stands and its line, as it is chained and exported. */
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
    List<Row> settled(Point after, int most) {
        return rows(after, "and turn < pg_snapshot_xmin(pg_current_snapshot())", most);
    }

    /** The next rows, also those that are not settled yet. */
    List<Row> next(Point after, int most) {
        return rows(after, "", most);
    }

    private List<Row> rows(Point after, String and, int most) {
        return sql.sql(
                        """
                        select turn::text::bigint, id,
                            concat_ws(E'\\t', 'row', turn, province, id,
                                (extract(epoch from at) * 1000000)::bigint,
                                coalesce(person::text, '-'), duty,
                                coalesce(organisation::text, '-'), operation, to_json(subject),
                                coalesce(unit_code, '-'), coalesce(unit_since::text, '-'),
                                particulars)
                        from ledger.entry
                        where (turn, id) > (:turn::text::xid8, :row) %s
                        order by turn, id limit :most
                        """
                                .formatted(and))
                .param("turn", Long.toString(after.turn()))
                .param("row", after.row())
                .param("most", most)
                .query((row, n) ->
                        new Row(new Point(row.getLong(1), row.getLong(2)), row.getString(3)))
                .list();
    }

    Optional<Seal> lastSeal() {
        return seals("position desc limit 1").stream().findFirst();
    }

    /** The seals, the first first. */
    List<Seal> seals() {
        return seals("position");
    }

    private List<Seal> seals(String order) {
        return sql.sql(
                        """
                        select position, turn::text::bigint, row_id, link,
                            (extract(epoch from at) * 1000000)::bigint, signature
                        from ledger.seal order by
                        """
                                + order)
                .query((row, n) -> seal(row))
                .list();
    }

    void add(Seal seal) {
        sql.sql(
                        """
                        insert into ledger.seal (position, turn, row_id, link, at, signature)
                        values (:position, :turn::text::xid8, :row, :link,
                            'epoch'::timestamptz + :micros * interval '1 microsecond', :signature)
                        """)
                .param("position", seal.position())
                .param("turn", Long.toString(seal.last().turn()))
                .param("row", seal.last().row())
                .param("link", seal.link())
                .param("micros", seal.micros())
                .param("signature", seal.signature())
                .update();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                new Point(row.getLong(2), row.getLong(3)),
                row.getBytes(4),
                row.getLong(5),
                row.getBytes(6));
    }
}
