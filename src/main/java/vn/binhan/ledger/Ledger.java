package vn.binhan.ledger;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.places.UnitKey;

/**
 * The door to the record: acts are appended in their own transaction, sealed a few seconds later,
 * read back in order and given out to be verified elsewhere.
 */
public final class Ledger {
    private static final String COLUMNS =
            """
            select province, at, person, duty, organisation, operation, subject, unit_code,
                unit_since, particulars
            from ledger.entry where province = :province
            """;

    private static final String APPEND =
            """
            insert into ledger.entry
                (province, at, person, duty, organisation, operation, subject,
                 unit_code, unit_since, particulars)
            """;

    private static final String VALUES =
            """
            :province, :at, :person::bigint, :duty, :organisation::bigint, :operation, :subject,
                :unit, :since::date, :particulars::jsonb
            """;

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
     * A root of the record: how many rows there are and the link they lead to. On paper in another
     * office it shows any later change.
     */
    public record Root(long rows, String link, Instant at) {
        /** As it is printed, mailed and given to the verifier. */
        @Override
        public String toString() {
            return rows + ":" + link;
        }
    }

    /** Adds the act; it stands once the caller's transaction has committed. */
    public void append(Entry entry) {
        of(sql.sql(APPEND + "values (" + VALUES + ")"), entry).update();
    }

    /**
     * Makes an insertion and adds its act in one statement, so in one round to the database: the
     * act only where the insertion added a row. Says whether it did.
     *
     * @param insertion an insertion with {@code on conflict do nothing}; its parameters begin with
     *     an underscore, those of the act do not
     */
    public boolean appendWith(String insertion, Map<String, ?> values, Entry entry) {
        var both =
                "with made as ("
                        + insertion
                        + " returning 1) "
                        + APPEND
                        + "select "
                        + VALUES
                        + " from made";
        return of(sql.sql(both).params(values), entry).update() > 0;
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, Entry entry) {
        var unit = entry.unit();
        var nobody = entry.person() == Entry.NOBODY;
        return statement
                .param("province", entry.province())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", nobody ? null : entry.person(), Types.BIGINT)
                .param("duty", entry.duty())
                .param("organisation", nobody ? null : entry.organisation(), Types.BIGINT)
                .param("operation", entry.operation())
                .param("subject", entry.subject())
                .param("unit", unit == null ? null : unit.code(), Types.VARCHAR)
                .param("since", unit == null ? null : unit.since(), Types.DATE)
                .param("particulars", entry.particulars().json());
    }

    /** What was done to this thing, oldest first. */
    public List<Entry> of(String province, String subject) {
        return sql.sql(COLUMNS + "and subject = :subject order by turn, id")
                .param("province", province)
                .param("subject", subject)
                .query((row, n) -> entry(row))
                .list();
    }

    /** A page of what was done in a province, newest first. */
    public List<Entry> newest(String province, int skip, int most) {
        return sql.sql(COLUMNS + "order by turn desc, id desc offset :skip limit :most")
                .param("province", province)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** How many people did any of this to that thing, by the duty in which they did it. */
    public Map<String, Integer> peopleByDuty(
            String province, String subject, Set<String> operations) {
        var found = new TreeMap<String, Integer>();
        sql.sql(
                        """
                        select duty, count(distinct person) from ledger.entry
                        where province = :province and subject = :subject
                          and operation in (:operations)
                        group by duty
                        """)
                .param("province", province)
                .param("subject", subject)
                .param("operations", operations)
                .query(row -> {
                    found.put(row.getString(1), row.getInt(2));
                });
        return found;
    }

    /** Seals what was written since the last seal; returns how many rows that were. */
    public int seal(Instant now) {
        return sealer.seal(now);
    }

    /** The newest root; absent before the first seal. */
    public Optional<Root> root() {
        return rows.lastSeal().map(Seal::root);
    }

    /** The public half of the key that signs the seals, in hexadecimal. */
    public String publicKey() {
        return key.publicKey();
    }

    /** Writes the whole record, to be verified by anybody with the public key. */
    public void export(Writer to) throws IOException {
        new RecordExport(rows).write(to);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var code = row.getString(8);
        return new Entry(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                code == null ? null : new UnitKey(code, row.getObject(9, LocalDate.class)),
                Particulars.parse(row.getString(10)));
    }
}
