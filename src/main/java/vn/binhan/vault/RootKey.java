package vn.binhan.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The root of all keys of an installation: 32 random bytes in memory. It wraps the keys of the
 * provinces and nothing else; 2 of 3 shares bring it back.
 */
final class RootKey {
    private static final byte[] PROOF = "Bình An".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROOF_CONTEXT = "proof".getBytes(StandardCharsets.UTF_8);
    private static final int NUMBER = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final String fingerprint;

    RootKey(byte[] secret) {
        this.secret = secret.clone();
        var digits =
                HexFormat.of()
                        .formatHex(SealingKey.derive(secret, "fingerprint"), 0, 6)
                        .toUpperCase(Locale.ROOT);
        this.fingerprint =
                String.join(
                        "-", digits.substring(0, 4), digits.substring(4, 8), digits.substring(8));
    }

    static RootKey fresh() {
        return new RootKey(random(SealingKey.LENGTH));
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** Tells keys apart without telling anything about them; printed on the papers. */
    String fingerprint() {
        return fingerprint;
    }

    /** An envelope that only this key opens; kept beside the key to prove shares against. */
    byte[] proof() {
        return use("proof").seal(PROOF, PROOF_CONTEXT);
    }

    boolean opens(byte[] proof) {
        try {
            return Arrays.equals(use("proof").open(proof, PROOF_CONTEXT), PROOF);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] wrap(byte[] provinceKey, String province, int version) {
        return use("province").seal(provinceKey, context(province, version));
    }

    byte[] unwrap(byte[] wrapped, String province, int version) throws GeneralSecurityException {
        return use("province").open(wrapped, context(province, version));
    }

    /** A secret for one use, which comes back with the root key. */
    byte[] derive(String use) {
        return SealingKey.derive(secret, use);
    }

    private static byte[] context(String province, int version) {
        return ("province-key|" + province + "|" + version).getBytes(StandardCharsets.UTF_8);
    }

    private SealingKey use(String use) {
        return SealingKey.of(SealingKey.derive(secret, use), NUMBER);
    }

    @Override
    public String toString() {
        return "root key " + fingerprint;
    }
}
