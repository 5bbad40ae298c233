package vn.binhan.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much one person may open and search. Counted in the database, one person at a time, so that
 * neither a restart nor many requests at once open more.
 */
final class Quota {
    // spotless:off
    /** One limit: so many within this time. */
    enum Limit {
        CASES_AN_HOUR (60,  Duration.ofHours(1)),
        CASES_A_DAY   (300, Duration.ofDays(1)),
        PLACES_AN_HOUR(10,  Duration.ofHours(1)),
        SEARCHES_A_DAY(20,  Duration.ofDays(1));

        final int most;
        final Duration within;

        Limit(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }
    // spotless:on

    /** A limit that was reached and when there is room again. */
    record Reached(Limit limit, Instant again) {

        /** The answer for somebody who wanted to open. */
        Opening told(Reader reader) {
            VaultEvent.log(new VaultEvent.LimitReached(reader.province(), reader.person(), limit));
            return new Opening.Exhausted(limit.name(), again);
        }
    }

    private final JdbcClient sql;

    Quota(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes these openings from the person's quota, or says which limit they would break. */
    Optional<Reached> take(Reader reader, Purpose purpose, List<Sealed> asked, Instant now) {
        lock(reader);
        var cases = asked.stream().map(s -> s.context().of()).collect(Collectors.toSet());
        var places = asked.stream().filter(s -> s.context().kind() == FieldClass.PLACE).count();
        var reached =
                cases(reader, cases, Limit.CASES_AN_HOUR, now)
                        .or(() -> cases(reader, cases, Limit.CASES_A_DAY, now))
                        .or(() -> places(reader, places, now));
        if (reached.isEmpty()) {
            cases.forEach(of -> keep(reader, purpose, of, asked, now));
        }
        return reached;
    }

    /** Takes one search from the person's quota, or says that there is none left today. */
    Optional<Reached> takeSearch(Reader reader, Instant now) {
        lock(reader);
        var limit = Limit.SEARCHES_A_DAY;
        var earlier =
                sql.sql(
                                """
                                select at from vault.search
                                where province = :province and person = :person and at > :since
                                order by at
                                """)
                        .param("province", reader.province())
                        .param("person", reader.person())
                        .param("since", now.minus(limit.within).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .list();
        if (earlier.size() >= limit.most) {
            return Optional.of(new Reached(limit, earlier.getFirst().plus(limit.within)));
        }
        sql.sql(
                        """
                        insert into vault.search (province, person, at)
                        values (:province, :person, :at)
                        """)
                .param("province", reader.province())
                .param("person", reader.person())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    /** Holds this person's other openings and searches until the transaction ends. */
    void lock(Reader reader) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "vault|" + reader.province() + "|" + reader.person())
                .query((row, n) -> 0)
                .single();
    }

    private Optional<Reached> cases(Reader reader, Set<CaseId> more, Limit limit, Instant now) {
        var opened =
                sql.sql(
                                """
                                select case_province, case_id, max(at) from vault.opening
                                where province = :province and person = :person and at > :since
                                group by case_province, case_id order by max(at)
                                """)
                        .param("province", reader.province())
                        .param("person", reader.person())
                        .param("since", now.minus(limit.within).atOffset(ZoneOffset.UTC))
                        .query((row, n) ->
                                new Opened(
                                        new CaseId(
                                                row.getString(1),
                                                row.getObject(2, java.util.UUID.class)),
                                        row.getTimestamp(3).toInstant()))
                        .list();
        var all = opened.stream().map(Opened::of).collect(Collectors.toSet());
        all.addAll(more);
        if (all.size() <= limit.most) {
            return Optional.empty();
        }
        var oldest = opened.isEmpty() ? now : opened.getFirst().last();
        return Optional.of(new Reached(limit, oldest.plus(limit.within)));
    }

    private record Opened(CaseId of, Instant last) {}

    private Optional<Reached> places(Reader reader, long more, Instant now) {
        var limit = Limit.PLACES_AN_HOUR;
        if (more == 0) {
            return Optional.empty();
        }
        return sql.sql(
                        """
                        select coalesce(sum(place_fields), 0), coalesce(min(at), :now)
                        from vault.opening
                        where province = :province and person = :person and at > :since
                          and place_fields > 0
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", reader.province())
                .param("person", reader.person())
                .param("since", now.minus(limit.within).atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        row.getLong(1) + more <= limit.most
                                ? Optional.<Reached>empty()
                                : Optional.of(
                                        new Reached(
                                                limit,
                                                row.getTimestamp(2)
                                                        .toInstant()
                                                        .plus(limit.within))))
                .single();
    }

    private void keep(Reader reader, Purpose purpose, CaseId of, List<Sealed> asked, Instant now) {
        var fields = asked.stream().filter(s -> s.context().of().equals(of)).toList();
        var places = fields.stream().filter(s -> s.context().kind() == FieldClass.PLACE).count();
        sql.sql(
                        """
                        insert into vault.opening
                            (province, person, at, case_province, case_id, purpose, fields,
                             place_fields)
                        values (:province, :person, :at, :caseProvince, :caseId, :purpose, :fields,
                                :places)
                        """)
                .param("province", reader.province())
                .param("person", reader.person())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("caseProvince", of.province())
                .param("caseId", of.id())
                .param("purpose", purpose.name())
                .param("fields", fields.size())
                .param("places", (int) places)
                .update();
    }
}
