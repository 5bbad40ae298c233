package vn.binhan.signin;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Seals a few bytes for one place: AES-256-GCM of Tink under a key outside the database. */
public final class SecretBox {
    private static final int LENGTH = 32;
    private static final int NUMBER = 1;

    private final Aead aead;

    private SecretBox(Aead aead) {
        this.aead = aead;
    }

    /** The box under this key of 64 hexadecimal digits, as it lies in the folder of the keys. */
    public static SecretBox under(String key) {
        return of(HexFormat.of().parseHex(key));
    }

    /** A box whose key lives as long as the program. */
    public static SecretBox passing() {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return of(key);
    }

    /** Seals these bytes for one place; opened for another place they are nothing. */
    public byte[] seal(byte[] value, String place) {
        try {
            return aead.encrypt(value, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for this place; empty for anything else. */
    public Optional<byte[]> open(byte[] sealed, String place) {
        try {
            return Optional.of(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @AccessesPartialKey
    private static SecretBox of(byte[] secret) {
        try {
            var parameters =
                    AesGcmParameters.builder()
                            .setKeySizeBytes(LENGTH)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.TINK)
                            .build();
            var key =
                    AesGcmKey.builder()
                            .setParameters(parameters)
                            .setKeyBytes(
                                    SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                            .setIdRequirement(NUMBER)
                            .build();
            var only = KeysetHandle.importKey(key).withFixedId(NUMBER).makePrimary();
            return new SecretBox(
                    KeysetHandle.newBuilder()
                            .addEntry(only)
                            .build()
                            .getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
