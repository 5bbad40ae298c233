package vn.binhan.vault;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a start brings along to take the key: nothing for a plain key file, a passphrase, or the
 * settings of a hardware token whose PIN the passphrase is.
 *
 * @param passphrase asked only when the key file needs one; absent letters mean there is none
 * @param token the settings file for PKCS#11, as the JDK reads it
 */
public record Unlocking(Supplier<char @Nullable []> passphrase, @Nullable Path token) {

    /** For a plain key file. */
    public static Unlocking plain() {
        return new Unlocking(() -> null, null);
    }
}
