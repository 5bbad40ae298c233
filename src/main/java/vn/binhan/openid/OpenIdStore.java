package vn.binhan.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** Which account of the provider is whose, and the sign-ins that are under way there. */
final class OpenIdStore {
    /** How long somebody may take at the provider. */
    static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private final JdbcClient sql;

    OpenIdStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what was begun under its state, for this browser only. */
    void begin(String state, String session, Attempt attempt, Instant now) {
        sql.sql("delete from openid.attempt where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql(
                        """
                        insert into openid.attempt
                            (state_hash, session_hash, nonce, verifier, back, invitation,
                             expires_at)
                        values (:state, :session, :nonce, :verifier, :back, :invitation, :expires)
                        """)
                .param("state", hash(state))
                .param("session", hash(session))
                .param("nonce", attempt.nonce())
                .param("verifier", attempt.verifier())
                .param("back", attempt.back())
                .param("invitation", attempt.invitation())
                .param("expires", now.plus(OPEN_FOR).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was begun at this browser under this state, once: whoever comes again gets nothing. */
    Optional<Attempt> take(String state, String session, Instant now) {
        return sql.sql(
                        """
                        delete from openid.attempt
                        where state_hash = :state and session_hash = :session
                          and expires_at > :now
                        returning nonce, verifier, back, invitation
                        """)
                .param("state", hash(state))
                .param("session", hash(session))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Attempt(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .optional();
    }

    /** Whose account this is; a bound account stays with its person. */
    Optional<PersonId> owner(ProvenAccount account) {
        return sql.sql(
                        """
                        select province, person from openid.account
                        where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .query((row, n) -> new PersonId(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** Whether this person has an account of this provider. */
    boolean isBound(PersonId person, String issuer) {
        return sql.sql(
                        """
                        select exists (select from openid.account
                        where province = :province and person = :person and issuer = :issuer)
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("issuer", issuer)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void bind(PersonId person, ProvenAccount account, Instant now) {
        sql.sql(
                        """
                        insert into openid.account
                            (province, person, issuer, subject, bound_at, last_used_at)
                        values (:province, :person, :issuer, :subject, :now, :now)
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void used(ProvenAccount account, Instant now) {
        sql.sql(
                        """
                        update openid.account set last_used_at = :now
                        where issuer = :issuer and subject = :subject
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .update();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
