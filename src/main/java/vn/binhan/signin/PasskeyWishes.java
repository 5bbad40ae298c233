package vn.binhan.signin;

import java.util.List;
import java.util.Map;
import vn.binhan.kit.Json;

/** What a browser is told so that it asks its person for a passkey, or makes one, as JSON. */
final class PasskeyWishes {
    private static final int MILLIS_TO_ANSWER = 120_000;

    private PasskeyWishes() {}

    /** Any passkey of ours, by somebody whom her device verifies. */
    static String proof(String challenge, String origin) {
        return Json.line(
                Map.of(
                        "challenge",
                        challenge,
                        "rpId",
                        PasskeyProofs.party(origin),
                        "timeout",
                        MILLIS_TO_ANSWER,
                        "userVerification",
                        "required"));
    }

    /**
     * A new passkey that the device keeps and finds by itself, whoever made the device.
     *
     * @param handle the random name of the person
     * @param name how her device's list shows her
     * @param known the passkeys that she has, so that no device gets two
     */
    static String making(
            String challenge,
            String origin,
            String site,
            String handle,
            String name,
            List<Passkey> known) {
        return Json.line(
                Map.of(
                        "challenge",
                        challenge,
                        "rp",
                        Map.of("id", PasskeyProofs.party(origin), "name", site),
                        "user",
                        Map.of("id", handle, "name", name, "displayName", name),
                        "pubKeyCredParams",
                        PasskeyProofs.ALGORITHMS.stream()
                                .map(kind -> Map.of("type", "public-key", "alg", kind))
                                .toList(),
                        "excludeCredentials",
                        known.stream()
                                .map(key -> Map.of("type", "public-key", "id", key.credential()))
                                .toList(),
                        "authenticatorSelection",
                        Map.of(
                                "residentKey",
                                "required",
                                "requireResidentKey",
                                true,
                                "userVerification",
                                "required"),
                        "attestation",
                        "none",
                        "timeout",
                        MILLIS_TO_ANSWER));
    }
}
