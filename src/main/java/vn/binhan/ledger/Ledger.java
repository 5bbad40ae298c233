package vn.binhan.ledger;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the record: acts and facts are appended in the transaction of the act, sealed a few
 * seconds later, read back in order and given out to be verified elsewhere.
 */
public final class Ledger {
    private final JdbcClient sql;
    private final RecordRows rows;
    private final Sealer sealer;
    private final SigningKey key;

    public Ledger(JdbcClient sql, TransactionTemplate transactions, SigningKey key) {
        this.sql = sql;
        this.key = key;
        this.rows = new RecordRows(sql);
        this.sealer = new Sealer(rows, transactions, key);
    }

    /**
     * A root of the record: how many rows of a log there are and the link they lead to, with the
     * installation's signature. On paper in another office it shows any later change.
     */
    public record Root(String log, long rows, String link, Instant at) {
        /** As it is printed, mailed and given to the verifier. */
        @Override
        public String toString() {
            return log + ":" + rows + ":" + link;
        }
    }

    /** Adds an act that changes nothing to be counted, such as the opening of something sealed. */
    public void append(Entry entry) {
        sql.sql(
                        """
                        insert into ledger.entry
                            (province, at, person, duty, organisation, operation, subject, field,
                             purpose)
                        values (:province, :at, :person, :duty, :organisation, :operation, :subject,
                            :field, :purpose)
                        """)
                .param("province", entry.province())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", entry.person())
                .param("duty", entry.duty())
                .param("organisation", entry.organisation())
                .param("operation", entry.operation())
                .param("subject", entry.subject())
                .param("field", entry.field())
                .param("purpose", entry.purpose())
                .update();
    }

    /** Adds the act and its fact; both stand once the caller's transaction has committed. */
    public void append(Entry entry, Fact fact) {
        sql.sql(
                        """
                        with act as (
                            insert into ledger.entry
                                (province, at, person, duty, organisation, operation, subject,
                                 field, purpose)
                            values (:province, :at, :person, :duty, :organisation, :operation,
                                :subject, :field, :purpose))
                        insert into ledger.fact
                            (province, at, kind, unit_code, unit_since, about, particulars)
                        values (:fact_province, :fact_at, :kind, :unit, :since, :about,
                            :particulars::jsonb)
                        """)
                .param("province", entry.province())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", entry.person())
                .param("duty", entry.duty())
                .param("organisation", entry.organisation())
                .param("operation", entry.operation())
                .param("subject", entry.subject())
                .param("field", entry.field())
                .param("purpose", entry.purpose())
                .param("fact_province", fact.province())
                .param("fact_at", fact.at().atOffset(ZoneOffset.UTC))
                .param("kind", fact.kind())
                .param("unit", fact.unit().code())
                .param("since", fact.unit().since())
                .param("about", fact.about())
                .param("particulars", fact.particulars().json())
                .update();
    }

    /** What was done to this thing, oldest first. */
    public List<Entry> of(String province, String subject) {
        return sql.sql(
                        """
                        select province, at, person, duty, organisation, operation, subject, field,
                            purpose
                        from ledger.entry where province = :province and subject = :subject
                        order by id
                        """)
                .param("province", province)
                .param("subject", subject)
                .query((row, n) -> entry(row))
                .list();
    }

    /** A page of what was done in a province, newest first. */
    public List<Entry> newest(String province, int skip, int most) {
        return sql.sql(
                        """
                        select province, at, person, duty, organisation, operation, subject, field,
                            purpose
                        from ledger.entry where province = :province
                        order by id desc offset :skip limit :most
                        """)
                .param("province", province)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Seals what was written since the last seal; returns how many rows that were. */
    public int seal(Instant now) {
        return sealer.seal(now);
    }

    /** The newest root of each log that has one. */
    public List<Root> roots() {
        return List.of(Log.values()).stream()
                .map(rows::lastSeal)
                .flatMap(Optional::stream)
                .map(Seal::root)
                .toList();
    }

    /** The public half of the key that signs the seals, in hexadecimal. */
    public String publicKey() {
        return key.publicKey();
    }

    /** Writes the whole record, to be verified by anybody with the public key. */
    public void export(Writer to) throws IOException {
        new RecordExport(rows).write(to);
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Entry(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
