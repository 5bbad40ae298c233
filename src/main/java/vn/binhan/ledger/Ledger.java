package vn.binhan.ledger;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to the record: acts are appended in their own transaction and read back in order. */
public final class Ledger {
    private final JdbcClient sql;

    public Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds the act; it stands once the caller's transaction has committed. */
    public void append(Entry entry) {
        sql.sql(
                        """
                        insert into ledger.entry
                            (province, at, person, duty, organisation, operation, subject)
                        values (:province, :at, :person, :duty, :organisation, :operation, :subject)
                        """)
                .param("province", entry.province())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", entry.person())
                .param("duty", entry.duty())
                .param("organisation", entry.organisation())
                .param("operation", entry.operation())
                .param("subject", entry.subject())
                .update();
    }

    /** What was done to this thing, oldest first. */
    public List<Entry> of(String province, String subject) {
        return sql.sql(
                        """
                        select province, at, person, duty, organisation, operation, subject
                        from ledger.entry where province = :province and subject = :subject
                        order by id
                        """)
                .param("province", province)
                .param("subject", subject)
                .query((row, n) ->
                        new Entry(
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                row.getLong(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6),
                                row.getString(7)))
                .list();
    }
}
