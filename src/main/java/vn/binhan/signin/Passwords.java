package vn.binhan.signin;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords: long rather than strange, kept as Argon2id with 19 MiB and two passes. */
final class Passwords {
    /** The shortest password, in characters; nothing else is asked of it. */
    static final int SHORTEST = 15;

    /** The longest that is looked at, so that nobody can make the server hash megabytes. */
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2id = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atOnce = new Semaphore(4, true);
    private final String nobodys = argon2id.encode("nobody has this password");

    String hash(String password) {
        return withPlace(() -> argon2id.encode(password));
    }

    /** Whether the password fits; an account that does not exist costs the same time. */
    boolean fits(String password, @Nullable String hash) {
        var known = hash != null && password.length() <= LONGEST;
        var against = hash == null ? nobodys : hash;
        var tried = password.length() <= LONGEST ? password : "too long";
        return withPlace(() -> argon2id.matches(tried, against)) && known;
    }

    private <T> T withPlace(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
