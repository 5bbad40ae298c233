package vn.binhan.ledger;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.places.UnitKey;

/**
 * The door to the record: acts are appended in their own transaction, sealed a few seconds later,
 * read back in order and given out to be verified elsewhere.
 */
public final class Ledger {
    private static final String ADD =
            """
            insert into ledger.entry
                (province, at, person, duty, organisation, operation, subject,
                 unit_code, unit_since, particulars)
            values (:entry_province, :entry_at, :entry_person, :entry_duty, :entry_organisation,
                :entry_operation, :entry_subject, :entry_unit, :entry_since,
                :entry_particulars::jsonb)
            """;

    private static final String COLUMNS =
            """
            select province, at, person, duty, organisation, operation, subject, unit_code,
                unit_since, particulars
            from ledger.entry where province = :province
            """;

    private static final String ADD_ALL =
            """
            insert into ledger.entry
                (province, at, person, duty, organisation, operation, subject, unit_code,
                 unit_since, particulars)
            select a.province, a.at::timestamptz, a.person::bigint, a.duty, a.body::bigint,
                a.operation, a.subject, a.unit, a.since::date, a.particulars::jsonb
            from unnest(:entry_provinces::text[], :entry_at::text[], :entry_people::text[],
                :entry_duties::text[], :entry_bodies::text[], :entry_operations::text[],
                :entry_subjects::text[], :entry_units::text[], :entry_since::text[],
                :entry_particulars::text[])
                as a(province, at, person, duty, body, operation, subject, unit, since,
                     particulars)
            """;

    private static final String WITH_ACTS =
            """
            with made(key) as (%s),
            act as (
                insert into ledger.entry
                    (province, at, person, duty, organisation, operation, subject, unit_code,
                     unit_since, particulars)
                select a.province, a.at::timestamptz, a.person::bigint, a.duty, a.body::bigint,
                    a.operation, a.subject, a.unit, a.since::date, a.particulars::jsonb
                from unnest(:keys::text[], :entry_provinces::text[], :entry_at::text[],
                    :entry_people::text[], :entry_duties::text[], :entry_bodies::text[],
                    :entry_operations::text[], :entry_subjects::text[], :entry_units::text[],
                    :entry_since::text[], :entry_particulars::text[])
                    as a(key, province, at, person, duty, body, operation, subject, unit, since,
                         particulars)
                join made on made.key = a.key)
            select key from made
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

    /**
     * The last statement of an act, which changes rows of its own room.
     *
     * @param text an insert, update or delete with named parameters, none of which begins with
     *     {@code entry_}
     */
    public record Last(String text, Map<String, ?> values) {}

    /** Adds the act; it stands once the caller's transaction has committed. */
    public void append(Entry entry) {
        append(entry, ADD).update();
    }

    /** Adds the act together with the last statement of it, in one way to the database. */
    public void append(Entry entry, Last last) {
        append(entry, "with entry as (" + ADD + ")\n" + last.text()).params(last.values()).update();
    }

    /** The same for an act that stands in several rows, with its last statement or without. */
    public void append(List<Entry> entries, @Nullable Last last) {
        var rows = columns(entries);
        if (last == null) {
            sql.sql(ADD_ALL).params(rows).update();
        } else {
            sql.sql("with entry as (" + ADD_ALL + ")\n" + last.text())
                    .params(rows)
                    .params(last.values())
                    .update();
        }
    }

    private JdbcClient.StatementSpec append(Entry entry, String text) {
        var unit = entry.unit();
        var nobody = entry.person() == Entry.NOBODY;
        return sql.sql(text)
                .param("entry_province", entry.province())
                .param("entry_at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry_person", nobody ? null : entry.person(), Types.BIGINT)
                .param("entry_duty", entry.duty())
                .param("entry_organisation", nobody ? null : entry.organisation(), Types.BIGINT)
                .param("entry_operation", entry.operation())
                .param("entry_subject", entry.subject())
                .param("entry_unit", unit == null ? null : unit.code(), Types.VARCHAR)
                .param("entry_since", unit == null ? null : unit.since(), Types.DATE)
                .param("entry_particulars", entry.particulars().json());
    }

    /**
     * Makes insertions and adds their acts in one statement, so in one round to the database: an
     * act only where its row was added. Returns the keys of those rows.
     *
     * @param insertion inserts rows, {@code on conflict do nothing}, and returns the key of each as
     *     text; its parameters begin with an underscore
     * @param acts the acts by the keys of their rows
     */
    public Set<String> appendWith(
            String insertion, Map<String, ?> values, Map<String, Entry> acts) {
        var entries = List.copyOf(acts.values());
        return Set.copyOf(
                sql.sql(WITH_ACTS.formatted(insertion))
                        .params(values)
                        .param("keys", acts.keySet().toArray(String[]::new))
                        .params(columns(entries))
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private static Map<String, Object> columns(List<Entry> entries) {
        var columns = new HashMap<String, Object>();
        columns.put("entry_provinces", texts(entries, Entry::province));
        columns.put("entry_at", texts(entries, e -> e.at().toString()));
        columns.put("entry_people", texts(entries, e -> number(e.person())));
        columns.put("entry_duties", texts(entries, Entry::duty));
        columns.put("entry_bodies", texts(entries, e -> number(e.organisation())));
        columns.put("entry_operations", texts(entries, Entry::operation));
        columns.put("entry_subjects", texts(entries, Entry::subject));
        columns.put("entry_units", texts(entries, e -> unit(e, UnitKey::code)));
        columns.put("entry_since", texts(entries, e -> unit(e, u -> u.since().toString())));
        columns.put("entry_particulars", texts(entries, e -> e.particulars().json()));
        return columns;
    }

    private static @Nullable String[] texts(
            List<Entry> entries, Function<Entry, @Nullable String> part) {
        var texts = new @Nullable String[entries.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = part.apply(entries.get(i));
        }
        return texts;
    }

    private static @Nullable String number(long number) {
        return number == Entry.NOBODY ? null : String.valueOf(number);
    }

    private static @Nullable String unit(Entry entry, Function<UnitKey, String> part) {
        var unit = entry.unit();
        return unit == null ? null : part.apply(unit);
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
