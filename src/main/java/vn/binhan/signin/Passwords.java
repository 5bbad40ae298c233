package vn.binhan.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords: long rather than strange, kept as Argon2id. Only a few are computed at a time, so that
 * many sign-ins at once wait for each other instead of eating the memory.
 */
final class Passwords {
    /** The shortest password, in characters; nothing else is asked of its signs. */
    static final int SHORTEST = 15;

    /** The longest that is looked at, so that nobody can make the server hash megabytes. */
    static final int LONGEST = 128;

    private static final int SALT = 16;
    private static final int DIGEST = 32;
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder argon2id;
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    Passwords(Strictness strictness) {
        argon2id =
                new Argon2PasswordEncoder(
                        SALT, DIGEST, 1, strictness.memory(), strictness.passes());
        nobodys = nobodys(strictness);
    }

    /** Costs what every hash costs to try, and was made from no password at all. */
    static String nobodys(Strictness strictness) {
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(strictness.memory(), strictness.passes(), random(SALT), random(DIGEST));
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    String hash(String password) {
        return withPlace(() -> argon2id.encode(password));
    }

    /** Whether this hash was made with less than what is asked today. */
    boolean isWeak(String hash) {
        return argon2id.upgradeEncoding(hash);
    }

    /** Whether the password fits; an account that does not exist costs the same time. */
    boolean fits(String password, @Nullable String hash) {
        var known = hash != null && password.length() <= LONGEST;
        var against = hash == null ? nobodys : hash;
        var tried = password.length() <= LONGEST ? password : "too long";
        return withPlace(() -> argon2id.matches(tried, against)) && known;
    }

    private <T> T withPlace(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
