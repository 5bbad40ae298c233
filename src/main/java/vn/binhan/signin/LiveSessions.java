package vn.binhan.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/**
 * Which session of a person is the live one, as it is kept: on the durable connections, so that a
 * session that was ended stays ended after a power cut.
 */
final class LiveSessions {
    private final JdbcClient sql;

    LiveSessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest session of a person and how it ended, if it did. */
    private record Newest(UUID id, @Nullable String ended) {}

    /** Makes this the live session of the person; the one before is over by that. */
    void begin(Held held) {
        sql.sql(
                        """
                        insert into signin.session (province, person, id, since)
                        values (:province, :person, :id, :since)
                        on conflict (province, person) do update
                        set id = excluded.id, since = excluded.since, ended = null, ended_at = null
                        """)
                .param("province", held.person().province())
                .param("person", held.person().number())
                .param("id", held.id())
                .param("since", held.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Why this session is no longer the live one; absent while it is. */
    Optional<Ending> ending(Held held) {
        var newest =
                sql.sql(
                                """
                                select id, ended from signin.session
                                where province = :province and person = :person
                                """)
                        .param("province", held.person().province())
                        .param("person", held.person().number())
                        .query((row, n) ->
                                new Newest(row.getObject(1, UUID.class), row.getString(2)))
                        .optional();
        if (newest.isEmpty()) {
            return Optional.of(Ending.SIGNED_OUT);
        }
        if (!newest.get().id().equals(held.id())) {
            return Optional.of(Ending.ELSEWHERE);
        }
        return Optional.ofNullable(newest.get().ended()).map(Ending::valueOf);
    }

    /** Ends the person's live session; false when there is none. */
    boolean end(PersonId person, Ending why, Instant now) {
        return sql.sql(
                                """
                                update signin.session set ended = :why, ended_at = :now
                                where province = :province and person = :person and ended is null
                                """)
                        .param("why", why.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("province", person.province())
                        .param("person", person.number())
                        .update()
                == 1;
    }
}
