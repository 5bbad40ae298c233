package vn.binhan.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The unwrapped key of one case, in memory only. An envelope is the key's number and the padded
 * value, sealed under the sub-key of its case and class and bound to its place.
 */
final class CaseKey {
    private final CaseId id;
    private final int keyId;
    private final byte[] secret;
    private final AtomicReferenceArray<Below> byClass =
            new AtomicReferenceArray<>(FieldClass.values().length);

    /** The sub-key of one class and what every place bound to it ends with. */
    private record Below(SealingKey key, byte[] bound) {}

    CaseKey(CaseId id, int keyId, byte[] secret) {
        this.id = id;
        this.keyId = keyId;
        this.secret = secret;
    }

    Sealed seal(FieldContext context, byte[] value) {
        var below = below(context);
        var bound = context.bound(below.bound);
        return Sealed.made(context, Padding.padded(value, padded -> below.key.seal(padded, bound)));
    }

    /** The value; an envelope from elsewhere, cut or changed, is refused. */
    byte[] open(Sealed sealed) throws GeneralSecurityException {
        var below = below(sealed.context());
        return Padding.strip(
                below.key.open(sealed.envelope(), sealed.context().bound(below.bound)));
    }

    private Below below(FieldContext context) {
        if (!context.of().equals(id)) {
            throw new IllegalArgumentException("The key of another case");
        }
        var kind = context.kind();
        var known = byClass.get(kind.ordinal());
        if (known == null) {
            var use = "field|" + kind + "|" + id;
            known =
                    new Below(
                            SealingKey.of(SealingKey.derive(secret, use), keyId),
                            (kind + "|" + keyId).getBytes(StandardCharsets.UTF_8));
            byClass.set(kind.ordinal(), known);
        }
        return known;
    }
}
