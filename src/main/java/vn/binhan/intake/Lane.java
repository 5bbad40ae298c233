package vn.binhan.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The lane of public reports when very many come at once. Nobody is refused: whoever comes while
 * the lane is crowded either lets the browser work for a second or two, or comes back with the same
 * form after a few seconds. Work and waiting are bound to one form, so a flood pays for each of its
 * reports, and callers of one source wait behind each other, not before the others.
 */
final class Lane {
    /** So many a second go straight through, far more than people ever report. */
    static final int A_SECOND = 50;

    static final int AT_ONCE = 200;

    /** Leading zero bits of the work: about 65,000 hashes. */
    static final int BITS = 16;

    private static final long SHORTEST = Duration.ofSeconds(3).toNanos();
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();
    private static final long BEHIND_EACH_OTHER = Duration.ofMillis(500).toNanos();

    /** A token is good so long after its time has come. */
    private static final long KEPT = Duration.ofMinutes(30).toNanos();

    private static final int MOST_SOURCES = 20_000;

    private final LongSupplier nanos;
    private final Mac keyed = keyed();
    private final LinkedHashMap<Long, Long> sources = new LinkedHashMap<>();
    private double room = AT_ONCE;
    private long filled;

    Lane() {
        this(System::nanoTime);
    }

    Lane(LongSupplier nanos) {
        this.nanos = nanos;
        this.filled = nanos.getAsLong();
    }

    /** Lets the report in, or says how it comes in. */
    Optional<Acceptance.Crowded> enter(UUID form, Intake.Entry entry) {
        var now = nanos.getAsLong();
        if (hasWorked(form, entry.solution())
                || hasWaited(form, entry.token(), now)
                || hasRoom(now)) {
            return Optional.empty();
        }
        var due = due(entry.source(), now);
        return Optional.of(
                new Acceptance.Crowded(
                        token(form, due), Duration.ofNanos(due - now), challenge(form), BITS));
    }

    private synchronized boolean hasRoom(long now) {
        room = Math.min(AT_ONCE, room + (now - filled) * (A_SECOND / 1e9));
        filled = now;
        if (room < 1) {
            return false;
        }
        room--;
        return true;
    }

    /** When this source's next form may come: each one a little behind the one before. */
    private long due(String source, long now) {
        return due(ByteBuffer.wrap(mac("source", source)).getLong(), now);
    }

    private synchronized long due(Long hash, long now) {
        var last = sources.remove(hash);
        var due =
                last == null || last < now + SHORTEST
                        ? now + SHORTEST
                        : Math.min(last + BEHIND_EACH_OTHER, now + LONGEST);
        sources.put(hash, due);
        if (sources.size() > MOST_SOURCES) {
            sources.pollFirstEntry();
        }
        return due;
    }

    private String challenge(UUID form) {
        return text(mac("challenge", form.toString()));
    }

    /** Whether SHA-256 of challenge, point and solution begins with as many zero bits. */
    private boolean hasWorked(UUID form, String solution) {
        if (solution.isEmpty() || solution.length() > 32) {
            return false;
        }
        var hash = sha((challenge(form) + "." + solution).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getInt() >>> (Integer.SIZE - BITS) == 0;
    }

    private String token(UUID form, long due) {
        return due + "." + text(mac("token|" + due, form.toString()));
    }

    private boolean hasWaited(UUID form, String token, long now) {
        var dot = token.indexOf('.');
        if (dot < 1 || dot > 20 || !token.substring(0, dot).matches("-?\\d{1,19}")) {
            return false;
        }
        try {
            var due = Long.parseLong(token.substring(0, dot));
            return due - now <= 0
                    && now - due < KEPT
                    && MessageDigest.isEqual(
                            token(form, due).getBytes(StandardCharsets.UTF_8),
                            token.getBytes(StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A copy of one that has its key already: a flood must cost the server next to nothing. */
    private byte[] mac(String use, String value) {
        try {
            return ((Mac) keyed.clone())
                    .doFinal((use + "\n" + value).getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac keyed() {
        try {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
