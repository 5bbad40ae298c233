package vn.binhan.vault;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A hardware token over PKCS#11 stands before the key: an AES key that never leaves the token opens
 * the key file, so a copied file is worth nothing without the token and its PIN.
 */
final class TokenGuard implements KeyGuard {
    private static final String LABEL = "binhan";
    private static final int KEY_BITS = 256;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path settings;
    private final char[] pin;

    TokenGuard(Path settings, char[] pin) {
        this.settings = settings;
        this.pin = pin.clone();
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public byte[] keep(byte[] key, byte[] salt) {
        var nonce = RootKey.random(NONCE);
        try {
            var provider = provider();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    tokenKey(provider, true),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(salt);
            var sealed = cipher.doFinal(key);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new VaultFault("vault.token.failed", settings);
        }
    }

    @Override
    public byte[] release(byte[] kept, byte[] salt) throws GeneralSecurityException {
        var provider = provider();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(
                Cipher.DECRYPT_MODE,
                tokenKey(provider, false),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(kept, NONCE)));
        cipher.updateAAD(salt);
        return cipher.doFinal(kept, NONCE, kept.length - NONCE);
    }

    private Provider provider() throws GeneralSecurityException {
        var plain = Security.getProvider("SunPKCS11");
        if (plain == null) {
            throw new GeneralSecurityException("No PKCS#11 here");
        }
        try {
            return plain.configure(settings.toString());
        } catch (RuntimeException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private Key tokenKey(Provider provider, boolean make) throws GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS11", provider);
        try {
            store.load(null, pin);
        } catch (java.io.IOException e) {
            throw new GeneralSecurityException("The token does not take the PIN", e);
        }
        var known = store.getKey(LABEL, null);
        if (known != null) {
            return known;
        }
        if (!make) {
            throw new GeneralSecurityException("The token has no key of this name");
        }
        var generator = KeyGenerator.getInstance("AES", provider);
        generator.init(KEY_BITS);
        SecretKey fresh = generator.generateKey();
        store.setEntry(LABEL, new KeyStore.SecretKeyEntry(fresh), null);
        return store.getKey(LABEL, null);
    }
}
