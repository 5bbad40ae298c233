package vn.binhan.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
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

    /**
     * The newest session of a person and how it ended, if it did.
     *
     * @param id absent where the person never had one
     */
    record Newest(@Nullable UUID id, @Nullable String ended) {
        private static Newest read(ResultSet row, int from) throws SQLException {
            return new Newest(row.getObject(from, UUID.class), row.getString(from + 1));
        }

        /** Why this session is no longer the live one; absent while it is. */
        Optional<Ending> ending(Held held) {
            if (id == null) {
                return Optional.of(Ending.SIGNED_OUT);
            }
            if (!id.equals(held.id())) {
                return Optional.of(Ending.ELSEWHERE);
            }
            return Optional.ofNullable(ended).map(Ending::valueOf);
        }
    }

    /** Reads the newest session in the question of who somebody is, which every page asks. */
    static final class Beside implements Access.Beside<Newest> {
        @Override
        public String columns() {
            return ", s.id, s.ended";
        }

        @Override
        public String join() {
            return "left join signin.session s on s.province = p.province and s.person = p.id";
        }

        @Override
        public Newest read(ResultSet row, int from) throws SQLException {
            return Newest.read(row, from);
        }
    }

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
        return sql.sql(
                        """
                        select id, ended from signin.session
                        where province = :province and person = :person
                        """)
                .param("province", held.person().province())
                .param("person", held.person().number())
                .query((row, n) -> Newest.read(row, 1))
                .optional()
                .orElse(new Newest(null, null))
                .ending(held);
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
