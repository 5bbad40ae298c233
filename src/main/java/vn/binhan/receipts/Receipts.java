package vn.binhan.receipts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes receipts and the names under which they are looked up. The database keeps only a keyed hash
 * of a stretched receipt; the key lies with the vault's keys, so that whoever has the database
 * alone cannot even begin to guess.
 */
public final class Receipts {
    /** Rounds of PBKDF2 with HMAC-SHA-512, the same in a browser and here. */
    public static final int ROUNDS = 210_000;

    /** Bytes of a stretched receipt and of a name to look it up. */
    public static final int LENGTH = 32;

    /** So many stretches at a time leave the other processors to the reports themselves. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final byte[] key;
    private final Semaphore stretching = new Semaphore(AT_ONCE, true);

    /**
     * @param key 32 secret bytes that lie outside the database
     */
    public Receipts(byte[] key) {
        this.key = key.clone();
    }

    /** The receipt of a form without script: the same form always gives the same one. */
    public Receipt of(UUID submission) {
        return Receipt.from(mac("receipt", bytes(submission)));
    }

    /** A random number for what a form brings: sent again, the form gives the same one. */
    public UUID number(UUID submission) {
        return number(mac("number", bytes(submission)));
    }

    /** A random number made of random bytes, of which at least 16 are needed. */
    public static UUID number(byte[] random) {
        var hash = ByteBuffer.wrap(random);
        var high = hash.getLong() & ~0xF000L | 0x4000L;
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** What is mixed into every stretch of this installation; no secret, the browser needs it. */
    public byte[] salt() {
        return Arrays.copyOf(mac("salt", new byte[0]), 16);
    }

    /** The receipt made slow to guess: a tenth of a second and more of one processor. */
    public byte[] stretch(Receipt receipt) throws InterruptedException {
        stretching.acquire();
        try {
            var spec = new PBEKeySpec(receipt.digits().toCharArray(), salt(), ROUNDS, LENGTH * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            stretching.release();
        }
    }

    /** The name under which the database finds what this stretched receipt opens. */
    public byte[] lookup(byte[] stretched) {
        return mac("lookup", stretched);
    }

    /** A keyed hash that tells whether a form, sent again, brings the same. */
    public byte[] content(UUID submission, byte[] sent) {
        return mac("content|" + submission, sent);
    }

    private byte[] mac(String use, byte[] value) {
        return mac(key, use, value);
    }

    static byte[] mac(byte[] key, String use, String value) {
        return mac(key, use, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, String use, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID number) {
        return ByteBuffer.allocate(16)
                .putLong(number.getMostSignificantBits())
                .putLong(number.getLeastSignificantBits())
                .array();
    }
}
