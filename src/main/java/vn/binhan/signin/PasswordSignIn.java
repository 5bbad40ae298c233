package vn.binhan.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;

/**
 * Signing in with a password. Wrong tries make the next answer slower, up to a bound; nobody is
 * ever locked out, because a lock-out is a tool for whoever wants the officer away from her desk.
 */
final class PasswordSignIn {
    /** The longest an answer is held back. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(8);

    /** After this long without a wrong try all is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Access access;
    private final Credentials credentials;
    private final Passwords passwords;
    private final InstantSource clock;

    PasswordSignIn(
            JdbcClient sql,
            Access access,
            Credentials credentials,
            Passwords passwords,
            InstantSource clock) {
        this.sql = sql;
        this.access = access;
        this.credentials = credentials;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The person, or nothing when login and password do not fit together. */
    Optional<Proven> attempt(String login, String password) throws InterruptedException {
        var name = login.strip().toLowerCase(Locale.ROOT);
        var hash = hash(name);
        Thread.sleep(delay(failures(hash, clock.instant())));
        var person = access.byLogin(name);
        var kept = person.flatMap(credentials::passwordOf);
        var fits = passwords.fits(password, kept.orElse(null));
        if (!fits || person.isEmpty()) {
            countFailure(hash, clock.instant());
            return Optional.empty();
        }
        forget(hash);
        return Optional.of(new Proven(person.get(), Means.PASSWORD));
    }

    /** How long the answer after this many wrong tries is held back. */
    static Duration delay(int failures) {
        if (failures < 3) {
            return Duration.ZERO;
        }
        var delay = Duration.ofMillis(250L << Math.min(failures - 3, 10));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private int failures(byte[] login, Instant now) {
        return sql.sql(
                        """
                        select failures from signin.delay
                        where login_hash = :login and last_at > :since
                        """)
                .param("login", login)
                .param("since", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    private void countFailure(byte[] login, Instant now) {
        sql.sql(
                        """
                        insert into signin.delay as d (login_hash, failures, last_at)
                        values (:login, 1, :now)
                        on conflict (login_hash) do update
                        set failures = case when d.last_at > :since then d.failures + 1 else 1 end,
                            last_at = :now
                        """)
                .param("login", login)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forget(byte[] login) {
        sql.sql("delete from signin.delay where login_hash = :login")
                .param("login", login)
                .update();
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
