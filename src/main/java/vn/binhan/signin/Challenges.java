package vn.binhan.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The random numbers that passkeys sign. Each is good for one purpose, at the browser that asked
 * for it, once, and soon; taking one is a deletion, so of two who take it one comes away empty.
 */
final class Challenges {
    /** How long somebody may look for her phone, and no longer. */
    static final Duration OPEN_FOR = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final InstantSource clock;

    Challenges(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new one for this purpose at this browser, base64url; those that ran out are forgotten. */
    String begin(String purpose, String session) {
        var now = clock.instant();
        sql.sql("delete from signin.challenge where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var challenge = random();
        sql.sql(
                        """
                        insert into signin.challenge
                            (challenge_hash, session_hash, purpose, expires_at)
                        values (:challenge, :session, :purpose, :expires)
                        """)
                .param("challenge", PasswordSignIn.hash(challenge))
                .param("session", PasswordSignIn.hash(session))
                .param("purpose", purpose)
                .param("expires", now.plus(OPEN_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return challenge;
    }

    /** Whether this one was begun here for this and is still open; from now on it is not. */
    boolean take(String challenge, String purpose, String session) {
        return sql.sql(
                                """
                                delete from signin.challenge
                                where challenge_hash = :challenge and session_hash = :session
                                  and purpose = :purpose and expires_at > :now
                                """)
                        .param("challenge", PasswordSignIn.hash(challenge))
                        .param("session", PasswordSignIn.hash(session))
                        .param("purpose", purpose)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** 256 random bits, base64url. */
    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
