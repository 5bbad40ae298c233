package vn.binhan.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * A key made for a measurement and thrown away with it: seals and opens as the vault does, and
 * opens nothing but what it sealed itself.
 */
public final class TrialKey {
    private final CaseKey key;

    private TrialKey(CaseKey key) {
        this.key = key;
    }

    /** A fresh key for this case number. */
    public static TrialKey fresh(CaseId id) {
        var random = new SecureRandom();
        var secret = new byte[SealingKey.LENGTH];
        random.nextBytes(secret);
        return new TrialKey(new CaseKey(id, random.nextInt(), secret));
    }

    /** The sealed value. */
    public Sealed seal(FieldContext context, byte[] value) {
        return key.seal(context, value);
    }

    /** What this key sealed in this place; anything else is refused. */
    public byte[] open(Sealed sealed) throws GeneralSecurityException {
        return key.open(sealed);
    }
}
