package vn.binhan.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;

/**
 * One passkey of a person: a key that her phone, computer or security key holds and opens only
 * after it has checked her finger, face or code.
 *
 * @param credential its name, base64url
 * @param publicKey what the authenticator attested, base64url
 * @param signCount how often it signed when last seen; 0 for those that do not count
 * @param label what she calls it
 */
record Passkey(
        PersonId person,
        long number,
        String credential,
        String publicKey,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        String label,
        Instant madeAt,
        @Nullable Instant lastUsedAt) {}
