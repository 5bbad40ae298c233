package vn.binhan.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;

/**
 * What authenticators say, held against W3C Web Authentication level 3, sections 7.1 and 7.2: for
 * our address, for the number we gave, by somebody whom the device has verified. Which maker built
 * the device is not asked.
 */
final class PasskeyProofs {
    /** ES256, EdDSA and RS256, by their COSE numbers: what today's authenticators have. */
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    /** Why a passkey is refused whose counter did not rise. */
    static final String COPIED = "signin.passkey.copied";

    private static final Base64.Decoder FROM_BASE64URL = Base64.getUrlDecoder();
    private static final Base64.Encoder TO_BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter attested =
            new AttestedCredentialDataConverter(objects);

    /** What came of a check. */
    sealed interface Checked<T> {
        record Good<T>(T what) implements Checked<T> {}

        /** The reason is a key of the words files. */
        record Bad<T>(String reason) implements Checked<T> {}
    }

    /** How a passkey stands after it was used. */
    record Used(long signCount, boolean backedUp) {}

    /** What a browser sent about a new passkey; empty when it cannot be read. */
    Optional<RegistrationData> readNew(String json) {
        return read(() -> manager.parseRegistrationResponseJSON(json));
    }

    /** What a browser sent from a passkey; empty when it cannot be read. */
    Optional<AuthenticationData> readUse(String json) {
        return read(() -> manager.parseAuthenticationResponseJSON(json));
    }

    /** The number that was signed, base64url. */
    static String challenge(@Nullable CollectedClientData client) {
        return client == null || client.getChallenge() == null
                ? ""
                : TO_BASE64URL.encodeToString(client.getChallenge().getValue());
    }

    /** The name of the passkey that was used, base64url. */
    static String credential(AuthenticationData use) {
        return TO_BASE64URL.encodeToString(use.getCredentialId());
    }

    /** The new passkey of this person, with number 0 until it is kept. */
    Checked<Passkey> made(
            RegistrationData said,
            String challenge,
            String origin,
            PersonId person,
            String label,
            Instant now) {
        var wanted = new RegistrationParameters(server(challenge, origin), kinds(), true, true);
        return check(() -> {
            var data = manager.verify(said, wanted);
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new Passkey(
                    person,
                    0,
                    TO_BASE64URL.encodeToString(key.getCredentialId()),
                    TO_BASE64URL.encodeToString(attested.convert(key)),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE(),
                    authenticator.isFlagBS(),
                    label,
                    now,
                    null);
        });
    }

    /** Whether this passkey, of the person with this handle, has signed our number. */
    Checked<Used> used(
            AuthenticationData said, Passkey kept, String handle, String challenge, String origin) {
        if (!kept.credential().equals(credential(said)) || !isOf(said, handle)) {
            return new Checked.Bad<>("signin.passkey.refused");
        }
        return check(() -> {
            var key = attested.convert(FROM_BASE64URL.decode(kept.publicKey()));
            var known =
                    new CredentialRecordImpl(
                            new NoneAttestationStatement(),
                            true,
                            kept.backupEligible(),
                            kept.backedUp(),
                            kept.signCount(),
                            key,
                            null,
                            null,
                            null,
                            null);
            var wanted =
                    new AuthenticationParameters(
                            server(challenge, origin),
                            known,
                            List.of(FROM_BASE64URL.decode(kept.credential())),
                            true,
                            true);
            var data = manager.verify(said, wanted);
            var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
            return new Used(authenticator.getSignCount(), authenticator.isFlagBS());
        });
    }

    /** The name of the party for whom passkeys are made: the host of our own address. */
    static String party(String origin) {
        return Objects.requireNonNull(URI.create(origin).getHost());
    }

    private static boolean isOf(AuthenticationData said, String handle) {
        var sent = said.getUserHandle();
        return sent != null
                && MessageDigest.isEqual(
                        TO_BASE64URL.encodeToString(sent).getBytes(StandardCharsets.US_ASCII),
                        handle.getBytes(StandardCharsets.US_ASCII));
    }

    private static ServerProperty server(String challenge, String origin) {
        return ServerProperty.builder()
                .origin(Origin.create(origin))
                .rpId(party(origin))
                .challenge(new DefaultChallenge(FROM_BASE64URL.decode(challenge)))
                .build();
    }

    private static List<PublicKeyCredentialParameters> kinds() {
        return ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(kind ->
                        new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                .toList();
    }

    private interface Reading<T> {
        T read();
    }

    /** Whatever a stranger's bytes make the reader trip over, they are only refused. */
    private static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.ofNullable(reading.read());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static <T> Checked<T> check(Reading<T> check) {
        try {
            return new Checked.Good<>(check.read());
        } catch (UserNotVerifiedException e) {
            return new Checked.Bad<>("signin.passkey.unverified");
        } catch (MaliciousCounterValueException e) {
            return new Checked.Bad<>(COPIED);
        } catch (RuntimeException e) {
            return new Checked.Bad<>("signin.passkey.refused");
        }
    }
}
