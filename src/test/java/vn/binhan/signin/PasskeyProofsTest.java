package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.binhan.access.PersonId;

/** What authenticators say, bent in every way that one who is not the person could bend it. */
class PasskeyProofsTest {
    private static final String ORIGIN = "https://binhan.example.vn";
    private static final PersonId PERSON = new PersonId("91", 7);
    private static final int GOOD = SoftAuthenticator.PRESENT | SoftAuthenticator.VERIFIED;
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final PasskeyProofs proofs = new PasskeyProofs();
    private final String handle = Challenges.random();
    private final SoftAuthenticator device = new SoftAuthenticator().as(handle);

    @Test
    void a_passkey_is_made_and_then_proves() {
        var passkey = made().orElseThrow();
        assertThat(passkey.person()).isEqualTo(PERSON);
        assertThat(passkey.label()).isEqualTo("Điện thoại");
        assertThat(used(passkey, GOOD)).isNull();
    }

    @Test
    void a_device_that_did_not_verify_the_person_is_refused_at_making_and_at_using() {
        var challenge = Challenges.random();
        var said = device.make(challenge, ORIGIN, SoftAuthenticator.PRESENT);
        assertThat(reason(make(said, challenge, ORIGIN))).isEqualTo("signin.passkey.unverified");

        var passkey = made().orElseThrow();
        assertThat(used(passkey, SoftAuthenticator.PRESENT)).isEqualTo("signin.passkey.unverified");
    }

    @Test
    void an_answer_for_another_address_is_refused() {
        var passkey = made().orElseThrow();
        for (var foreign :
                List.of(
                        "https://binhan.example.vn.evil.example",
                        "https://binhan.example.vn:8443",
                        "http://binhan.example.vn",
                        "https://evil.example")) {
            var challenge = Challenges.random();
            assertThat(use(device.use(challenge, foreign, GOOD), passkey, challenge))
                    .as(foreign)
                    .isEqualTo("signin.passkey.refused");
            assertThat(reason(make(device.make(challenge, foreign, GOOD), challenge, ORIGIN)))
                    .as(foreign)
                    .isEqualTo("signin.passkey.refused");
        }
    }

    @Test
    void an_answer_to_another_number_is_refused() {
        var passkey = made().orElseThrow();
        var said = device.use(Challenges.random(), ORIGIN, GOOD);
        assertThat(use(said, passkey, Challenges.random())).isEqualTo("signin.passkey.refused");
    }

    @Test
    void a_passkey_of_somebody_else_proves_nothing_for_this_person() {
        var passkey = made().orElseThrow();
        var other = new SoftAuthenticator().as(handle);
        var challenge = Challenges.random();
        assertThat(use(other.use(challenge, ORIGIN, GOOD), passkey, challenge))
                .isEqualTo("signin.passkey.refused");

        device.as(Challenges.random());
        assertThat(use(device.use(challenge, ORIGIN, GOOD), passkey, challenge))
                .isEqualTo("signin.passkey.refused");
    }

    @Test
    void a_device_that_counts_must_count_upwards() {
        device.counting(5);
        var passkey = made().orElseThrow();
        assertThat(passkey.signCount()).isEqualTo(5);
        assertThat(used(passkey, GOOD)).as("a copy").isEqualTo("signin.passkey.copied");
        device.counting(4);
        assertThat(used(passkey, GOOD)).as("an older copy").isEqualTo("signin.passkey.copied");
        device.counting(6);
        assertThat(used(passkey, GOOD)).isNull();
    }

    @Test
    void no_bent_bit_of_a_proof_passes() {
        var passkey = made().orElseThrow();
        var challenge = Challenges.random();
        var parts = device.parts(challenge, ORIGIN, GOOD);
        assertThat(use(device.json(parts), passkey, challenge)).isNull();
        var passed = new ArrayList<String>();
        parts.forEach((name, bytes) -> {
            for (var bit = 0; bit < bytes.length * 8; bit++) {
                var bent = new LinkedHashMap<>(parts);
                bent.put(name, flipped(bytes, bit));
                if (use(device.json(bent), passkey, challenge) == null) {
                    passed.add(name + " bit " + bit);
                }
            }
        });
        assertThat(passed).isEmpty();
    }

    @Test
    void a_proof_that_is_cut_short_or_empty_is_refused_and_never_a_fault() {
        var passkey = made().orElseThrow();
        var challenge = Challenges.random();
        var whole = device.use(challenge, ORIGIN, GOOD);
        for (var length = 0; length < whole.length(); length++) {
            assertThat(use(whole.substring(0, length), passkey, challenge)).isNotNull();
        }
        var parts = device.parts(challenge, ORIGIN, GOOD);
        for (var name : parts.keySet()) {
            var without = new LinkedHashMap<>(parts);
            without.remove(name);
            assertThat(use(device.json(without), passkey, challenge)).as(name).isNotNull();
            var empty = new LinkedHashMap<>(parts);
            empty.put(name, new byte[0]);
            assertThat(use(device.json(empty), passkey, challenge)).as(name).isNotNull();
        }
        for (var odd : List.of("null", "[]", "{}", "\"\"", "{\"id\":1}", "{\"response\":[]}")) {
            assertThat(use(odd, passkey, challenge)).as(odd).isNotNull();
        }
    }

    @Test
    void an_answer_to_the_wish_for_a_new_passkey_proves_nothing() {
        var passkey = made().orElseThrow();
        var challenge = Challenges.random();
        assertThat(use(device.make(challenge, ORIGIN, GOOD), passkey, challenge)).isNotNull();
        assertThat(reason(make(device.use(challenge, ORIGIN, GOOD), challenge, ORIGIN)))
                .isNotNull();
    }

    private Optional<Passkey> made() {
        var challenge = Challenges.random();
        return make(device.make(challenge, ORIGIN, GOOD), challenge, ORIGIN)
                        instanceof PasskeyProofs.Checked.Good<Passkey>(var passkey)
                ? Optional.of(passkey)
                : Optional.empty();
    }

    private PasskeyProofs.Checked<Passkey> make(String json, String challenge, String origin) {
        return proofs.readNew(json)
                .map(said -> proofs.made(said, challenge, origin, PERSON, "Điện thoại", NOW))
                .orElseGet(() -> new PasskeyProofs.Checked.Bad<>("unreadable"));
    }

    private static String reason(PasskeyProofs.Checked<?> checked) {
        return checked instanceof PasskeyProofs.Checked.Bad<?>(var reason) ? reason : null;
    }

    /** Why a fresh proof was refused, or null when it was believed. */
    private String used(Passkey passkey, int flags) {
        var challenge = Challenges.random();
        return use(device.use(challenge, ORIGIN, flags), passkey, challenge);
    }

    private String use(String json, Passkey passkey, String challenge) {
        return proofs.readUse(json)
                .map(said -> reason(proofs.used(said, passkey, handle, challenge, ORIGIN)))
                .orElse(proofs.readUse(json).isPresent() ? null : "unreadable");
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var bent = bytes.clone();
        bent[bit / 8] ^= (byte) (1 << bit % 8);
        return bent;
    }
}
