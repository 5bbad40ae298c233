package vn.binhan.vault;

import java.nio.file.Path;
import java.time.Instant;

/** Makes a key behind a token and takes it again, in a process that knows where the token is. */
final class TokenTrial {
    private TokenTrial() {}

    public static void main(String[] args) {
        var folder = Path.of(args[1]);
        var keys = VaultKeys.in(folder.resolve("keys"), folder.resolve("data"));
        var pin = args[2];
        var with = new Unlocking(pin::toCharArray, Path.of(args[0]));
        if (!keys.exist()) {
            keys.create(with, Instant.EPOCH);
        }
        try {
            var fingerprint = keys.standing().orElseThrow().fingerprint();
            var same = keys.unlock(with).fingerprint().equals(fingerprint);
            System.out.println("PIN " + pin + ": " + (same ? "same key" : "other key"));
        } catch (VaultFault fault) {
            System.out.println("PIN " + pin + ": " + fault.key());
        }
    }
}
