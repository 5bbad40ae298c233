package vn.binhan.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;

/**
 * The pair of keys of the postbox. Its private half is derived from the root key and kept nowhere:
 * the shares that bring the root key back bring it back too.
 */
final class PostboxKey {
    private static final int FROM_ROOT = 2;
    private static final int BEFORE_ROOT = 1;
    private static final byte[] USE = "postbox|moment".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BODY = "postbox|".getBytes(StandardCharsets.UTF_8);
    private static final HpkeParameters PARAMETERS = parameters();

    private final byte[] secret;
    private final Half half;

    /** What the key of a moment opens with. */
    interface Opener {
        byte[] open(byte[] wrapped) throws GeneralSecurityException;
    }

    /** The public half, with the number that stands before whatever is sealed to it. */
    record Half(int number, byte[] key) {
        byte[] bytes() {
            return ByteBuffer.allocate(1 + key.length).put((byte) number).put(key).array();
        }

        static Half of(byte[] bytes) {
            var key = new byte[bytes.length - 1];
            System.arraycopy(bytes, 1, key, 0, key.length);
            return new Half(bytes[0], key);
        }
    }

    private PostboxKey(byte[] secret, int number) {
        this.secret = secret;
        try {
            this.half = new Half(number, X25519.publicFromPrivate(secret));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static PostboxKey of(RootKey root) {
        return new PostboxKey(root.derive("postbox"), FROM_ROOT);
    }

    static PostboxKey passing(byte[] secret) {
        return new PostboxKey(secret, BEFORE_ROOT);
    }

    Half half() {
        return half;
    }

    /** Opens what was sealed to the root key's box, or to the one before there was a root key. */
    static Opener opener(RootKey root, Path folder) {
        try {
            var keys = KeysetHandle.newBuilder();
            keys.addEntry(of(root).entry().makePrimary());
            var before = Postbox.passingIfThere(folder);
            if (before != null) {
                keys.addEntry(passing(before).entry());
            }
            var opens = keys.build().getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
            return wrapped -> opens.decrypt(wrapped, USE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AccessesPartialKey
    private KeysetHandle.Builder.Entry entry() throws GeneralSecurityException {
        var key =
                HpkePrivateKey.create(
                        publicKey(half),
                        SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
        return KeysetHandle.importKey(key).withFixedId(half.number());
    }

    static HybridEncrypt sealer(Half to) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(
                            KeysetHandle.importKey(publicKey(to))
                                    .withFixedId(to.number())
                                    .makePrimary())
                    .build()
                    .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] wrap(HybridEncrypt box, byte[] secret) {
        try {
            return box.encrypt(secret, USE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the body is bound to. */
    static byte[] body(byte[] context) {
        return ByteBuffer.allocate(BODY.length + context.length).put(BODY).put(context).array();
    }

    @AccessesPartialKey
    private static HpkePublicKey publicKey(Half half) throws GeneralSecurityException {
        return HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(half.key()), half.number());
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
