package vn.binhan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.places.UnitKey;

/** How reports stand: for the holders of their receipts, and for whoever is to answer them. */
final class Standings {
    private static final String ARRIVED =
            """
            select province, id, commune_code, commune_since, door, danger, official, arrived_at,
                exact, state, coerced_at, withdrawal_at
            from intake.arrival
            """;

    private final JdbcClient sql;

    Standings(JdbcClient sql) {
        this.sql = sql;
    }

    /** How a report stands, for the holder of its receipt. */
    record Standing(
            String province,
            UUID id,
            ReceiptView.Standing standing,
            @Nullable Instant readAt,
            boolean others,
            @Nullable String contact,
            boolean coerced,
            boolean withdrawal) {
        CaseRef report() {
            return new CaseRef(province, id);
        }
    }

    /**
     * The report that this receipt finds; of several, which only one browser can make, the first.
     */
    Optional<Standing> under(byte[] lookup) {
        return sql.sql(
                        """
                        select province, id, standing, read_at, others, contact, coerced_at,
                            withdrawal_at
                        from intake.arrival
                        where lookup = :lookup and belongs is null order by arrived_at limit 1
                        """)
                .param("lookup", lookup)
                .query((row, n) -> standing(row))
                .optional();
    }

    /** The same for a report that is known. */
    Optional<Standing> standing(CaseRef report) {
        return sql.sql(
                        """
                        select province, id, standing, read_at, others, contact, coerced_at,
                            withdrawal_at
                        from intake.arrival where province = :province and id = :id
                        """)
                .param("province", report.province())
                .param("id", report.id())
                .query((row, n) -> standing(row))
                .optional();
    }

    /** Writes down as a code by which channel she may be reached. */
    void contactBy(CaseRef report, @Nullable String channel) {
        sql.sql(
                        """
                        update intake.arrival set contact = :channel
                        where province = :province and id = :id
                        """)
                .param("channel", channel, Types.VARCHAR)
                .param("province", report.province())
                .param("id", report.id())
                .update();
    }

    void withdrawalWished(CaseRef report, Instant hour) {
        sql.sql(
                        """
                        update intake.arrival set withdrawal_at = :hour
                        where province = :province and id = :id and withdrawal_at is null
                        """)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("province", report.province())
                .param("id", report.id())
                .update();
    }

    /** Writes down that somebody made her open her receipt. */
    void coerced(CaseRef report, Instant hour) {
        sql.sql(
                        """
                        update intake.arrival set coerced_at = :hour
                        where province = :province and id = :id
                        """)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("province", report.province())
                .param("id", report.id())
                .update();
    }

    /** Somebody made sure that she is not made to open it. */
    void safe(CaseRef report) {
        sql.sql(
                        """
                        update intake.arrival set coerced_at = null
                        where province = :province and id = :id
                        """)
                .param("province", report.province())
                .param("id", report.id())
                .update();
    }

    /** How far the report has come; it never goes back, and she sees the hour. */
    void stands(CaseRef report, ReceiptView.Standing standing, Instant hour) {
        sql.sql(
                        """
                        update intake.arrival
                        set standing = :standing, read_at = coalesce(read_at, :hour)
                        where province = :province and id = :id
                          and array_position(array['RECEIVED','READ','IN_HAND','CLOSED'], standing)
                            < array_position(array['RECEIVED','READ','IN_HAND','CLOSED'], :standing)
                        """)
                .param("standing", standing.name())
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("province", report.province())
                .param("id", report.id())
                .update();
    }

    /** Somebody is responsible for it from now on. */
    void handed(CaseRef report, Instant now) {
        sql.sql(
                        """
                        update intake.arrival set handed_at = coalesce(handed_at, :now)
                        where province = :province and id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", report.province())
                .param("id", report.id())
                .update();
    }

    /** Reports for which nobody is responsible yet, the oldest first. */
    List<Arrived> unhanded(int most) {
        return arrived("where handed_at is null and belongs is null", most);
    }

    List<Arrived> parked(int most) {
        return arrived("where state = 'PARKED'", most);
    }

    Optional<Arrived> arrived(CaseRef report) {
        return sql.sql(ARRIVED + "where province = :province and id = :id")
                .param("province", report.province())
                .param("id", report.id())
                .query((row, n) -> arrived(row))
                .optional();
    }

    private List<Arrived> arrived(String where, int most) {
        return sql.sql(ARRIVED + where + " order by arrived_at, id limit :most")
                .param("most", most)
                .query((row, n) -> arrived(row))
                .list();
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        var commune = row.getString(3);
        var withdrawal = row.getTimestamp(12);
        return new Arrived(
                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                commune == null ? null : new UnitKey(commune, row.getObject(4, LocalDate.class)),
                Door.valueOf(row.getString(5)),
                Telling.Answer.valueOf(row.getString(6)),
                Telling.Answer.valueOf(row.getString(7)),
                row.getTimestamp(8).toInstant(),
                row.getBoolean(9),
                row.getString(10).equals("ADMITTED"),
                row.getTimestamp(11) != null,
                withdrawal == null ? null : withdrawal.toInstant());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var read = row.getTimestamp(4);
        return new Standing(
                row.getString(1),
                row.getObject(2, UUID.class),
                ReceiptView.Standing.valueOf(row.getString(3)),
                read == null ? null : Arrival.hour(read.toInstant()),
                row.getBoolean(5),
                row.getString(6),
                row.getTimestamp(7) != null,
                row.getTimestamp(8) != null);
    }
}
