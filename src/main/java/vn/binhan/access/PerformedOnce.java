package vn.binhan.access;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.ledger.Ledger;

/** Remembers the keys of forms, so that one that is sent twice counts once. */
final class PerformedOnce {
    private final JdbcClient sql;

    PerformedOnce(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Claims the key for this act, waiting for a twin that is still under way; the earlier outcome
     * when the same person already did the same thing with it.
     *
     * @param asking who asks behind the second wall, told to the database along with the claim
     */
    @Nullable Outcome claim(
            Actor actor, UUID key, Operation operation, Instant now, Wall.@Nullable Asking asking) {
        var claimed =
                sql.sql(
                                """
                                with said as materialized (
                                    select set_config('binhan.me', coalesce(:proof,
                                        current_setting('binhan.me', true), ''), true))
                                insert into access.performed_once
                                    (province, key, person, operation, at)
                                select :province, :key, :person, :operation, :at from said
                                on conflict do nothing
                                """)
                        .param("proof", asking == null ? null : asking.saidAlong(), Types.VARCHAR)
                        .param("province", actor.person().province())
                        .param("key", key)
                        .param("person", actor.person().number())
                        .param("operation", operation.name())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update();
        if (claimed == 1) {
            return null;
        }
        var result =
                sql.sql(
                                """
                                select result from access.performed_once
                                where province = :province and key = :key
                                  and person = :person and operation = :operation
                                """)
                        .param("province", actor.person().province())
                        .param("key", key)
                        .param("person", actor.person().number())
                        .param("operation", operation.name())
                        .query((row, n) -> row.getString(1))
                        .optional();
        return result.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Denied::new);
    }

    /** Keeps the result beside the key: the last statement of the act. */
    static Ledger.Last settling(Actor actor, UUID key, String result) {
        return new Ledger.Last(
                """
                update access.performed_once set result = :result
                where province = :province and key = :key
                """,
                Map.of("result", result, "province", actor.person().province(), "key", key));
    }
}
