package vn.binhan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.places.UnitKey;
import vn.binhan.receipts.Receipts;

/** Reports as they came in, in the database. */
final class ArrivalStore {
    private static final String INSERT =
            """
            insert into intake.arrival
                (province, id, door, danger, official, commune_code, commune_since, arrived_at,
                 others, exact, lookup, belongs, content, envelope)
            select a.province, a.id::uuid, a.door, a.danger, a.official, a.commune, a.since::date,
                a.at::timestamptz, a.others, a.exact, a.lookup, a.belongs::uuid, a.content,
                a.envelope
            from unnest(:_province::text[], :_id::text[], :_door::text[], :_danger::text[],
                :_official::text[], :_commune::text[], :_since::text[], :_at::text[],
                :_others::boolean[], :_exact::boolean[], :_lookup::bytea[], :_belongs::text[],
                :_content::bytea[], :_envelope::bytea[])
                as a(province, id, door, danger, official, commune, since, at, others, exact,
                     lookup, belongs, content, envelope)
            on conflict do nothing
            returning id::text
            """;

    private final JdbcClient sql;
    private final Ledger ledger;

    ArrivalStore(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /**
     * Adds the reports and their facts in one statement, no two of the same number. What is there
     * already stays, in whichever province it came in; where the same form brought other words now,
     * they are added to it there.
     */
    void add(List<Arrival> arrivals) {
        var made = insert(arrivals);
        if (made < arrivals.size()) {
            arrivals.forEach(this::addWhatElseItSays);
        }
    }

    private void addWhatElseItSays(Arrival again) {
        sql.sql("select province, content from intake.arrival where id = :id")
                .param("id", again.id())
                .query((row, n) -> new Kept(row.getString(1), row.getBytes(2)))
                .optional()
                .filter(kept -> !Arrays.equals(kept.content(), again.content()))
                .ifPresent(kept -> {
                    var number = Receipts.number(again.content());
                    insert(List.of(again.beside(kept.province(), number)));
                });
    }

    private record Kept(String province, byte[] content) {}

    private int insert(List<Arrival> arrivals) {
        var values = new HashMap<String, Object>();
        values.put("_province", texts(arrivals, Arrival::province));
        values.put("_id", texts(arrivals, a -> a.id().toString()));
        values.put("_door", texts(arrivals, a -> a.door().name()));
        values.put("_danger", texts(arrivals, a -> a.danger().name()));
        values.put("_official", texts(arrivals, a -> a.official().name()));
        values.put(
                "_commune", texts(arrivals, a -> a.commune() == null ? null : a.commune().code()));
        values.put(
                "_since",
                texts(arrivals, a -> a.commune() == null ? null : a.commune().since().toString()));
        values.put("_at", texts(arrivals, a -> a.at().toString()));
        values.put("_others", arrivals.stream().map(Arrival::others).toArray(Boolean[]::new));
        values.put("_exact", arrivals.stream().map(Arrival::exact).toArray(Boolean[]::new));
        values.put("_lookup", arrivals.stream().map(Arrival::lookup).toArray(byte[][]::new));
        values.put(
                "_belongs",
                texts(arrivals, a -> a.belongs() == null ? null : a.belongs().toString()));
        values.put("_content", arrivals.stream().map(Arrival::content).toArray(byte[][]::new));
        values.put("_envelope", arrivals.stream().map(Arrival::envelope).toArray(byte[][]::new));
        var acts = new LinkedHashMap<String, Entry>();
        arrivals.forEach(arrival -> acts.put(arrival.id().toString(), arrival.fact()));
        return ledger.appendWith(INSERT, values, acts).size();
    }

    private static @Nullable String[] texts(
            List<Arrival> arrivals, Function<Arrival, @Nullable String> part) {
        var texts = new @Nullable String[arrivals.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = part.apply(arrivals.get(i));
        }
        return texts;
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

    /** The report or addition that waits longest, whose earlier report is in already. */
    Optional<Arrival> waiting(Set<UUID> but) {
        return sql.sql(
                        """
                        select a.province, a.id, a.door, a.danger, a.official, a.commune_code,
                            a.commune_since, a.arrived_at, a.others, a.exact, a.lookup, a.belongs,
                            a.content, a.envelope
                        from intake.arrival a
                        where a.state = 'WAITING' and a.id <> all (:but::uuid[])
                          and (a.belongs is null or exists (
                            select from intake.arrival p where p.province = a.province
                              and p.id = a.belongs and p.state = 'ADMITTED'))
                        order by a.arrived_at, a.id limit 1
                        """)
                .param("but", but.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> arrival(row))
                .optional();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        var commune = row.getString(6);
        return new Arrival(
                row.getString(1),
                row.getObject(2, UUID.class),
                Door.valueOf(row.getString(3)),
                Telling.Answer.valueOf(row.getString(4)),
                Telling.Answer.valueOf(row.getString(5)),
                commune == null ? null : new UnitKey(commune, row.getObject(7, LocalDate.class)),
                row.getTimestamp(8).toInstant(),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBytes(11),
                row.getObject(12, UUID.class),
                row.getBytes(13),
                row.getBytes(14));
    }

    /** Takes the envelope away because its content is kept now; false when somebody else did. */
    boolean admitted(String province, UUID id, Instant now) {
        return sql.sql(
                                """
                                update intake.arrival
                                set state = 'ADMITTED', envelope = null, admitted_at = :now
                                where province = :province and id = :id and state <> 'ADMITTED'
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("province", province)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Puts it aside for a person to look at. */
    void park(String province, UUID id) {
        sql.sql(
                        """
                        update intake.arrival set state = 'PARKED'
                        where province = :province and id = :id and state = 'WAITING'
                        """)
                .param("province", province)
                .param("id", id)
                .update();
    }

    /** Reports that came before there was any province go to this one. */
    void moveHome(String province) {
        sql.sql(
                        """
                        update intake.arrival set province = :home
                        where province = '00' and state = 'WAITING'
                        """)
                .param("home", province)
                .update();
    }

    /** Rounds the minutes of reports whose clock is over; a request under the law keeps its own. */
    int round(Instant before) {
        return sql.sql(
                        """
                        update intake.arrival
                        set arrived_at = date_trunc('hour', arrived_at), rounded = true
                        where not rounded and not exact and state = 'ADMITTED'
                          and (handed_at is not null or belongs is not null)
                          and arrived_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
