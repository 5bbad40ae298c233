package vn.binhan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.ledger.Ledger;

/** Reports as they came in, in the database. */
final class ArrivalStore {
    private static final String INSERT =
            """
            insert into intake.arrival
                (province, id, door, danger, official, commune_code, commune_since, arrived_at,
                 others, exact, lookup, belongs, envelope)
            values (:_province, :_id, :_door, :_danger, :_official, :_commune, :_since::date,
                :_at, :_others, :_exact, :_lookup::bytea, :_belongs::uuid, :_envelope)
            on conflict do nothing
            """;

    private final JdbcClient sql;
    private final Ledger ledger;

    ArrivalStore(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** How a report stands, for the holder of its receipt. */
    record Standing(
            String province,
            UUID id,
            ReceiptView.Standing standing,
            @Nullable Instant readAt,
            boolean others) {}

    /** Adds the report and its fact in one statement; a report that is there already stays. */
    boolean add(Arrival arrival) {
        var commune = arrival.commune();
        var values = new HashMap<String, Object>();
        values.put("_province", arrival.province());
        values.put("_id", arrival.id());
        values.put("_door", arrival.door().name());
        values.put("_danger", arrival.danger().name());
        values.put("_official", arrival.official().name());
        values.put("_commune", orNull(commune == null ? null : commune.code(), Types.VARCHAR));
        values.put("_since", orNull(commune == null ? null : commune.since(), Types.DATE));
        values.put("_at", arrival.at().atOffset(ZoneOffset.UTC));
        values.put("_others", arrival.others());
        values.put("_exact", arrival.exact());
        values.put("_lookup", orNull(arrival.lookup(), Types.BINARY));
        values.put("_belongs", orNull(arrival.belongs(), Types.OTHER));
        values.put("_envelope", arrival.envelope());
        return ledger.appendWith(INSERT, values, arrival.fact());
    }

    private static Object orNull(@Nullable Object value, int type) {
        return new org.springframework.jdbc.core.SqlParameterValue(type, value);
    }

    /** Writes down under which name the receipt of this report finds it. */
    void lookUpBy(String province, UUID id, byte[] lookup) {
        sql.sql(
                        """
                        update intake.arrival set lookup = :lookup
                        where province = :province and id = :id and lookup is null
                        """)
                .param("lookup", lookup)
                .param("province", province)
                .param("id", id)
                .update();
    }

    Optional<Standing> under(byte[] lookup) {
        return sql.sql(
                        """
                        select province, id, standing, read_at, others from intake.arrival
                        where lookup = :lookup and belongs is null
                        """)
                .param("lookup", lookup)
                .query((row, n) -> standing(row))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var read = row.getTimestamp(4);
        return new Standing(
                row.getString(1),
                row.getObject(2, UUID.class),
                ReceiptView.Standing.valueOf(row.getString(3)),
                read == null ? null : Arrival.hour(read.toInstant()),
                row.getBoolean(5));
    }
}
