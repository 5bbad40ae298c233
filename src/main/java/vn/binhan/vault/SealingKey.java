package vn.binhan.vault;

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
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A key of 32 bytes that seals and opens bytes bound to a context: AES-256-GCM of Tink. What it
 * seals begins with the key's number, so that another key refuses it without trying.
 */
final class SealingKey {
    static final int LENGTH = 32;

    private static final AesGcmParameters PARAMETERS = parameters();

    private final Aead aead;

    private SealingKey(Aead aead) {
        this.aead = aead;
    }

    @AccessesPartialKey
    static SealingKey of(byte[] secret, int number) {
        try {
            var key =
                    AesGcmKey.builder()
                            .setParameters(PARAMETERS)
                            .setKeyBytes(
                                    SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                            .setIdRequirement(number)
                            .build();
            var only = KeysetHandle.importKey(key).withFixedId(number).makePrimary();
            return new SealingKey(
                    KeysetHandle.newBuilder()
                            .addEntry(only)
                            .build()
                            .getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key for one use below a secret: HKDF-SHA-256 with the use as its label. */
    static byte[] derive(byte[] secret, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] value, byte[] context) {
        try {
            return aead.encrypt(value, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; anything that was changed, cut or moved here from elsewhere is refused. */
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return aead.decrypt(sealed, context);
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(LENGTH)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
