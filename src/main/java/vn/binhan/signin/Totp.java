package vn.binhan.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every thirty seconds: RFC 6238 with HMAC-SHA-1, as every app for
 * it does. Its forty lines over the JDK's Mac are fewer than what a library would ask us to watch.
 */
final class Totp {
    /** The length of a secret in bytes: that of the hash, as RFC 4226 recommends. */
    static final int SECRET = 20;

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int BELOW = 1_000_000;
    private static final int SLIP = 1;

    private Totp() {}

    /** The step of thirty seconds in which this moment lies. */
    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The code of a step. */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % BELOW);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step whose code was typed: this one, the one before or after, and none up to the last
     * that was used, so that a code counts once; empty when the code is wrong.
     */
    static OptionalLong matching(byte[] secret, String typed, Instant now, long lastUsed) {
        var digits = typed.replaceAll("\\s", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (var step = step(now) - SLIP; step <= step(now) + SLIP; step++) {
            var code = code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(code, digits) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
