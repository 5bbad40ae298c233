package vn.binhan.telling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Json;
import vn.binhan.kit.Language;
import vn.binhan.signin.SecretBox;

/**
 * Keeps nothing of somebody who reports: her answers go back into her own page, encrypted and
 * authenticated, and expire. This sealed field is also what a form is recognised by, in the place
 * of a cookie and its token: nobody else's page can hold what she has filled in.
 */
final class SealedForms {
    static final Duration OPEN = Duration.ofHours(4);

    private static final String PLACE = "telling form 1";
    private static final int LONGEST = 400_000;

    private final SecretBox box;
    private final InstantSource clock;

    SealedForms(SecretBox box, InstantSource clock) {
        this.box = box;
        this.clock = clock;
    }

    Filled fresh(Language language) {
        return new Filled(
                UUID.randomUUID(),
                clock.instant().plus(OPEN).getEpochSecond(),
                Step.START,
                false,
                Telling.empty(language),
                "");
    }

    String seal(Filled filled) {
        var text = Json.line(filled).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(text, PLACE));
    }

    /** What a form brought back; empty when it is too old, broken, or not from here. */
    Optional<Filled> open(String field) {
        if (field.isEmpty() || field.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(field);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return box.open(sealed, PLACE)
                .flatMap(SealedForms::read)
                .filter(filled -> filled.expires() > clock.instant().getEpochSecond());
    }

    /** A form that an older edition of this program sealed may no longer be readable. */
    private static Optional<Filled> read(byte[] text) {
        try {
            return Optional.of(Json.read(new String(text, StandardCharsets.UTF_8), Filled.class));
        } catch (tools.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }
}
