package vn.binhan.servicelevels;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** The windows that provinces have set. */
final class WindowStore {
    private final JdbcClient sql;

    WindowStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a province has set.
     *
     * @param version counts the changes from 1 on
     */
    record Set(Windows windows, int version, Instant at, PersonId by) {}

    /** Empty where the usual ones hold. */
    Optional<Set> of(String province) {
        return sql.sql(
                        """
                        select answer, answer_in_danger, act, act_in_danger, read, read_in_danger,
                            version, set_at, set_by
                        from servicelevels.windows where province = :province
                        """)
                .param("province", province)
                .query((row, n) ->
                        new Set(
                                Windows.ofMinutes(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getInt(6)),
                                row.getInt(7),
                                row.getTimestamp(8).toInstant(),
                                new PersonId(province, row.getLong(9))))
                .optional();
    }

    /** Holds this province's windows until the end of the transaction, also before the first. */
    void lock(String province) {
        sql.sql("select pg_advisory_xact_lock(hashtext('servicelevels ' || :province))")
                .param("province", province)
                .query((row, n) -> 1)
                .list();
    }

    void set(String province, Windows windows, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into servicelevels.windows
                            (province, answer, answer_in_danger, act, act_in_danger, read,
                             read_in_danger, set_at, set_by)
                        values (:province, :answer, :answerInDanger, :act, :actInDanger, :read,
                            :readInDanger, :at, :by)
                        on conflict (province) do update set
                            answer = excluded.answer,
                            answer_in_danger = excluded.answer_in_danger,
                            act = excluded.act,
                            act_in_danger = excluded.act_in_danger,
                            read = excluded.read,
                            read_in_danger = excluded.read_in_danger,
                            version = servicelevels.windows.version + 1,
                            set_at = excluded.set_at,
                            set_by = excluded.set_by
                        """)
                .param("province", province)
                .param("answer", windows.answer().toMinutes())
                .param("answerInDanger", windows.answerInDanger().toMinutes())
                .param("act", windows.act().toMinutes())
                .param("actInDanger", windows.actInDanger().toMinutes())
                .param("read", windows.read().toMinutes())
                .param("readInDanger", windows.readInDanger().toMinutes())
                .param("at", java.sql.Timestamp.from(now))
                .param("by", by.number())
                .update();
    }
}
