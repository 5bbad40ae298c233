package vn.binhan.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** The passwords as they are kept, and the links by which they are chosen; of both only hashes. */
final class Credentials {
    private final JdbcClient sql;

    Credentials(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> passwordOf(PersonId person) {
        return sql.sql(
                        """
                        select hash from signin.password
                        where province = :province and person = :person
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    void setPassword(PersonId person, String hash) {
        sql.sql(
                        """
                        insert into signin.password (province, person, hash)
                        values (:province, :person, :hash)
                        on conflict (province, person) do update set hash = excluded.hash
                        """)
                .param("hash", hash)
                .param("province", person.province())
                .param("person", person.number())
                .update();
    }

    /** Takes the password away: nobody signs in with it any more. */
    void removePassword(PersonId person) {
        sql.sql("delete from signin.password where province = :province and person = :person")
                .param("province", person.province())
                .param("person", person.number())
                .update();
    }

    /** Who of this province has come in by a link or has chosen a password. */
    Set<PersonId> ready(String province) {
        return new HashSet<>(
                sql.sql(
                                """
                                select person from signin.password where province = :province
                                union
                                select person from signin.invitation
                                where province = :province and person is not null
                                  and used_at is not null
                                """)
                        .param("province", province)
                        .query((row, n) -> new PersonId(province, row.getLong(1)))
                        .list());
    }

    /** Whether nobody in the whole house can show a second factor of this room. */
    boolean nobodyHasTwo() {
        return sql.sql(
                        """
                        select not exists (select from signin.factor where confirmed_at is not null)
                          and not exists (select from signin.passkey)
                        """)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void invite(byte[] tokenHash, String province, @Nullable PersonId person, Instant expires) {
        sql.sql(
                        """
                        insert into signin.invitation (token_hash, province, person, expires_at)
                        values (:hash, :province, :person, :expires)
                        """)
                .param("hash", tokenHash)
                .param("province", province)
                .param("person", person == null ? null : person.number())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An invitation that still opens; a null person stands for the first administrator. */
    record Invitation(String province, @Nullable PersonId person) {}

    Optional<Invitation> openInvitation(byte[] tokenHash, Instant now) {
        return sql.sql(
                        """
                        select province, person from signin.invitation
                        where token_hash = :hash and used_at is null and expires_at > :now
                        for update
                        """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var number = row.getLong(2);
                    var person = row.wasNull() ? null : new PersonId(row.getString(1), number);
                    return new Invitation(row.getString(1), person);
                })
                .optional();
    }

    void useInvitation(byte[] tokenHash, Instant now) {
        sql.sql("update signin.invitation set used_at = :now where token_hash = :hash")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", tokenHash)
                .update();
    }
}
