package vn.binhan.ownview;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Slow hashes of her words (Argon2id); a case without words costs the same time. */
final class Proofs {
    private static final int MEMORY = 64 * 1024;
    private static final int PASSES = 3;
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder argon2id =
            new Argon2PasswordEncoder(16, 32, 1, MEMORY, PASSES);
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final Supplier<String> nobodys = new Once(() -> of("nobody has chosen these words"));

    String of(String typed) {
        return withPlace(() -> argon2id.encode(Factor.key(typed)));
    }

    boolean fits(String typed, @Nullable String proof) {
        var asked = typed.length() > Factor.LONGEST ? "" : Factor.key(typed);
        var against = proof == null ? nobodys.get() : proof;
        return withPlace(() -> argon2id.matches(asked, against)) && proof != null;
    }

    private <T> T withPlace(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** Made when it is first needed, so that no start waits for it. */
    private static final class Once implements Supplier<String> {
        private final Supplier<String> made;
        private @Nullable String value;

        Once(Supplier<String> made) {
            this.made = made;
        }

        @Override
        public synchronized String get() {
            if (value == null) {
                value = made.get();
            }
            return value;
        }
    }
}
