package vn.binhan.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** The passkeys as they are kept; only what is public about them is known here. */
final class PasskeyStore {
    private static final String COLUMNS =
            """
            select province, person, id, credential, public_key, sign_count, backup_eligible,
                   backed_up, label, made_at, last_used_at
            from signin.passkey
            """;

    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The passkeys of this person, oldest first. */
    List<Passkey> of(PersonId person) {
        return sql.sql(COLUMNS + "where province = :province and person = :person order by id")
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) -> passkey(row))
                .list();
    }

    /** The same, and nobody changes them until this transaction ends. */
    List<Passkey> locked(PersonId person) {
        sql.sql(
                        """
                        select handle from signin.handle
                        where province = :province and person = :person for update
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) -> row.getString(1))
                .optional();
        return of(person);
    }

    Optional<Passkey> named(String credential) {
        return sql.sql(COLUMNS + "where credential = :credential")
                .param("credential", credential)
                .query((row, n) -> passkey(row))
                .optional();
    }

    /** The same, and nobody uses it beside this transaction. */
    Optional<Passkey> namedAndLocked(String credential) {
        return sql.sql(COLUMNS + "where credential = :credential for update")
                .param("credential", credential)
                .query((row, n) -> passkey(row))
                .optional();
    }

    /** Keeps a new one and names it by its number. */
    long add(Passkey passkey) {
        return sql.sql(
                        """
                        insert into signin.passkey
                            (province, person, credential, public_key, sign_count,
                             backup_eligible, backed_up, label, made_at)
                        values (:province, :person, :credential, :key, :count,
                                :eligible, :backed, :label, :at)
                        returning id
                        """)
                .param("province", passkey.person().province())
                .param("person", passkey.person().number())
                .param("credential", passkey.credential())
                .param("key", passkey.publicKey())
                .param("count", passkey.signCount())
                .param("eligible", passkey.backupEligible())
                .param("backed", passkey.backedUp())
                .param("label", passkey.label())
                .param("at", passkey.madeAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    void used(Passkey passkey, long signCount, boolean backedUp, Instant now) {
        sql.sql(
                        """
                        update signin.passkey
                        set sign_count = :count, backed_up = :backed, last_used_at = :now
                        where province = :province and id = :id
                        """)
                .param("count", signCount)
                .param("backed", backedUp)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", passkey.person().province())
                .param("id", passkey.number())
                .update();
    }

    void remove(Passkey passkey) {
        sql.sql("delete from signin.passkey where province = :province and id = :id")
                .param("province", passkey.person().province())
                .param("id", passkey.number())
                .update();
    }

    /** The random name by which authenticators know this person, made when first asked for. */
    String handle(PersonId person) {
        sql.sql(
                        """
                        insert into signin.handle (province, person, handle)
                        values (:province, :person, :handle) on conflict do nothing
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("handle", Challenges.random())
                .update();
        return sql.sql(
                        """
                        select handle from signin.handle
                        where province = :province and person = :person
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        var used = row.getObject(11, OffsetDateTime.class);
        return new Passkey(
                new PersonId(row.getString(1), row.getLong(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
