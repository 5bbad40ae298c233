package vn.binhan.vault;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/**
 * The file with the root key: readable by its owner only, who is the one who runs the program;
 * anything looser is refused.
 *
 * @param guard the name of the guard before the key
 * @param proof an envelope that the right key opens
 */
record KeyFile(String guard, byte[] salt, byte[] kept, String fingerprint, byte[] proof) {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);
    private static final int SALT = 16;

    /** The key behind this guard, ready to be written. */
    static KeyFile of(RootKey key, KeyGuard guard) {
        var salt = RootKey.random(SALT);
        return new KeyFile(
                guard.name(), salt, guard.keep(key.secret(), salt), key.fingerprint(), key.proof());
    }

    /** The key; a guard that does not fit is refused with a sentence. */
    RootKey release(KeyGuard with) {
        try {
            var key = new RootKey(with.release(kept, salt));
            if (key.fingerprint().equals(fingerprint)) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            // Said below: which part did not fit is nobody's business.
        }
        throw new VaultFault("vault.key.wrong." + guard);
    }

    static KeyFile read(Path file) {
        check(file);
        try {
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            var base64 = Base64.getDecoder();
            return new KeyFile(
                    lines.getProperty("guard", ""),
                    base64.decode(lines.getProperty("salt", "")),
                    base64.decode(lines.getProperty("key", "")),
                    lines.getProperty("fingerprint", ""),
                    base64.decode(lines.getProperty("proof", "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new VaultFault("vault.key.unreadable", file);
        }
    }

    /** Writes the file whole or not at all, and returns once it is on the disk. */
    void write(Path file, Instant now) {
        var base64 = Base64.getEncoder();
        var text =
                """
                # Bình An: khóa gốc. Không chép, không gửi, không sửa tệp này. Cách giữ: docs/runbooks/keys.md
                made=%s
                fingerprint=%s
                guard=%s
                salt=%s
                key=%s
                proof=%s
                """
                        .formatted(
                                now,
                                fingerprint,
                                guard,
                                base64.encodeToString(salt),
                                base64.encodeToString(kept),
                                base64.encodeToString(proof));
        writeSecret(file, text);
    }

    /**
     * Writes a file that nobody else can read at any moment, and returns once it is on the disk.
     */
    static void writeSecret(Path file, String text) {
        var half = file.resolveSibling(file.getFileName() + ".new");
        var mode = PosixFilePermissions.fromString("rw-------");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(mode));
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the names in this folder are on the disk. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Closes the folder to everybody but its owner, before a key comes into it. */
    static void close(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        } catch (IOException e) {
            throw new VaultFault("vault.keys.unwritable", folder);
        }
    }

    /** Refuses a file or folder that others may enter or that belongs to somebody else. */
    static void check(Path path) {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new VaultFault(
                        Files.isDirectory(path) ? "vault.keys.open" : "vault.key.open", path);
            }
            var own = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            if (!own.equals(Files.getAttribute(path, "unix:uid"))) {
                throw new VaultFault("vault.key.owner", path);
            }
        } catch (IOException e) {
            throw new VaultFault("vault.key.unreadable", path);
        }
    }
}
