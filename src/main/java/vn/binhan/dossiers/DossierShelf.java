package vn.binhan.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;

/**
 * Which cases are dossiers of one room, and which case asked for which; behind the walls. Each such
 * room has these two tables in a schema of its own.
 *
 * @param <K> what a dossier of the room is about
 * @param <S> how it may stand; a new one stands as {@code NEW}
 */
public final class DossierShelf<K extends Enum<K>, S extends Enum<S>> {
    private static final int OLDEST_SHOWN = 20;

    private static final String LINES =
            "select province, file, kind, state, opened_at, due from %s.dossier ";

    private final JdbcClient sql;
    private final String schema;
    private final Class<K> kinds;
    private final Class<S> states;

    public DossierShelf(JdbcClient sql, String schema, Class<K> kinds, Class<S> states) {
        this.sql = sql;
        this.schema = schema;
        this.kinds = kinds;
        this.states = states;
    }

    /** How many dossiers of whoever asks wait for an act within a day, as the menu asks for it. */
    public String dueSoon() {
        return schema + ".due(:me, :now + interval '24 hours')";
    }

    /**
     * A dossier in a list.
     *
     * @param due by when somebody has to act; absent when no time is known
     */
    public record Line<K, S>(CaseRef ref, K kind, S state, Instant opened, @Nullable Instant due) {}

    /** Puts a new dossier here, which waits for its first act. */
    public void add(CaseRef ref, K kind, Instant now) {
        here("""
        insert into %s.dossier
            (province, file, kind, opened_at, state, waits)
        values (:province, :file, :kind, :now, 'NEW', true)
        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * How a dossier stands.
     *
     * @param waits whether somebody has still something to do
     * @param due by when, as far as a time is known
     * @param lookAt when time alone next changes something
     */
    public record Standing<S>(
            S state, boolean waits, Optional<Instant> due, Optional<Instant> lookAt) {}

    /** What lists and the clock need of the story as it is now. */
    public void stands(CaseRef ref, Standing<S> now) {
        here("""
        update %s.dossier set state = :state, waits = :waits,
            due = :due::timestamptz, look_at = :look::timestamptz
        where province = :province and file = :file
        """)
                .param("state", now.state().name())
                .param("waits", now.waits())
                .param("due", now.due().map(Instant::toString).orElse(null))
                .param("look", now.lookAt().map(Instant::toString).orElse(null))
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    public Optional<Line<K, S>> find(CaseRef ref) {
        return here(LINES + "where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> line(row))
                .optional();
    }

    /** How the dossiers stand that were opened from this case. */
    public List<Line<K, S>> statesOf(CaseRef from) {
        return dossiersOf(from).stream().flatMap(each -> find(each).stream()).toList();
    }

    /** Those in which somebody has to act, the most urgent first. */
    public List<Line<K, S>> waiting(String province) {
        return here(LINES
                        + """
                        where province = :province and waits
                        order by due nulls last, opened_at, file
                        """)
                .param("province", province)
                .query((row, n) -> line(row))
                .list();
    }

    /**
     * A dossier that waits for whoever asks.
     *
     * @param heads whether they head the body that decides
     */
    public record Waits<K, S>(Line<K, S> line, boolean heads) {
        /** Whether it is theirs to do: they decide, or its time is over. */
        public boolean isTheirs(Instant now) {
            var due = line.due();
            return heads || due != null && due.isBefore(now);
        }
    }

    /** What waits for whoever asks, in one question that proves it; due before this moment. */
    public List<Waits<K, S>> today(String proof, Instant soon) {
        return here("""
        select province, file, kind, state, opened_at, due, heads
        from %s.today(:proof, :soon)
        """)
                .param("proof", proof)
                .param("soon", soon.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Waits<>(line(row), row.getBoolean(7)))
                .list();
    }

    /** The newest of the others. */
    public List<Line<K, S>> settled(String province) {
        return here(LINES
                        + """
                        where province = :province and not waits
                        order by opened_at desc, file limit :most
                        """)
                .param("province", province)
                .param("most", OLDEST_SHOWN)
                .query((row, n) -> line(row))
                .list();
    }

    /** Those at which the clock has to look. */
    public List<CaseRef> toLookAt(Instant now) {
        return here("""
        select province, file from %s.dossier
        where look_at <= :now order by look_at
        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** From her case, or from the order that he broke, one finds the dossier, never back. */
    public void link(CaseRef from, CaseRef dossier, Instant asked) {
        here("""
        insert into %s.link (province, file, dossier, asked_at)
        values (:province, :file, :dossier, :asked)
        """)
                .param("province", from.province())
                .param("file", from.id())
                .param("dossier", dossier.id())
                .param("asked", asked.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A dossier that was opened from a case. */
    public record Link(CaseRef dossier, Instant asked) {}

    /** The dossiers that were opened from this case, the newest first. */
    public List<Link> linksOf(CaseRef from) {
        return here("""
        select dossier, asked_at from %s.link
        where province = :province and file = :file order by asked_at desc, dossier
        """)
                .param("province", from.province())
                .param("file", from.id())
                .query((row, n) ->
                        new Link(
                                new CaseRef(from.province(), row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()))
                .list();
    }

    /** The cases from which it was opened; for the program behind its own wall. */
    public List<CaseRef> from(CaseRef dossier) {
        return here("""
        select file from %s.link
        where province = :province and dossier = :dossier
        """)
                .param("province", dossier.province())
                .param("dossier", dossier.id())
                .query((row, n) -> new CaseRef(dossier.province(), row.getObject(1, UUID.class)))
                .list();
    }

    /** The same without when they were asked for. */
    public List<CaseRef> dossiersOf(CaseRef from) {
        return linksOf(from).stream().map(Link::dossier).toList();
    }

    /** Forgets a case that is being erased, whichever side it was. */
    public void remove(CaseRef ref) {
        for (var table : List.of("link", "dossier")) {
            here("delete from %s." + table + " where province = :province and file = :file")
                    .param("province", ref.province())
                    .param("file", ref.id())
                    .update();
        }
    }

    private JdbcClient.StatementSpec here(String statement) {
        return sql.sql(statement.formatted(schema));
    }

    private Line<K, S> line(ResultSet row) throws SQLException {
        var due = row.getTimestamp(6);
        return new Line<>(
                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                Enum.valueOf(kinds, row.getString(3)),
                Enum.valueOf(states, row.getString(4)),
                row.getTimestamp(5).toInstant(),
                due == null ? null : due.toInstant());
    }
}
